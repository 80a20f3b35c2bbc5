package dev.ticket.ports;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import java.util.Optional;

/**
 * Knows who works on which ticket now. Apart from the tracker: what it holds passes. Whether there is such a
 * ticket is not its business. Safe for use by several threads, and of one place by several processes.
 *
 * <p>A claim holds until its end, nothing else: not until its process dies, and not a moment longer. To take over what
 * somebody left behind is to take it after that. The rules are those of {@code docs/contract.md#claims}.
 *
 * <pre>{@code
 * Claim claim = claims.take(ticket, ClaimRequest.by(new Author("ada")));
 * }</pre>
 */
public interface ClaimRegistry {
    /**
     * Takes a ticket that nobody holds, as a reservation. Of several that take it at the same time one does.
     *
     * @param ticket the ticket
     * @param request who, and for how long
     * @return the claim, with a token that was never given before
     * @throws TicketClaimedException if a claim holds; wait for its end, or take another ticket
     * @throws MalformedTicketException if what is stored can't be understood; repair it
     * @throws TicketLockedException if others kept changing it; try again
     * @throws TicketStorageException if it can't be written; what was taken all the same ends at its time
     */
    Claim take(TicketId ticket, ClaimRequest request);

    /**
     * Makes of a reservation the claim of an accepted ticket. Confirmed already it stays as it is.
     *
     * @param ticket the ticket
     * @param token the token of the claim that holds
     * @return the claim as it is now
     * @throws TicketConflictException if no claim with that token holds: it ended, was released, or is somebody else's
     * @throws MalformedTicketException if what is stored can't be understood; repair it
     * @throws TicketLockedException if others kept changing it; try again
     * @throws TicketStorageException if it can't be written; the claim is as it was, or confirmed all the same: try again,
     *     once more does no harm
     */
    Claim confirm(TicketId ticket, ClaimToken token);

    /**
     * Moves the end of a claim.
     *
     * @param ticket the ticket
     * @param token the token of the claim that holds
     * @param time how long it holds from now on
     * @return the claim as it is now
     * @throws TicketConflictException if no claim with that token holds: it ended, was released, or is somebody else's
     * @throws MalformedTicketException if what is stored can't be understood; repair it
     * @throws TicketLockedException if others kept changing it; try again
     * @throws TicketStorageException if it can't be written; the claim ends when it did, or at its new time: try again, or
     *     see by {@link #find} until when it holds
     */
    Claim renew(TicketId ticket, ClaimToken token, ClaimTime time);

    /**
     * Ends a claim. One whose time is over may be released until somebody takes the ticket.
     *
     * @param ticket the ticket
     * @param token its token
     * @throws TicketConflictException if the last claim has another token, or was released
     * @throws MalformedTicketException if what is stored can't be understood; repair it
     * @throws TicketLockedException if others kept changing it; try again
     * @throws TicketStorageException if it can't be written; the claim may hold until its end
     */
    void release(TicketId ticket, ClaimToken token);

    /**
     * {@return the claim that holds for a ticket, or empty if none does}
     *
     * <p>A registry that others can read knows the token only if it gave it or was handed it; else the claim has its {@link
     * ClaimToken#fingerprint}. {@link ClaimRules} works with both.
     *
     * @param ticket the ticket
     * @throws MalformedTicketException if what is stored can't be understood; repair it
     * @throws TicketStorageException if it can't be read; give up
     */
    Optional<Claim> find(TicketId ticket);

    /**
     * {@return all claims, with tokens as {@link #find} gives them; one that can't be read hides no other}
     *
     * @throws TicketStorageException if the registry as a whole can't be read; give up
     */
    ClaimListing list();
}
