package dev.ticket.usecase;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketCreator;

/** Creates a ticket; one without a description gets the headings to fill in. */
public final class CreateTicket {
    /** The description of a ticket that was created without one. */
    public static final MarkdownText TEMPLATE = new MarkdownText("""
            ## Background

            - TBD

            ## Acceptance criteria

            - TBD
            """);

    private final TicketCreator tickets;

    /**
     * Creates tickets with that port.
     *
     * @param tickets the port
     */
    public CreateTicket(TicketCreator tickets) {
        this.tickets = tickets;
    }

    /**
     * Creates the ticket.
     *
     * @param ticket what it shall be
     * @return the new ticket, with its {@code create} event
     * @throws dev.ticket.ports.TicketException as {@link TicketCreator#create} does
     */
    public TicketReceipt create(NewTicket ticket) {
        return tickets.create(ticket.body().isEmpty() ? ticket.withBody(TEMPLATE) : ticket);
    }
}
