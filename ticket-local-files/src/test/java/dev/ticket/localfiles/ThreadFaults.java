package dev.ticket.localfiles;

import static dev.ticket.localfiles.Fault.left;
import static dev.ticket.localfiles.Fault.mended;
import static dev.ticket.localfiles.Ground.CLOSED;
import static dev.ticket.localfiles.Ground.OPEN;
import static dev.ticket.localfiles.Ground.THREAD;

import java.util.List;
import java.util.function.Consumer;

/** Faults in what a thread says, and in how a ticket ended. */
final class ThreadFaults {
    private static final String AT = " at: 2026-06-05T04:01:04Z";
    private static final String EVENT = "<!-- event: comment author: bob" + AT + " -->\n\nText.\n";

    private ThreadFaults() {}

    static List<Fault> all() {
        return List.of(
                left(
                        "malformed-header",
                        "a header with text behind it",
                        THREAD,
                        9,
                        adding("\n<!-- event: comment author: bob" + AT + " --> x\n\n---\n")),
                left(
                        "malformed-header",
                        "a header of two lines",
                        THREAD,
                        9,
                        adding("\n<!-- event: comment author: bob\n" + AT + " -->\n\n---\n")),
                left("malformed-header", "a header without a kind", THREAD, 9, it -> it.event("author: bob" + AT)),
                left("event-without-author", "nobody", THREAD, 9, it -> it.event("comment" + AT)),
                left("event-without-time", "no time", THREAD, 9, it -> it.event("comment author: bob")),
                left(
                        "malformed-event-time",
                        "a time in words",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob at: noon")),
                left(
                        "event-out-of-order",
                        "an earlier event behind a later one",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob at: 2026-06-05T04:01:03Z")),
                left("review-without-status", "no status", THREAD, 9, it -> it.event("review author: bob" + AT)),
                left(
                        "review-without-status",
                        "a status nobody knows",
                        THREAD,
                        9,
                        it -> it.event("review author: bob" + AT + " status: perhaps")),
                left("duplicate-event", "an id twice", THREAD, 17, it -> {
                    it.event("comment author: bob" + AT + " id: 0123456789ab");
                    it.event("comment author: bob" + AT + " id: 0123456789ab");
                }),
                left("lost-separator", "no separator between two events", THREAD, 5, it -> {
                    it.replace(THREAD, "\n---\n", "");
                    it.append(THREAD, "\n" + EVENT + "\n---\n");
                }),
                mended(
                        "lost-last-separator",
                        "no separator at the end",
                        THREAD,
                        5,
                        it -> it.replace(THREAD, "\n---\n", "")),
                mended(
                        "lost-last-separator",
                        "a thread that breaks off",
                        THREAD,
                        11,
                        adding("\n" + EVENT.stripTrailing())),
                mended("lost-last-separator", "the same with other line ends", THREAD, 11, it -> {
                    it.append(THREAD, "\n" + EVENT);
                    it.replace(THREAD, "\n", "\r\n");
                }),
                left(
                        "hidden-header",
                        "an event in a fence that was left open",
                        THREAD,
                        18,
                        adding("\n" + EVENT + "\n```\nopen\n\n---\n\n" + EVENT + "\n```\n\n---\n")),
                left("open-comment", "a comment that nothing closes", THREAD, 9, adding("\n<!-- left open\n\n---\n")),
                left(
                        "malformed-reference",
                        "references that are none",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob" + AT + " refs: nothing")),
                left(
                        "dangling-reference",
                        "a ticket that is not there",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob" + AT + " refs: \"ticket:nobody\"")),
                left(
                        "dangling-reference",
                        "an artifact that is not there",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob" + AT + " refs: \"artifact:none.md\"")),
                left(
                        "unsafe-path",
                        "a file above the repository",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob" + AT + " refs: \"file:../../etc/passwd\"")),
                left(
                        "unsafe-path",
                        "an absolute artifact",
                        THREAD,
                        9,
                        it -> it.event("comment author: bob" + AT + " refs: \"artifact:/etc/passwd\"")),
                left(
                        "merge-conflict",
                        "events of both sides of a merge",
                        THREAD,
                        9,
                        adding("\n<<<<<<< HEAD\n\n" + EVENT + "\n---\n=======\n\n" + EVENT
                                + "\n---\n>>>>>>> other\n\n---\n")),
                left(
                        "merge-conflict",
                        "both sides of a merge that share the end of a fence",
                        THREAD,
                        9,
                        adding("\n<<<<<<< HEAD\n" + EVENT + "```sh\none\n=======\n" + EVENT
                                + "```sh\ntwo\n>>>>>>> other\n```\n\n---\n")),
                left(
                        "conflict-markers",
                        "both sides of a merge that share the beginning of a fence",
                        THREAD,
                        13,
                        adding("\n" + EVENT
                                + "```sh\n<<<<<<< HEAD\none\n```\nfine\n=======\ntwo\n```\n>>>>>>> other\n\n---\n")),
                left(
                        "conflict-markers",
                        "both sides of a merge in a body",
                        THREAD,
                        12,
                        adding("\n" + EVENT + "<<<<<<< HEAD\n=======\n>>>>>>> other\n\n---\n")),
                left(
                        "quoted-conflict",
                        "both sides of a merge in a fence",
                        THREAD,
                        13,
                        adding("\n" + EVENT + "```\n<<<<<<< HEAD\n=======\n>>>>>>> other\n```\n\n---\n")),
                mended(
                        "missing-resolution",
                        "a close event without its file",
                        CLOSED + "resolution.md",
                        null,
                        it -> it.delete(CLOSED + "resolution.md")),
                left(
                        "closed-without-event",
                        "a ticket that was only moved",
                        CLOSED + "thread.md",
                        null,
                        it -> it.replace(CLOSED + "thread.md", "event: close", "event: comment")),
                left(
                        "open-with-resolution",
                        "a resolution of what is open",
                        OPEN + "resolution.md",
                        null,
                        it -> it.tracker.write(OPEN + "resolution.md", "Done.\n")),
                left(
                        "open-after-close",
                        "a ticket that was only moved back",
                        THREAD,
                        9,
                        it -> it.event("close author: bob" + AT + " status: closed")));
    }

    private static Consumer<Ground> adding(String text) {
        return it -> it.append(THREAD, text);
    }
}
