package dev.ticket.usecase;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketReader;
import java.util.Optional;

/**
 * A registry of claims as one role may use it: the companion of {@link GatedTickets}. Whoever may {@link Operation#CLAIM}
 * takes, confirms, renews and releases claims; to look at them is to read. A role that accepts tickets needs both.
 */
public final class GatedClaims implements ClaimRegistry {
    private final ClaimRegistry real;
    private final Gate gate;

    private GatedClaims(ClaimRegistry real, Gate gate) {
        this.real = real;
        this.gate = gate;
    }

    /**
     * {@return a registry as a role may use it}
     *
     * @param real the registry
     * @param tickets looks a ticket up where a permission has a condition
     * @param roles all roles of the tracker, to say who may do what the role may not
     * @param role the role
     */
    public static ClaimRegistry around(ClaimRegistry real, TicketReader tickets, Roles roles, Role role) {
        return new GatedClaims(real, new Gate(tickets, roles, role));
    }

    @Override
    public Claim take(TicketId ticket, ClaimRequest request) {
        check(Operation.CLAIM, ticket);
        return real.take(ticket, request);
    }

    @Override
    public Claim confirm(TicketId ticket, ClaimToken token) {
        check(Operation.CLAIM, ticket);
        return real.confirm(ticket, token);
    }

    @Override
    public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
        check(Operation.CLAIM, ticket);
        return real.renew(ticket, token, time);
    }

    @Override
    public void release(TicketId ticket, ClaimToken token) {
        check(Operation.CLAIM, ticket);
        real.release(ticket, token);
    }

    @Override
    public Optional<Claim> find(TicketId ticket) {
        check(Operation.READ, ticket);
        return real.find(ticket);
    }

    @Override
    public ClaimListing list() {
        gate.check(Operation.READ);
        return real.list();
    }

    private void check(Operation operation, TicketId ticket) {
        gate.check(operation, TicketIdOrSlug.of(ticket), null);
    }
}
