package dev.ticket.localfiles;

import dev.ticket.localfiles.MarkdownLines.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at a thread as a text: where events begin and end, and where one could be hidden. */
final class ThreadCheck {
    private final Path file;
    private final ThreadFile thread;
    private final MarkdownLines lines;
    private final Findings findings;

    private ThreadCheck(Path file, ThreadFile thread, Findings findings) {
        this.file = file;
        this.thread = thread;
        this.lines = thread.lines();
        this.findings = findings;
    }

    static void check(Path file, ThreadFile thread, Findings findings) {
        ThreadCheck check = new ThreadCheck(file, thread, findings);
        check.hidden();
        check.open();
        check.headers();
        check.separators();
    }

    private void open() {
        for (int line : lines.dangling()) {
            Opener opener = Opener.of(lines.line(line));
            if (opener != null && opener.mark() == Opener.COMMENT) {
                findings.add(
                        FindingKind.OPEN_COMMENT,
                        file,
                        line + 1,
                        "an HTML comment is not closed; it would hide the next event");
            }
        }
    }

    /** Legal, as this very format is quoted in threads; but a fence that spans a separator could hide what was an event. */
    private void hidden() {
        for (int first = 0; first < lines.count(); first++) {
            if (lines.place(first) != Place.OPENER) {
                continue;
            }
            int last = first + 1;
            boolean separator = false;
            while (lines.place(last) == Place.INSIDE) {
                separator |= isSeparator(last++);
            }
            for (int line = first; separator && line < last; line++) {
                if (EventHeader.isHeader(lines.line(line))) {
                    findings.add(
                            FindingKind.HIDDEN_HEADER,
                            file,
                            line + 1,
                            "what looks like an event stands in a fence or comment that spans a separator");
                }
            }
        }
    }

    /** What a reader of single lines takes for a header, and is none. */
    private void headers() {
        for (int line = 0; line < lines.count(); line++) {
            Place place = lines.place(line);
            String text = lines.line(line);
            if ((place == Place.OUTSIDE || place == Place.OPENER)
                    && EventHeader.looksLikeHeader(text)
                    && !EventHeader.isHeader(ThreadFile.withoutMark(line, text))) {
                findings.add(
                        FindingKind.MALFORMED_HEADER,
                        file,
                        line + 1,
                        "a line begins like the header of an event, and is none: " + Excerpt.of(text));
            }
        }
    }

    private void separators() {
        for (int event = 0; event < thread.count(); event++) {
            boolean last = event + 1 == thread.count();
            int end = last ? lines.count() : thread.headerLine(event + 1);
            int line = end - 1;
            while (lines.line(line).isBlank()) {
                line--;
            }
            if (!isSeparator(line)) {
                findings.add(
                        last ? FindingKind.LOST_LAST_SEPARATOR : FindingKind.LOST_SEPARATOR,
                        file,
                        line + 1,
                        "an event is not ended by a line '---'",
                        last ? separated() : null);
            }
        }
    }

    private boolean isSeparator(int line) {
        return lines.line(line).stripTrailing().equals(EventText.SEPARATOR);
    }

    /** A separator at the end, if it leaves all events as they are. */
    private @Nullable Mend separated() {
        String added = ThreadAppender.gap(thread.text()) + EventText.SEPARATOR + "\n";
        added = added.replace("\n", ThreadAppender.eol(thread.text()));
        if (!ThreadFile.read(thread.text() + added).events().equals(thread.events())) {
            return null;
        }
        int size = thread.text().getBytes(StandardCharsets.UTF_8).length;
        return new Mend.OfFile(
                "a line '---' is added at the end",
                new FileStep.Append(file, size, added.getBytes(StandardCharsets.UTF_8)));
    }
}
