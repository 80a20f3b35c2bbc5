package dev.ticket.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in an event; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record EventKind(String raw) {
    /** The kinds this project writes. Others occur in real threads and are kept. */
    public enum Known {
        /** The ticket came to be. */
        CREATE,
        /** A remark. */
        COMMENT,
        /** How the work will be done. */
        PLAN,
        /** What was decided, and why. */
        DECISION,
        /** What was done. */
        IMPLEMENTATION_REPORT,
        /** A judgement of the work: see {@link ReviewResult}. */
        REVIEW,
        /** The ticket moved to another status. */
        STATUS_CHANGED,
        /** The workflow state changed. */
        STATE_CHANGED,
        /** What intake found, with which the ticket became ready. */
        INTAKE_SUMMARY,
        /** The ticket was closed. */
        CLOSE,
        /** The work is held up. */
        BLOCKED,
        /** The work failed. */
        FAILED,
        /** The work was put off. */
        DEFERRED
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public EventKind {
        Words.check(raw, "an event kind");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static EventKind of(Known known) {
        return new EventKind(Words.of(known));
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

    /**
     * {@return whether only an operation writes this kind: what {@code addEvent} refuses, so that nobody can claim by a
     * comment that a ticket was approved, closed or moved; letter case is no way around it}
     */
    public boolean isWrittenByOperation() {
        return new EventKind(raw.toLowerCase(Locale.ROOT))
                .known()
                .filter(it -> switch (it) {
                    case COMMENT, PLAN, DECISION, IMPLEMENTATION_REPORT -> false;
                    default -> true;
                })
                .isPresent();
    }

    /** {@return the heading an event of this kind has unless it names its own, for example {@code Implementation report}} */
    public String heading() {
        if (is(Known.CREATE)) {
            return "Created";
        }
        if (is(Known.CLOSE)) {
            return "Closed";
        }
        return known().isEmpty()
                ? raw
                : Character.toUpperCase(raw.charAt(0)) + raw.substring(1).replace('_', ' ');
    }

    /** {@return the raw word} */
    @Override
    public String toString() {
        return raw;
    }
}
