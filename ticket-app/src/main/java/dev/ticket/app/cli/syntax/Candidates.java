package dev.ticket.app.cli.syntax;

import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import java.util.List;
import java.util.Set;

/** Where the values that a shell may propose for an option or an operand come from. */
public sealed interface Candidates {
    /** Nothing can be proposed. */
    record None() implements Candidates {}

    /** The shell proposes files. */
    record Files() implements Candidates {}

    /**
     * Words that are known beforehand.
     *
     * @param words the words
     */
    record Words(List<String> words) implements Candidates {
        /** Copies the words. */
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * Ids and slugs of tickets.
     *
     * @param statuses the statuses that make sense for the command; none means all
     * @param states the workflow states that do; none means all
     */
    record Tickets(Set<TicketStatus> statuses, Set<WorkflowState.Known> states) implements Candidates {
        /** Copies the statuses and states. */
        public Tickets {
            statuses = Set.copyOf(statuses);
            states = Set.copyOf(states);
        }

        /** Tickets of those statuses, whatever their workflow state. */
        public Tickets(Set<TicketStatus> statuses) {
            this(statuses, Set.of());
        }

        /** {@return whether a ticket is in one of the states, or they don't matter} */
        public boolean fits(TicketSummary ticket) {
            return states.isEmpty()
                    || LifecycleRules.stateOf(ticket)
                            .known()
                            .filter(states::contains)
                            .isPresent();
        }
    }

    /**
     * One source or another.
     *
     * @param option the option that decides
     * @param given where the values come from if it stands before them
     * @param otherwise where they come from if it does not
     */
    record WithOption(String option, Candidates given, Candidates otherwise) implements Candidates {}

    /** Plan records in the way of the ticket that is the command's first operand. */
    record Obstacles() implements Candidates {}

    /** Artifacts of the ticket that is the command's first operand. */
    record Artifacts() implements Candidates {}

    /** Plan records, to be retracted, of the ticket that is the command's first operand. */
    record PlanRecords() implements Candidates {}

    /** Commands of the group that is the command's first operand. */
    record CommandsOfGroup() implements Candidates {}

    /** Roles of the tracker. */
    record Roles() implements Candidates {}

    /** Labels that tickets have. */
    record Labels() implements Candidates {}

    /** Those whom tickets are assigned to. */
    record Assignees() implements Candidates {}
}
