package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

/**
 * Markdown as it is kept: line ends are LF, no blank lines at either end, no halves of characters, no NUL. Everything else
 * stays as it was handed in; making one from another's text gives an equal one.
 *
 * @param text the normalised text, possibly empty
 */
public record MarkdownText(String text) {
    private static final char REPLACEMENT = '\uFFFD';

    /** Normalises the text; see the type. */
    public MarkdownText {
        text = withoutBlankEnds(unixLines(requireNonNull(text, "a Markdown text")));
    }

    /** {@return no text at all} */
    public static MarkdownText empty() {
        return new MarkdownText("");
    }

    /** {@return whether there is nothing to read} */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static String unixLines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                out.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return out.toString();
    }

    private static String withoutBlankEnds(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && isBlank(text.charAt(i)); i++) {
            start = text.charAt(i) == '\n' ? i + 1 : start;
        }
        int end = text.length();
        for (int i = text.length() - 1; i >= start && isBlank(text.charAt(i)); i--) {
            end = text.charAt(i) == '\n' || i == start ? i : end;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == '\n' || c == ' ' || c == '\t';
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
