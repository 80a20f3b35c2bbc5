package dev.ticket.usecase;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Claim;
import dev.ticket.domain.TicketRef;

/**
 * That work on a ticket may start: it is in progress, and its claim is confirmed. Immutable. Nobody can make one but {@link
 * AcceptTicket}; a launcher that takes it can't start work on a ticket that was not accepted.
 *
 * <pre>{@code
 * void launch(WorkOrder order) { ... }
 * }</pre>
 */
public final class WorkOrder {
    private final TicketRef ticket;
    private final Claim claim;
    private final AcceptedPlan plan;

    WorkOrder(TicketRef ticket, Claim claim, AcceptedPlan plan) {
        this.ticket = ticket;
        this.claim = claim;
        this.plan = plan;
    }

    /** {@return the ticket as it was when the order was given, in progress} */
    public TicketRef ticket() {
        return ticket;
    }

    /** {@return the confirmed claim, with the token to renew and release it, and to get this order again} */
    public Claim claim() {
        return claim;
    }

    /** {@return the plan that the ticket was accepted with} */
    public AcceptedPlan plan() {
        return plan;
    }

    /** {@return the ticket and when its claim ends, in words} */
    @Override
    public String toString() {
        return "work order for " + ticket.id() + ", claimed by " + claim.owner() + " until " + claim.expires();
    }
}
