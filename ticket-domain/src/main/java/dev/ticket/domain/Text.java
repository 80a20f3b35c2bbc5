package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

/** The checks that every single-line text passes before it becomes part of a value. */
final class Text {
    private Text() {}

    /**
     * Lets a text through if it fits on one line of a file: not blank, no blanks at the ends, no control characters, no
     * lone surrogates, at most {@code max} characters.
     */
    static String line(String text, String what, int max) {
        requireNonNull(text, what);
        if (isPlain(text, max)) {
            return text;
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " needs a text, got a blank one");
        }
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(what + " must not begin or end with blanks: '" + excerpt(text) + "'");
        }
        if (text.length() > max) {
            throw new IllegalArgumentException(
                    what + " may have " + max + " characters, got " + text.length() + ": '" + excerpt(text) + "'");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (unfit(text.codePointAt(i))) {
                throw new IllegalArgumentException(what + " must be one line of printable text; it holds U+"
                        + String.format("%04X", text.codePointAt(i)));
            }
        }
        return text;
    }

    /** Whether a text is so usual, and in ASCII, that there is nothing to look for in it. */
    static boolean isPlain(String text, int max) {
        int length = text.length();
        if (length == 0 || length > max || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The beginning of a text, as a line that {@link #line} lets through; the text has something to read. */
    static String asLine(String text, int max) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(c -> unfit(c) ? ' ' : c).forEach(line::appendCodePoint);
        String all = line.toString().strip();
        int end = Math.min(all.length(), max);
        end -= end < all.length() && Character.isHighSurrogate(all.charAt(end - 1)) ? 1 : 0;
        String head = all.substring(0, end).strip();
        return head.isEmpty() ? "-" : head;
    }

    /** Whether {@link #line} would let the text through. */
    static boolean fits(String text, int max) {
        return isPlain(text, max)
                || !text.isBlank()
                        && text.equals(text.strip())
                        && text.length() <= max
                        && text.codePoints().noneMatch(Text::unfit);
    }

    /** What may not stand in a line: controls, line and paragraph separators, and halves of characters. */
    private static boolean unfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> codePoint == 0xFEFF || (codePoint & 0xFFFE) == 0xFFFE;
        };
    }

    /** The text as it may stand in a message: short, controls replaced. */
    static String excerpt(String text) {
        String head = text.length() <= 60 ? text : text.substring(0, 60) + "...";
        return head.replaceAll("\\p{Cntrl}", "?");
    }
}
