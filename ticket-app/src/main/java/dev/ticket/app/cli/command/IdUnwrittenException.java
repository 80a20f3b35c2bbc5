package dev.ticket.app.cli.command;

import dev.ticket.app.cli.terminal.OutputException;
import dev.ticket.domain.TicketId;

/** A ticket was created, and the caller can't be told which. Note its id, and don't create it again. */
public final class IdUnwrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient TicketId id;

    IdUnwrittenException(TicketId id, OutputException cause) {
        super("ticket " + id + " was created, but its id can't be written: " + cause.reason(), cause);
        this.id = id;
    }

    /** {@return the ticket that was created} */
    public TicketId id() {
        return id;
    }
}
