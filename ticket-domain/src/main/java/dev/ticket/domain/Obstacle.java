package dev.ticket.domain;

/**
 * Something in the plan that speaks against working on a ticket now. Whoever accepts the ticket all the same acknowledges it.
 *
 * @param record the record that says so; it may lie with the other ticket
 * @param kind in which way
 * @param other the id of the other ticket; its name in the record if there is no such ticket
 * @param reason what is the matter with the other ticket, for example {@code is queued}
 */
public record Obstacle(PlanRecordRef record, Kind kind, String other, String reason) {
    /** The ways in which one ticket stands in the way of another. */
    public enum Kind {
        /** The other ticket has to be finished first. */
        BLOCKER,
        /** The other ticket is to be worked on first. */
        ORDER,
        /** The other ticket is being worked on, and the two must not be at the same time. */
        CONFLICT
    }
}
