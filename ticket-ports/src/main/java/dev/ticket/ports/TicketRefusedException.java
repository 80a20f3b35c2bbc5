package dev.ticket.ports;

import dev.ticket.domain.TicketId;

/** The rules or the state of a ticket forbid the operation. Do what the message says, or ask for another operation. */
public final class TicketRefusedException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient TicketId ticket;
    private final transient String reason;

    /**
     * Says why it is refused.
     *
     * @param ticket the ticket
     * @param reason why, and what to do instead, a clause without a full stop
     */
    public TicketRefusedException(TicketId ticket, String reason) {
        super("refused for ticket " + ticket + ": " + reason, "refused");
        this.ticket = ticket;
        this.reason = reason;
    }

    /** {@return the ticket} */
    public TicketId ticket() {
        return ticket;
    }

    /** {@return why} */
    public String reason() {
        return reason;
    }
}
