package dev.ticket.ports;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;

/** Finds and reads tickets. Every backend can do this; reading changes nothing and waits for no writer. */
public interface TicketReader {
    /**
     * Lists the heads of tickets. One ticket that can't be read never hides another: it becomes a problem in the answer.
     *
     * @param filter which tickets, in what order, how many
     * @return the tickets and the problems
     * @throws TicketStorageException if the tracker as a whole can't be read; give up
     */
    TicketListing list(TicketFilter filter);

    /**
     * Reads one ticket whole.
     *
     * @param ticket its id or slug
     * @return the ticket as it is at one moment
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if it can't be understood; repair it
     * @throws TicketStorageException if it can't be read; give up
     */
    Ticket show(TicketIdOrSlug ticket);
}
