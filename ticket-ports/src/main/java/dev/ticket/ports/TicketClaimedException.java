package dev.ticket.ports;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.TicketId;
import java.time.Instant;

/** Somebody else works on the ticket. Nothing was changed: wait until the claim ends, or take another ticket. */
public final class TicketClaimedException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient TicketId ticket;
    private final transient Author owner;
    private final transient Instant since;
    private final transient Instant expires;

    /**
     * Says who has claimed it, and until when; the token stays untold.
     *
     * @param claim the claim that holds
     */
    public TicketClaimedException(Claim claim) {
        super(
                "ticket " + claim.ticket() + " is claimed by " + claim.owner() + " since " + claim.since() + ", until "
                        + claim.expires() + "; wait for that, or take another ticket",
                "claimed");
        this.ticket = claim.ticket();
        this.owner = claim.owner();
        this.since = claim.since();
        this.expires = claim.expires();
    }

    /** {@return the ticket} */
    public TicketId ticket() {
        return ticket;
    }

    /** {@return who has claimed it} */
    public Author owner() {
        return owner;
    }

    /** {@return since when} */
    public Instant since() {
        return since;
    }

    /** {@return when the claim ends unless it is renewed} */
    public Instant expires() {
        return expires;
    }
}
