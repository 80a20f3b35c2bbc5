package dev.ticket.ports;

import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;

/** Changes a ticket's own fields and description. Needs {@link Capability#EDIT}. */
public interface TicketEditor {
    /**
     * Sets and clears fields, and replaces the description, in one step. Everything not named stays as it was. An edit
     * writes no event.
     *
     * @param ticket its id or slug
     * @param edit what to change, and optionally the revision it was made from
     * @return the ticket with its new revision, and no event
     * @throws TicketConflictException if the ticket no longer has that revision; reload and try again
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if it can't be understood; repair it
     * @throws InvalidRequestException if a value can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker can't edit tickets
     * @throws TicketStorageException if it can't be written; the ticket is as it was, or changed as a whole if the last
     *     call of the disk failed: look at it before you try again
     */
    TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit);
}
