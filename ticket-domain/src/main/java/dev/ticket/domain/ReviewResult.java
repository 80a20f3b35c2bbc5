package dev.ticket.domain;

import java.util.Map;
import java.util.Optional;

/**
 * How a review ended; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record ReviewResult(String raw) {
    /** The two results a review can have here. */
    public enum Known {
        /** The work is accepted. */
        APPROVE,
        /** The work has to change first. */
        REQUEST_CHANGES
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public ReviewResult {
        Words.check(raw, "a review result");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static ReviewResult of(Known known) {
        return new ReviewResult(Words.of(known));
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
