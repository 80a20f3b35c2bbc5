package dev.ticket.domain.foreign;

/** Makes a line of any text: what may not stand in one becomes a blank. */
final class OneLine {
    private OneLine() {}

    /** {@return the text as one line without blanks at its ends; the same where it is one already} */
    static String of(String text, int max) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(it -> line.appendCodePoint(fits(it) ? it : ' '));
        String whole = line.toString().strip();
        int end = Math.min(max, whole.length());
        boolean half = end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1));
        return whole.substring(0, half ? end - 1 : end).strip();
    }

    private static boolean fits(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> codePoint != 0xFEFF && (codePoint & 0xFFFE) != 0xFFFE;
        };
    }
}
