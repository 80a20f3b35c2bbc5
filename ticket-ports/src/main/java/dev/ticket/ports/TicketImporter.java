package dev.ticket.ports;

import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.TicketReceipt;

/** Puts in tickets of other trackers with their past. Needs {@link Capability#IMPORT}. */
public interface TicketImporter {
    /**
     * Puts a ticket in, all of it or nothing: its fields, its description, its status, its resolution if it is closed, and
     * its thread with the authors and times of the past. Two with the same title get different ids and slugs.
     *
     * @param ticket the ticket
     * @return the ticket, with all events of its thread
     * @throws InvalidRequestException if a part of it can't be stored here; ask differently
     * @throws TicketRefusedException if it is there already, which the error names; there is nothing to do
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker can't take in tickets with a past
     * @throws TicketStorageException if it can't be written; nothing was put in
     */
    TicketReceipt importTicket(ImportedTicket ticket);
}
