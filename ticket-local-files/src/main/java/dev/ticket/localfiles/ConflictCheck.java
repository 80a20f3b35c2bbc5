package dev.ticket.localfiles;

import dev.ticket.localfiles.MarkdownLines.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the marks that git leaves where it could not merge: all three of them, in their order. */
final class ConflictCheck {
    private static final String OURS = "<<<<<<<";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>>";

    private ConflictCheck() {}

    /**
     * Lines of a text that the two sides of a merge left.
     *
     * @param first the line of the first mark, counted from 0
     * @param last the line of the last mark
     * @param quoted whether all marks stand in fences
     */
    private record Conflict(int first, int last, boolean quoted) {}

    /** A conflict that reaches into the head makes the head another one than anybody wrote. */
    static void item(Path file, String text, Findings findings) {
        MarkdownLines lines = new MarkdownLines(text);
        int head = 1;
        while (head < lines.count() && !lines.line(head).strip().equals(EventText.SEPARATOR)) {
            head++;
        }
        for (Conflict conflict : conflicts(lines, true)) {
            report(file, conflict, conflict.first() < head, findings);
        }
    }

    /** One that holds events of both sides is no quotation. */
    static void thread(Path file, ThreadFile thread, Findings findings) {
        for (Conflict conflict : conflicts(thread.lines(), true)) {
            boolean events = false;
            for (int i = 0; i < thread.count(); i++) {
                events |= thread.headerLine(i) > conflict.first() && thread.headerLine(i) < conflict.last();
            }
            report(file, conflict, events && !conflict.quoted(), findings);
        }
    }

    static void text(Path file, String text, Findings findings) {
        boolean markdown = file.toString().endsWith(".md");
        conflicts(new MarkdownLines(text), markdown).forEach(it -> report(file, it, false, findings));
    }

    private static void report(Path file, Conflict conflict, boolean harmful, Findings findings) {
        findings.add(
                harmful
                        ? FindingKind.MERGE_CONFLICT
                        : conflict.quoted() ? FindingKind.QUOTED_CONFLICT : FindingKind.CONFLICT_MARKERS,
                file,
                conflict.first() + 1,
                "git could not merge the lines from here to line " + (conflict.last() + 1));
    }

    /** Marks that stand in fences, all three of them, may be quoted; a side of a merge may open or close a fence. */
    private static List<Conflict> conflicts(MarkdownLines lines, boolean markdown) {
        List<Conflict> found = new ArrayList<>();
        int first = -1;
        boolean between = false;
        boolean quoted = markdown;
        for (int i = 0; i < lines.count(); i++) {
            String mark = mark(lines.line(i));
            if (mark == null) {
                continue;
            }
            boolean inside = markdown && lines.place(i) != Place.OUTSIDE;
            if (mark.equals(OURS)) {
                first = i;
                between = false;
                quoted = inside;
            } else if (mark.equals(BETWEEN)) {
                between = first >= 0;
                quoted &= inside;
            } else if (between) {
                found.add(new Conflict(first, i, quoted && inside));
                first = -1;
                between = false;
            }
        }
        return found;
    }

    private static @Nullable String mark(String line) {
        for (String mark : List.of(OURS, THEIRS)) {
            if (line.startsWith(mark + " ") || line.equals(mark)) {
                return mark;
            }
        }
        return line.equals(BETWEEN) ? BETWEEN : null;
    }
}
