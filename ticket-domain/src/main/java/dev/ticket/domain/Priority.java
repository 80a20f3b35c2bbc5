package dev.ticket.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * How urgent a ticket is; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record Priority(String raw) {
    /** The priorities this project writes, most urgent first. */
    public enum Known {
        /** Everything else waits. */
        P0,
        /** Next. */
        P1,
        /** The usual. */
        P2,
        /** When there is time. */
        P3
    }

    /** Checks that there is a word: one line, not blank. */
    public Priority {
        Words.check(raw, "a priority");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static Priority of(Known known) {
        return new Priority(known.name());
    }

    /** {@return what this word means here, or empty if it is the tracker's own} */
    public Optional<Known> known() {
        return Arrays.stream(Known.values()).filter(it -> it.name().equals(raw)).findFirst();
    }

    /**
     * {@return whether this is that known word}
     *
     * @param word the word to compare with
     */
    public boolean is(Known word) {
        return known().filter(word::equals).isPresent();
    }

    /** {@return the raw word} */
    @Override
    public String toString() {
        return raw;
    }
}
