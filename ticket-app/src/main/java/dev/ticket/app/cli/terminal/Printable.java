package dev.ticket.app.cli.terminal;

/** What a terminal may be told: text, without anything that it would obey. */
public final class Printable {
    private static final String RESET = "\u001b[0m";
    private static final char REPLACEMENT = '\uFFFD';
    private static final int FIRST_CONTROL_PICTURE = 0x2400;

    private Printable() {}

    /**
     * {@return the text with a visible substitute for every control character but line feed and tab}
     *
     * @param text the text, possibly styled
     * @param colours whether styles become escape sequences; otherwise they are dropped
     */
    static String text(String text, boolean colours) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Style.isMark(c)) {
                open += Style.opens(c) ? 1 : -1;
                Style.sequence(c).filter(it -> colours).ifPresent(out::append);
            } else {
                out.append(substitute(c, text, i));
            }
        }
        // Where text was cut, or holds marks of its own, nothing may leak into what follows.
        return colours && open != 0 ? out.append(RESET).toString() : out.toString();
    }

    /** {@return the text on one line: line ends and tabs become blanks} */
    public static String oneLine(String text) {
        return text.replaceAll("\\R|\\t", " ");
    }

    private static char substitute(char c, String text, int index) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < ' ') {
            return (char) (FIRST_CONTROL_PICTURE + c);
        }
        if (c == 0x7F) {
            return '\u2421';
        }
        return isControl(c) || isLoneSurrogate(c, text, index) ? REPLACEMENT : c;
    }

    /** {@return whether a terminal may obey it: controls, line separators, and what turns the direction of the text} */
    public static boolean isControl(char c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isLoneSurrogate(char c, String text, int index) {
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
