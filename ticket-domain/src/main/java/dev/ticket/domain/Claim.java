package dev.ticket.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That somebody works on a ticket now: passing, and never part of the ticket. It ends at its time, whatever became of the
 * process that took it. Immutable.
 *
 * @param ticket the ticket
 * @param owner who holds it
 * @param token what the holder knows it by; its fingerprint where the registry keeps no more, and was not told
 * @param pid the process that took it, or null if the registry does not know; it may be long gone
 * @param host the machine of that process, or null if the registry does not know
 * @param worktree where the work is done, or null if nobody said
 * @param since when it was taken, to the millisecond
 * @param expires when it ends, to the millisecond
 * @param stage what it is good for
 */
public record Claim(
        TicketId ticket,
        Author owner,
        ClaimToken token,
        @Nullable Long pid,
        @Nullable String host,
        @Nullable String worktree,
        Instant since,
        Instant expires,
        Stage stage) {
    private static final int MAX_HOST = 255;

    /** What a claim is good for. */
    public enum Stage {
        /** Keeps others out while its owner looks; nothing may be started on it. */
        RESERVED,
        /** Its owner has accepted the ticket. */
        CONFIRMED
    }

    /** Cuts the times to the millisecond and checks the texts. */
    public Claim {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        expires = expires.truncatedTo(ChronoUnit.MILLIS);
        if (host != null) {
            Text.line(host, "a host", MAX_HOST);
        }
        if (worktree != null) {
            Text.line(worktree, "a worktree", ClaimRequest.MAX_WORKTREE);
        }
        if (pid != null && pid < 0) {
            throw new IllegalArgumentException("a process has no number below 0: " + pid);
        }
    }

    /**
     * {@return a new claim, a reservation, of no known process}
     *
     * @param ticket the ticket
     * @param request who wants it, and for how long
     * @param token what the holder will know it by
     * @param now when it is taken
     */
    public static Claim reserved(TicketId ticket, ClaimRequest request, ClaimToken token, Instant now) {
        Instant expires = now.plus(request.time().duration());
        return new Claim(ticket, request.owner(), token, null, null, request.worktree(), now, expires, Stage.RESERVED);
    }

    /**
     * {@return whether it still holds: nothing but the time decides}
     *
     * @param now the time
     */
    public boolean isLive(Instant now) {
        return now.isBefore(expires);
    }

    /**
     * {@return this claim as that process took it}
     *
     * @param number its number
     * @param machine where it runs, or null if that is not known
     */
    public Claim withProcess(long number, @Nullable String machine) {
        return new Claim(ticket, owner, token, number, machine, worktree, since, expires, stage);
    }

    /**
     * {@return this claim with another token in its place}
     *
     * @param other the token, or its fingerprint
     */
    public Claim withToken(ClaimToken other) {
        return new Claim(ticket, owner, other, pid, host, worktree, since, expires, stage);
    }

    /** {@return this claim, confirmed} */
    public Claim confirmed() {
        return new Claim(ticket, owner, token, pid, host, worktree, since, expires, Stage.CONFIRMED);
    }

    /**
     * {@return this claim, to end that long after now}
     *
     * @param time how long it holds
     * @param now the time
     */
    public Claim renewed(ClaimTime time, Instant now) {
        Instant later = now.plus(time.duration());
        return new Claim(ticket, owner, token, pid, host, worktree, since, later, stage);
    }
}
