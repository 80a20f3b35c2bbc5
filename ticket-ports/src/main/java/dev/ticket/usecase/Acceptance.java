package dev.ticket.usecase;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.PlanRecordRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to accept a ticket. Immutable.
 *
 * <pre>{@code
 * Acceptance.by(new Author("orchestrator")).withPlan(plan).withAcknowledged(List.of(PlanRecordRef.parse("T-1/r-1")))
 * }</pre>
 *
 * @param author who accepts it, and will own the claim
 * @param plan how it will be worked on; its acknowledgements are those of the obstacles that are in the way
 * @param time how long the claim holds unless it is renewed
 * @param worktree where the work is done on this machine, or null if nobody said; it goes into the claim, not into the ticket
 */
public record Acceptance(
        Author author,
        AcceptedPlan plan,
        ClaimTime time,
        @Nullable String worktree) {
    /** Checks that the worktree is one that a claim can hold. */
    public Acceptance {
        new ClaimRequest(author, time, worktree);
    }

    /**
     * {@return an acceptance without a plan, for the usual time}
     *
     * @param author who accepts
     */
    public static Acceptance by(Author author) {
        return new Acceptance(author, AcceptedPlan.empty(), ClaimTime.USUAL, null);
    }

    /**
     * {@return this acceptance with that plan}
     *
     * @param other how the ticket will be worked on
     */
    public Acceptance withPlan(AcceptedPlan other) {
        return new Acceptance(author, other, time, worktree);
    }

    /**
     * {@return this acceptance with those acknowledgements}
     *
     * @param records the records that were seen and are accepted
     */
    public Acceptance withAcknowledged(List<PlanRecordRef> records) {
        return withPlan(plan.withAcknowledged(records));
    }

    /**
     * {@return this acceptance with another time}
     *
     * @param other how long the claim holds
     */
    public Acceptance withTime(ClaimTime other) {
        return new Acceptance(author, plan, other, worktree);
    }

    /**
     * {@return this acceptance with a place of work}
     *
     * @param place where the work is done on this machine, or null if nobody said
     */
    public Acceptance withWorktree(@Nullable String place) {
        return new Acceptance(author, plan, time, place);
    }

    ClaimRequest request() {
        return new ClaimRequest(author, time, worktree);
    }
}
