package dev.ticket.domain;

import java.util.Map;
import java.util.Optional;

/**
 * How far a ticket is from being worked on, as its intake judged; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record Readiness(String raw) {
    /** The words this project writes. */
    public enum Known {
        /** Not thought through yet. */
        DRAFT,
        /** Something must be tried out first. */
        SPIKE_NEEDED,
        /** An implementation can start. */
        IMPLEMENTATION_READY,
        /** Ready, in the words of older files. */
        READY,
        /** Waiting for something else. */
        BLOCKED
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public Readiness {
        Words.check(raw, "a readiness");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static Readiness of(Known known) {
        return new Readiness(Words.of(known));
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
