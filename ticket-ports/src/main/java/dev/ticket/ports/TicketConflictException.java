package dev.ticket.ports;

import dev.ticket.domain.TicketId;

/** The ticket is not what the caller believed. Nothing was changed: reload it, look, and try again. */
public final class TicketConflictException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient TicketId ticket;
    private final transient String what;
    private final transient String expected;
    private final transient String found;

    /**
     * Says what differs.
     *
     * @param ticket the ticket
     * @param what which part of it, for example {@code revision}
     * @param expected what the caller named
     * @param found what is there now
     */
    public TicketConflictException(TicketId ticket, String what, String expected, String found) {
        super(
                "ticket " + ticket + " has changed: expected " + what + " " + expected + ", found " + found
                        + "; reload it and try again",
                "conflict");
        this.ticket = ticket;
        this.what = what;
        this.expected = expected;
        this.found = found;
    }

    /** {@return the ticket} */
    public TicketId ticket() {
        return ticket;
    }

    /** {@return which part of it differs} */
    public String what() {
        return what;
    }

    /** {@return what the caller named} */
    public String expected() {
        return expected;
    }

    /** {@return what is there now} */
    public String found() {
        return found;
    }
}
