package dev.ticket.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an accepted ticket will be worked on. Durable: it names no process and no machine.
 *
 * @param summary what will be done, or null if nobody said
 * @param branch the branch the work goes to, or null
 * @param worktree where it is checked out, relative to the repository, or null
 * @param rolePlan which roles take part and how, or null
 * @param acknowledged the blockers, orderings and conflicts that were seen and accepted
 */
public record AcceptedPlan(
        @Nullable String summary,
        @Nullable String branch,
        @Nullable String worktree,
        @Nullable String rolePlan,
        List<PlanRecordRef> acknowledged) {
    /** Copies the acknowledgements. */
    public AcceptedPlan {
        acknowledged = List.copyOf(acknowledged);
    }
}
