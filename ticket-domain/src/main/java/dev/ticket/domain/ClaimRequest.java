package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to claim a ticket, and for how long. The registry adds token, process and time.
 *
 * <pre>{@code
 * ClaimRequest.by(new Author("orchestrator")).withWorktree("../wt-parse-dates")
 * }</pre>
 *
 * @param owner who
 * @param time how long the claim holds unless it is renewed
 * @param worktree where the work is done, on this machine, or null if nobody said; at most 1000 characters on one line
 */
public record ClaimRequest(
        Author owner, ClaimTime time, @Nullable String worktree) {
    static final int MAX_WORKTREE = 1000;

    /** Checks that the worktree is one line. */
    public ClaimRequest {
        if (worktree != null) {
            Text.line(worktree, "a worktree", MAX_WORKTREE);
        }
    }

    /**
     * {@return a request for the usual time}
     *
     * @param owner who wants to claim
     */
    public static ClaimRequest by(Author owner) {
        return new ClaimRequest(owner, ClaimTime.USUAL, null);
    }

    /**
     * {@return this request for another time}
     *
     * @param other how long the claim holds
     */
    public ClaimRequest withTime(ClaimTime other) {
        return new ClaimRequest(owner, other, worktree);
    }

    /**
     * {@return this request with a place of work}
     *
     * @param place where the work is done, or null if nobody said
     */
    public ClaimRequest withWorktree(@Nullable String place) {
        return new ClaimRequest(owner, time, place);
    }
}
