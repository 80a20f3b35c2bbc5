package dev.ticket.app.cli.completion;

import dev.ticket.app.cli.terminal.Printable;

/**
 * A word that a shell may propose.
 *
 * @param word the word
 * @param says what it means, possibly nothing
 */
public record Candidate(String word, String says) {
    /** Tells the script that the shell shall propose files. */
    static final Candidate FILES = new Candidate(":files", "");

    private static final int MAX_SAYS = 80;

    static Candidate of(String word) {
        return new Candidate(word, "");
    }

    /** {@return whether it can be handed to a shell: on one line, nothing in it that a terminal obeys} */
    boolean isFit() {
        return !word.isEmpty() && word.chars().noneMatch(it -> Printable.isControl((char) it));
    }

    /** {@return the line that the scripts read} */
    public String line() {
        String text = says.length() <= MAX_SAYS ? says : says.substring(0, MAX_SAYS);
        StringBuilder line = new StringBuilder(word);
        if (!text.isEmpty()) {
            line.append('\t');
            text.chars().forEach(it -> line.append(Printable.isControl((char) it) ? ' ' : (char) it));
        }
        return line.toString();
    }
}
