package dev.ticket.app.cli.terminal;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes. */
public final class Width {
    private static final String ELLIPSIS = "…";

    private Width() {}

    /** {@return the columns of a text; style marks take none} */
    public static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** {@return the columns of a character} */
    static int of(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            return 1;
        }
        if (Style.isMark(codePoint)) {
            return 0;
        }
        // A control is shown as a substitute of one column.
        int width = WCWidth.wcwidth(codePoint);
        return width < 0 ? 1 : width;
    }

    /** {@return the text, cut to a width; where something was cut it ends with an ellipsis} */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += of(c);
            if (used > columns - 1) {
                break;
            }
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out.append(ELLIPSIS).toString();
    }

    /** {@return the text with blanks behind it up to a width} */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
