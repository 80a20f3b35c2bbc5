package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/**
 * A ticket's names and where it stands: what a mutation answers with.
 *
 * @param id its name for life
 * @param slug its short name, or null if the tracker has none
 * @param status where it stands
 * @param workflowState its workflow state as stored, or null if it has none
 * @param revision its fingerprint
 */
public record TicketRef(
        TicketId id,
        @Nullable Slug slug,
        TicketStatus status,
        @Nullable WorkflowState workflowState,
        Revision revision) {
    /**
     * {@return the reference to a ticket}
     *
     * @param summary its head
     * @param revision its fingerprint
     */
    public static TicketRef of(TicketSummary summary, Revision revision) {
        return new TicketRef(
                summary.id(),
                summary.slug(),
                summary.status(),
                summary.workflowState().orElse(null),
                revision);
    }
}
