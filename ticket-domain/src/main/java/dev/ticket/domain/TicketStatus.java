package dev.ticket.domain;

import java.util.Map;
import java.util.Optional;

/**
 * Where a ticket stands: for local files the directory it lies in; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record TicketStatus(String raw) {
    /** The words every backend understands. Switch on these; pass the rest through untouched. */
    public enum Known {
        /** Work that is wanted. */
        OPEN,
        /** Put off, not forgotten. */
        PENDING,
        /** Finished or given up; it has a resolution. */
        CLOSED
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public TicketStatus {
        Words.check(raw, "a status");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static TicketStatus of(Known known) {
        return new TicketStatus(Words.of(known));
    }

    /** {@return what this word means here, or empty if it is the tracker's own} */
    public Optional<Known> known() {
        return Optional.ofNullable(WORDS.get(raw));
    }

    /**
     * {@return whether this is that known word}
     *
     * @param word the word to compare with
     */
    public boolean is(Known word) {
        return WORDS.get(raw) == word;
    }

    /** {@return the raw word} */
    @Override
    public String toString() {
        return raw;
    }
}
