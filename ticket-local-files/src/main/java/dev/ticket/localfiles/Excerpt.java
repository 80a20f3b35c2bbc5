package dev.ticket.localfiles;

/** Text of a document as it may stand in a message: never more than a piece of it. */
final class Excerpt {
    private static final int WORD = 60;
    private static final String CUT = "... (cut)";

    private Excerpt() {}

    /** A value, short and without control characters. */
    static String of(String value) {
        String head = value.length() <= WORD ? value : head(value, WORD) + "...";
        return head.replaceAll("\\p{Cntrl}", "?");
    }

    /** A whole message, which says so if it was longer. */
    static String cut(String message, int chars) {
        return message.length() <= chars ? message : head(message, chars) + CUT;
    }

    /** Half a character is none. */
    private static String head(String text, int chars) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars);
    }
}
