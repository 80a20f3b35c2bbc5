package dev.ticket.ports;

import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;

/**
 * Appends to a ticket's thread. Needs {@link Capability#EVENTS}. Whatever a body, a heading or an author says, exactly one
 * event is added and none is changed.
 */
public interface EventRecorder {
    /**
     * Appends an event: a comment, a plan, a decision, a report, or one of a kind of the caller's own.
     *
     * @param ticket its id or slug
     * @param event what happened
     * @return the ticket, with the event as it was recorded
     * @throws TicketRefusedException if the kind or an attribute is one that only an operation writes; use that operation
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if the thread can't be appended to; repair it
     * @throws InvalidRequestException if the event can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker has no threads
     * @throws TicketStorageException if it can't be written; the thread is as it was, or changed as a whole if the last call
     *     of the disk failed: look at it before you try again
     */
    TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event);

    /**
     * Appends a review.
     *
     * @param ticket its id or slug
     * @param review the judgement
     * @return the ticket, with the event as it was recorded
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if the thread can't be appended to; repair it
     * @throws InvalidRequestException if the review can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker has no threads
     * @throws TicketStorageException if it can't be written; the thread is as it was, or changed as a whole if the last call
     *     of the disk failed: look at it before you try again
     */
    TicketReceipt review(TicketIdOrSlug ticket, TicketReview review);
}
