package dev.ticket.ports;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a ticket's last claim. Pure: a registry reads that claim while nobody else can change it, or changes
 * it only if it is still the same, asks here, and stores the answer.
 */
public final class ClaimRules {
    private ClaimRules() {}

    /**
     * Lets through that a ticket is taken.
     *
     * @param last its last claim, or null if there is none or it was released
     * @param now the time
     * @throws TicketClaimedException if that claim holds
     */
    public static void requireFree(@Nullable Claim last, Instant now) {
        if (last != null && last.isLive(now)) {
            throw new TicketClaimedException(last);
        }
    }

    /**
     * {@return the claim that holds and has that token: it may be confirmed and renewed}
     *
     * @param ticket the ticket
     * @param last its last claim, or null if there is none or it was released
     * @param token the token that the caller has
     * @param now the time
     * @throws TicketConflictException if there is no such claim
     */
    public static Claim requireHeld(TicketId ticket, @Nullable Claim last, ClaimToken token, Instant now) {
        Claim claim = requireLast(ticket, last, token);
        if (!claim.isLive(now)) {
            throw conflict(ticket, "one that ended at " + claim.expires());
        }
        return claim;
    }

    /**
     * {@return the last claim, which has that token: it may be released, also after its end}
     *
     * @param ticket the ticket
     * @param last its last claim, or null if there is none or it was released
     * @param token the token that the caller has
     * @throws TicketConflictException if there is no such claim
     */
    public static Claim requireLast(TicketId ticket, @Nullable Claim last, ClaimToken token) {
        if (last == null) {
            throw conflict(ticket, "none");
        }
        if (!last.token().admits(token)) {
            throw conflict(ticket, "that of " + last.owner() + " until " + last.expires());
        }
        return last;
    }

    /** Neither token is told: a message goes where a token must not. */
    private static TicketConflictException conflict(TicketId ticket, String found) {
        return new TicketConflictException(ticket, "claim", "with the token given", found);
    }
}
