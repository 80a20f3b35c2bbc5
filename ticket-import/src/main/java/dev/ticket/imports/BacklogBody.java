package dev.ticket.imports;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.foreign.ForeignComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below the head of a task of Backlog.md. Its sections are kept as Markdown, the marks around them are not.
 *
 * @param text all but comments and summary
 * @param summary what came of it, or nothing
 * @param comments what was said
 * @param leftovers what stands among the comments and is none
 */
record BacklogBody(
        MarkdownText text, MarkdownText summary, List<ForeignComment> comments, Map<String, String> leftovers) {
    private static final Pattern BEGIN = Pattern.compile("<!-- (SECTION:[A-Z_]+|AC|DOD|COMMENTS):BEGIN -->\\s*");
    private static final Pattern END = Pattern.compile("<!-- (SECTION:[A-Z_]+|AC|DOD|COMMENTS):END -->\\s*");
    private static final String COMMENTS = "COMMENTS";
    private static final String SUMMARY = "SECTION:FINAL_SUMMARY";

    static BacklogBody parse(List<String> lines) {
        List<String> text = new ArrayList<>();
        List<String> summary = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        Map<String, Integer> lastEnds = lastEnds(lines);
        int i = 0;
        while (i < lines.size()) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            boolean ends = begin.matches() && lastEnds.getOrDefault(begin.group(1), -1) > i;
            int end = ends ? end(lines, i, begin.group(1)) : -1;
            if (end < 0) {
                text.add(lines.get(i++));
                continue;
            }
            List<String> inside = lines.subList(i + 1, end);
            switch (begin.group(1)) {
                case COMMENTS -> move(inside, text, comments, "## Comments");
                case SUMMARY -> move(inside, text, summary, "## Final Summary");
                default -> text.addAll(inside);
            }
            i = end + 1;
        }
        BacklogComments said = BacklogComments.parse(comments);
        return new BacklogBody(markdown(text), markdown(summary), said.comments(), said.leftovers());
    }

    /** A section that does not end is none: its beginning is text like any other. */
    private static Map<String, Integer> lastEnds(List<String> lines) {
        Map<String, Integer> ends = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher end = END.matcher(lines.get(i));
            if (end.matches()) {
                ends.put(end.group(1), i);
            }
        }
        return ends;
    }

    private static int end(List<String> lines, int begin, String section) {
        int end = begin + 1;
        while (!lines.get(end).stripTrailing().equals("<!-- " + section + ":END -->")) {
            end++;
        }
        return end;
    }

    /** Moves a section elsewhere, its heading with it. */
    private static void move(List<String> inside, List<String> text, List<String> to, String heading) {
        int last = text.size() - 1;
        while (last >= 0 && text.get(last).isBlank()) {
            last--;
        }
        if (last >= 0 && text.get(last).strip().equals(heading)) {
            text.subList(last, text.size()).clear();
        }
        if (!to.isEmpty()) {
            to.add("");
        }
        to.addAll(inside);
    }

    static MarkdownText markdown(List<String> lines) {
        return new MarkdownText(String.join("\n", lines));
    }
}
