package dev.ticket.ports;

import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;

/** Moves tickets between statuses. Needs {@link Capability#STATUS}. Each move names the status it starts from. */
public interface StatusKeeper {
    /**
     * Moves a ticket to a status other than closed; from closed, this reopens it. A move to where it is changes nothing.
     *
     * @param ticket its id or slug
     * @param change from where to where
     * @return the ticket, with the events of the move
     * @throws TicketConflictException if the ticket is not where the move starts from; reload and try again
     * @throws TicketRefusedException if the target is closed; use {@link #close}
     * @throws InvalidRequestException if the tracker has no such status; ask differently
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if it can't be understood; repair it
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker can't move tickets
     * @throws TicketStorageException if it can't be written; the ticket is as it was, or changed as a whole if the last
     *     call of the disk failed: look at it before you try again
     */
    TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change);

    /**
     * Closes a ticket with a resolution. A workflow state that it has becomes done.
     *
     * @param ticket its id or slug
     * @param closing from which status, by whom, and what came of it
     * @return the ticket, with its {@code close} event last
     * @throws TicketConflictException if the ticket is not where the caller believed; reload and try again
     * @throws TicketRefusedException if it is closed already; comment on it, or reopen it first
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if it can't be understood; repair it
     * @throws InvalidRequestException if the resolution can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker can't close tickets
     * @throws TicketStorageException if it can't be written; the ticket is as it was, or changed as a whole if the last
     *     call of the disk failed: look at it before you try again
     */
    TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing);
}
