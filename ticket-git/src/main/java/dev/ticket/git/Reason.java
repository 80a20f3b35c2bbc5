package dev.ticket.git;

/** Why git failed, in a line that fits into a message. */
final class Reason {
    private static final int MAX = 200;

    private Reason() {}

    /** The exception's own words, or its name if it has none. */
    static String of(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : shown(message);
    }

    /** A text from a repository as a line: no control characters, and an end. */
    static String shown(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= MAX ? line : line.substring(0, MAX) + "...";
    }
}
