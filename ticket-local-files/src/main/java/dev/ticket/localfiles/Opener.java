package dev.ticket.localfiles;

import org.jspecify.annotations.Nullable;

/**
 * A line that opens a fenced code block, or an HTML comment that it does not close.
 *
 * @param mark the fence's character, or {@code <} for a comment
 * @param length how many of it; 0 for a comment
 * @param indent how many blanks stand before it, 0 to 3
 */
record Opener(char mark, int length, int indent) {
    static final char COMMENT = '<';
    private static final int MAX_INDENT = 3;
    private static final int MIN_FENCE = 3;

    /** What a line opens, or null if it opens nothing. */
    static @Nullable Opener of(String line) {
        int indent = indent(line);
        if (indent > MAX_INDENT || indent == line.length()) {
            return null;
        }
        char mark = line.charAt(indent);
        if (mark == '`' || mark == '~') {
            int length = run(line, indent);
            boolean spansCode = mark == '`' && line.indexOf('`', indent + length) >= 0;
            return length >= MIN_FENCE && !spansCode ? new Opener(mark, length, indent) : null;
        }
        return line.startsWith("<!--", indent) && !line.contains("-->") ? new Opener(COMMENT, 0, indent) : null;
    }

    /** Whether a line closes what this opens. */
    boolean isClosedBy(String line) {
        return closing(mark, line) >= length;
    }

    /** The longest opener of a mark that a line closes, 0 for a comment's; -1 if it closes none. */
    static int closing(char mark, String line) {
        if (mark == COMMENT) {
            return line.contains("-->") ? 0 : -1;
        }
        int at = indent(line);
        if (at > MAX_INDENT || at == line.length() || line.charAt(at) != mark) {
            return -1;
        }
        int run = run(line, at);
        return line.substring(at + run).chars().allMatch(c -> c == ' ' || c == '\t') ? run : -1;
    }

    /** The shortest line that closes what this opens. */
    String closer() {
        return " ".repeat(indent)
                + (mark == COMMENT ? "-->" : String.valueOf(mark).repeat(length));
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static int run(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == line.charAt(from)) {
            i++;
        }
        return i - from;
    }
}
