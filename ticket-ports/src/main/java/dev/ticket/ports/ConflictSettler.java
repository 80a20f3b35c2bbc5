package dev.ticket.ports;

import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.merge.Settlement;

/** Settles fields that a merge left with two values. For trackers whose files are merged; a backend need not have one. */
public interface ConflictSettler {
    /**
     * Gives marked fields the value that they shall have, and takes their marks out, in one step.
     *
     * @param ticket its id or slug
     * @param settlement how to settle it
     * @return the ticket with its new revision, and an event if its workflow state became another one
     * @throws TicketRefusedException if a field is not in conflict, or a picked value is none that a side gave it; ask
     *     differently
     * @throws TicketConflictException if the ticket no longer has the revision that the settlement names; reload and try again
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if it can't be understood; repair it
     * @throws InvalidRequestException if a value can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws TicketStorageException if it can't be written; the ticket is as it was
     */
    TicketReceipt settle(TicketIdOrSlug ticket, Settlement settlement);
}
