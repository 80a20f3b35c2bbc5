package dev.ticket.ports;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketReceipt;

/** Creates tickets. Needs {@link Capability#CREATE}. */
public interface TicketCreator {
    /**
     * Creates a ticket with status open. Two with the same title get different ids and slugs.
     *
     * @param ticket what it shall be
     * @return the new ticket, with its {@code create} event
     * @throws InvalidRequestException if a part of it can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker can't create tickets
     * @throws TicketStorageException if it can't be written; nothing was created
     */
    TicketReceipt create(NewTicket ticket);
}
