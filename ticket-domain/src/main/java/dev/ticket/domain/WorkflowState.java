package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * Where a ticket stands between planning and done, apart from its status; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record WorkflowState(String raw) {
    /** The states of the lifecycle, in their order. */
    public enum Known {
        /** Being written and agreed on. */
        PLANNING,
        /** Waits for a human to queue it. */
        READY,
        /** A human has let it in; an orchestrator may accept it. */
        QUEUED,
        /** Accepted; an orchestrator owns its progress. */
        INPROGRESS,
        /** Finished. */
        DONE
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());
    private static final Map<Known, WorkflowState> VALUES = Words.values(Known.values(), WorkflowState::new);

    /** Checks that there is a word: one line, not blank. */
    public WorkflowState {
        Words.check(raw, "a workflow state");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static WorkflowState of(Known known) {
        return requireNonNull(VALUES.get(known));
    }

    /** {@return what this word means here ({@code intake} is the old word for planning), or empty if it is unknown} */
    public Optional<Known> known() {
        return Optional.ofNullable(WORDS.get(raw.equals("intake") ? "planning" : raw));
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
