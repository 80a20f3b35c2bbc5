package dev.ticket.localfiles;

import static dev.ticket.localfiles.Fault.left;
import static dev.ticket.localfiles.Fault.mended;
import static dev.ticket.localfiles.Ground.CLOSED;
import static dev.ticket.localfiles.Ground.ITEM;
import static dev.ticket.localfiles.Ground.OPEN;
import static dev.ticket.localfiles.Ground.THREAD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Faults in what is there and what is not, in names, links and sizes. */
final class PlaceFaults {
    private static final String ARTIFACTS = OPEN + "artifacts";
    private static final String MARKS = "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n";

    private static final String PLAN = ARTIFACTS + "/orchestration-plan.jsonl";

    private PlaceFaults() {}

    static List<Fault> all() {
        return List.of(
                mended("missing-status-directory", "no directory", "pending", null, it -> it.delete("pending")),
                left("missing-status-directory", "a file in its place", "pending", null, it -> {
                    it.delete("pending");
                    it.tracker.write("pending", "");
                }),
                left("unreadable-status-directory", "nobody may list it", "pending", null, it -> it.forbid("pending")),
                mended(
                        "unfinished-change",
                        "a journal without its writer",
                        ".ticket/journal",
                        null,
                        PlaceFaults::journal),
                mended(
                        "leftover-temporary",
                        "a file that nobody finished",
                        OPEN + ".ticket-tmp-0123-item",
                        null,
                        writing(OPEN + ".ticket-tmp-0123-item", "half")),
                mended(
                        "leftover-temporary",
                        "a ticket that nobody finished",
                        "open/.ticket-tmp-0123-0",
                        null,
                        writing("open/.ticket-tmp-0123-0/item.md", "half")),
                left(
                        "legacy-todo",
                        "a link to an old ticket",
                        "../TODO.md",
                        2,
                        writing("../TODO.md", "- fine\n- [old](tickets/old.md)\n")),
                left("legacy-ticket", "an old ticket", "../tickets/old.md", null, writing("../tickets/old.md", "old")),
                left("legacy-unsearched", "a list that is too long", "../TODO.md", null, it -> {
                    it.tracker.write("../TODO.md", "- fine\n".repeat(100));
                    it.limits(Limits.defaults().withItemBytes(600));
                }),
                left("missing-item", "no item", ITEM, null, it -> it.delete(ITEM)),
                left("missing-thread", "no thread", THREAD, null, it -> it.delete(THREAD)),
                mended("missing-artifacts", "no directory", ARTIFACTS, null, it -> it.delete(ARTIFACTS)),
                left("missing-artifacts", "a file in its place", ARTIFACTS, null, it -> {
                    it.delete(ARTIFACTS);
                    it.tracker.write(ARTIFACTS, "");
                }),
                left(
                        "malformed-thread",
                        "bytes that are no text",
                        THREAD,
                        2,
                        it -> it.at(THREAD, path -> Files.write(path, new byte[] {'a', '\n', (byte) 0xff}))),
                left(
                        "malformed-thread",
                        "more events than the limit",
                        CLOSED + "thread.md",
                        null,
                        it -> it.limits(Limits.defaults().withEvents(1))),
                left(
                        "malformed-item",
                        "an item over the limit",
                        ITEM,
                        null,
                        it -> it.limits(Limits.defaults().withItemBytes(100))),
                left(
                        "malformed-resolution",
                        "a resolution that is no text",
                        CLOSED + "resolution.md",
                        1,
                        it -> it.at(CLOSED + "resolution.md", path -> Files.write(path, new byte[] {0}))),
                left("malformed-artifacts", "more of them than the limit", ARTIFACTS, null, it -> {
                    it.tracker.write(ARTIFACTS + "/a", "a");
                    it.tracker.write(ARTIFACTS + "/b", "b");
                    it.limits(Limits.defaults().withArtifacts(1));
                }),
                left("unreadable-item", "nobody may read it", ITEM, null, it -> it.forbid(ITEM)),
                left("unreadable-thread", "nobody may read it", THREAD, null, it -> it.forbid(THREAD)),
                left(
                        "unreadable-resolution",
                        "nobody may read it",
                        CLOSED + "resolution.md",
                        null,
                        it -> it.forbid(CLOSED + "resolution.md")),
                left("unreadable-artifacts", "nobody may list them", ARTIFACTS, null, it -> it.forbid(ARTIFACTS)),
                left(
                        "name-collision",
                        "two artifacts that differ by letter case",
                        ARTIFACTS + "/report.md",
                        null,
                        it -> {
                            it.tracker.write(ARTIFACTS + "/Report.md", "a");
                            it.tracker.write(ARTIFACTS + "/report.md", "b");
                        }),
                left(
                        "name-collision",
                        "two artifacts that differ by how an accent is spelled",
                        ARTIFACTS + "/\u00e9.md",
                        null,
                        it -> {
                            it.tracker.write(ARTIFACTS + "/e\u0301.md", "a");
                            it.tracker.write(ARTIFACTS + "/\u00e9.md", "b");
                        }),
                left(
                        "name-collision",
                        "two tickets that differ by letter case",
                        "pending/20260605-040104-PATIENT",
                        null,
                        writing("pending/20260605-040104-PATIENT/item.md", "")),
                left(
                        "unsafe-name",
                        "an artifact with a backslash",
                        ARTIFACTS + "/a\\b.md",
                        null,
                        writing(ARTIFACTS + "/a\\b.md", "x")),
                left(
                        "link",
                        "an artifact that is a link",
                        ARTIFACTS + "/passwd",
                        null,
                        it -> it.at(
                                ARTIFACTS + "/passwd", path -> Files.createSymbolicLink(path, Path.of("/etc/passwd")))),
                left(
                        "malformed-item",
                        "a ticket that is a link",
                        "open/20260101-000000-away",
                        null,
                        it -> it.at(
                                "open/20260101-000000-away", path -> Files.createSymbolicLink(path, Path.of("/tmp")))),
                left("artifact-over-limit", "an artifact over the limit", ARTIFACTS + "/large.txt", null, it -> {
                    it.tracker.write(ARTIFACTS + "/large.txt", "0123456789");
                    it.limits(Limits.defaults().withArtifactBytes(9));
                }),
                left(
                        "conflict-markers",
                        "both sides of a merge in an artifact",
                        ARTIFACTS + "/notes.md",
                        1,
                        writing(ARTIFACTS + "/notes.md", MARKS)),
                left(
                        "conflict-markers",
                        "both sides of a merge in a resolution",
                        CLOSED + "resolution.md",
                        1,
                        writing(CLOSED + "resolution.md", MARKS)),
                left("malformed-plan-record", "a record that is no JSON", PLAN, 2, plan("{no")),
                left(
                        "malformed-plan-record",
                        "a record without a kind",
                        PLAN,
                        2,
                        plan("{\"id\":\"x\",\"ticket_id\":\"" + Ground.ID + "\"}")),
                left(
                        "foreign-plan-record",
                        "a record of another ticket",
                        PLAN,
                        2,
                        plan(record("20260605-040104-done", "done"))),
                left("dangling-reference", "a record that names no ticket", PLAN, 2, plan(record(Ground.ID, "nobody"))),
                left(
                        "unsafe-path",
                        "a worktree of one machine",
                        PLAN,
                        2,
                        plan(record(Ground.ID, "done")
                                .replace("}", ",\"accepted_plan\":{\"worktree\":\"/home/ada/wt\"}}"))),
                left(
                        "unsafe-path",
                        "a worktree far away",
                        PLAN,
                        2,
                        plan(record(Ground.ID, "done")
                                .replace("plan-1", "plan-2")
                                .replace("}", ",\"accepted_plan\":{\"worktree\":\"../../wt\"}}"))),
                left(
                        "duplicate-plan-record",
                        "two records of one id",
                        PLAN,
                        2,
                        plan(record(Ground.ID, "done").replace("before", "after"))),
                left(
                        "malformed-retraction",
                        "the end of nothing",
                        PLAN,
                        2,
                        plan("{\"id\":\"x\",\"ticket_id\":\"" + Ground.ID + "\",\"kind\":\"retracted\"}")),
                left(
                        "dangling-retraction",
                        "the end of a record that is not there",
                        PLAN,
                        2,
                        plan("{\"id\":\"x\",\"ticket_id\":\"" + Ground.ID
                                + "\",\"kind\":\"retracted\",\"retracts\":\"orch-plan-7\"}")),
                left("more-findings", "more than the limit", "", null, it -> {
                    it.delete(ITEM);
                    it.delete(THREAD);
                    it.limits(Limits.defaults().withDiagnostics(1));
                }));
    }

    private static Consumer<Ground> writing(String file, String text) {
        return it -> it.tracker.write(file, text);
    }

    /** A line behind one that is in order. */
    private static Consumer<Ground> plan(String line) {
        return writing(PLAN, record(Ground.ID, "done") + "\n" + line + "\n");
    }

    private static String record(String ticket, String related) {
        return "{\"id\":\"orch-plan-1\",\"ticket_id\":\"" + ticket + "\",\"kind\":\"before\",\"related_ticket\":\""
                + related + "\"}";
    }

    /** It made nothing yet, so there is nothing to undo but the journal itself. */
    private static void journal(Ground ground) {
        Path root = TrackerRoot.open(ground.tracker.root).real();
        Undo step = new Undo.OfDirectory(root.resolve(ARTIFACTS).resolve("logs"));
        ground.tracker.write(".ticket/journal", new Journal("0123456789ab", Ground.ID, List.of(step)).text(root));
    }
}
