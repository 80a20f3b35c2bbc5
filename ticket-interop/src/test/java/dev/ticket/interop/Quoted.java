package dev.ticket.interop;

/** A word as a shell reads it back. */
final class Quoted {
    private Quoted() {}

    static String of(String word) {
        return word.matches("[A-Za-z0-9_./=,:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
