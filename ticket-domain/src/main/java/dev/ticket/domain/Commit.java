package dev.ticket.domain;

import java.time.Instant;

/**
 * A commit, as far as people need it to know which one is meant. Immutable.
 *
 * @param id its id
 * @param author the name of its author, one line
 * @param at when its author made it, to the second
 * @param subject the first line of its message
 */
public record Commit(CommitId id, String author, Instant at, String subject) {
    private static final int MAX = 250;

    /** Checks that author and subject are lines of printable text. */
    public Commit {
        Text.line(author, "an author", MAX);
        Text.line(subject, "a subject", MAX);
    }

    /**
     * {@return a commit with texts that anybody may have written: line ends and controls in them become blanks, what is too
     * long is cut, and nothing at all becomes a hyphen}
     *
     * @param id its id
     * @param author the name of its author
     * @param at when its author made it
     * @param subject the first line of its message
     */
    public static Commit of(CommitId id, String author, Instant at, String subject) {
        return new Commit(id, Text.asLine(author, MAX), at, Text.asLine(subject, MAX));
    }
}
