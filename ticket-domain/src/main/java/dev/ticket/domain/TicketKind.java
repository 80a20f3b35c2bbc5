package dev.ticket.domain;

import java.util.Map;
import java.util.Optional;

/**
 * What sort of work a ticket is; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record TicketKind(String raw) {
    /** The kinds this project writes. Others occur and are kept. */
    public enum Known {
        /** Something to do. */
        TASK,
        /** Something new for users. */
        FEATURE,
        /** Something that does not work as it should. */
        BUG,
        /** Something to examine and report on. */
        AUDIT,
        /** Upkeep. */
        CHORE
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public TicketKind {
        Words.check(raw, "a kind");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static TicketKind of(Known known) {
        return new TicketKind(Words.of(known));
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
