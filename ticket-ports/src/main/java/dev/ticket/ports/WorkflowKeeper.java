package dev.ticket.ports;

import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.WorkflowStep;

/**
 * Takes tickets through the lifecycle, from planning to done. Needs {@link Capability#WORKFLOW}; a backend that has it keeps
 * plans too.
 */
public interface WorkflowKeeper {
    /**
     * Takes one step, with its events, whole or not at all. Of several that take it at the same time one does.
     *
     * @param ticket its id or slug
     * @param step the step
     * @return the ticket, with the events as they were recorded
     * @throws TicketRefusedException if the ticket is not open, or in a state that the step does not begin in; take first the
     *     step that the error names
     * @throws TicketConflictException if the step names a state, and the ticket is in another one; look at it again
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if the ticket can't be changed; repair it
     * @throws InvalidRequestException if a text can't be stored here; ask differently
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker has no lifecycle
     * @throws TicketStorageException if it can't be written; the ticket is as it was, or changed as a whole if the last
     *     call of the disk failed: look at it before you try again
     */
    TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step);
}
