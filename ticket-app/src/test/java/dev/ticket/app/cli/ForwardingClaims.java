package dev.ticket.app.cli;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import java.util.Optional;

/** A registry that does what another one does; a test overrides what shall be different. */
class ForwardingClaims implements ClaimRegistry {
    private final ClaimRegistry real;

    ForwardingClaims(ClaimRegistry real) {
        this.real = real;
    }

    @Override
    public Claim take(TicketId ticket, ClaimRequest request) {
        return real.take(ticket, request);
    }

    @Override
    public Claim confirm(TicketId ticket, ClaimToken token) {
        return real.confirm(ticket, token);
    }

    @Override
    public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
        return real.renew(ticket, token, time);
    }

    @Override
    public void release(TicketId ticket, ClaimToken token) {
        real.release(ticket, token);
    }

    @Override
    public Optional<Claim> find(TicketId ticket) {
        return real.find(ticket);
    }

    @Override
    public ClaimListing list() {
        return real.list();
    }
}
