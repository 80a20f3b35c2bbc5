package dev.ticket.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a record of the orchestration plan says of its ticket, in the field {@code kind}; words unknown here survive a round
 * trip. A relation reads from the record's ticket to the related one: "this ticket is blocked by that one".
 *
 * @param raw the word as stored, never blank
 */
public record PlanRelation(String raw) {
    /** The relations of {@code docs/format.md#orchestration-plan}. */
    public enum Known {
        /** This ticket is to be worked on before the related one. */
        BEFORE,
        /** This ticket is to be worked on after the related one. */
        AFTER,
        /** This ticket can't be worked on until the related one is done. */
        BLOCKED_BY,
        /** The related ticket can't be worked on until this one is done. */
        BLOCKS,
        /** The two change the same things. */
        CONFLICTS_WITH,
        /** The two must not be worked on at the same time. */
        DO_NOT_PARALLELIZE,
        /** This ticket waits for a free worker; the note says more. */
        WAITING_CAPACITY_NOTE,
        /** An orchestrator has accepted this ticket, and this is how it will be worked on. */
        ACCEPTED_PLAN,
        /** An earlier record of this ticket no longer holds. */
        RETRACTED
    }

    private static final Set<Known> BETWEEN_TICKETS = EnumSet.range(Known.BEFORE, Known.DO_NOT_PARALLELIZE);

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public PlanRelation {
        Words.check(raw, "a plan relation");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static PlanRelation of(Known known) {
        return new PlanRelation(Words.of(known));
    }

    /** {@return what this word means here, or empty if it is unknown} */
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

    /** {@return whether a record with it names a related ticket; false for a word that is unknown here} */
    public boolean isBetweenTickets() {
        return known().filter(BETWEEN_TICKETS::contains).isPresent();
    }

    /**
     * {@return what a record with it says of the related ticket: that {@code a} {@link Known#BLOCKS} {@code b} is that
     * {@code b} is {@link Known#BLOCKED_BY} {@code a}. Empty if it relates no tickets, or is unknown here}
     */
    public Optional<PlanRelation> turned() {
        return known().filter(BETWEEN_TICKETS::contains).map(it -> switch (it) {
            case BEFORE -> of(Known.AFTER);
            case AFTER -> of(Known.BEFORE);
            case BLOCKED_BY -> of(Known.BLOCKS);
            case BLOCKS -> of(Known.BLOCKED_BY);
            default -> this;
        });
    }

    /** {@return the raw word} */
    @Override
    public String toString() {
        return raw;
    }
}
