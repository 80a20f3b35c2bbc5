package dev.ticket.domain;

import java.util.Optional;

/**
 * A relation between two tickets, read from the one it holds up: {@code a blocks b} is {@code b} waiting for {@code a}.
 *
 * @param record the record it comes from
 * @param kind what the relation means for the first ticket
 * @param ticket the id of the ticket that waits, or its name in the record if there is no such ticket; of a conflict either one
 * @param other the same of the ticket it waits for
 */
public record PlanEdge(PlanRecordRef record, Obstacle.Kind kind, String ticket, String other) {
    /** The relation of a record that holds, with names as the record has them, or empty if it is none between tickets. */
    static Optional<PlanEdge> of(PlanRecord record) {
        TicketIdOrSlug related = record.relatedTicket();
        PlanRelation.Known relation = record.relation().known().orElse(null);
        if (related == null || relation == null) {
            return Optional.empty();
        }
        String own = record.ticket().value();
        String other = related.text();
        return switch (relation) {
            case BLOCKED_BY -> Optional.of(new PlanEdge(record.ref(), Obstacle.Kind.BLOCKER, own, other));
            case BLOCKS -> Optional.of(new PlanEdge(record.ref(), Obstacle.Kind.BLOCKER, other, own));
            case AFTER -> Optional.of(new PlanEdge(record.ref(), Obstacle.Kind.ORDER, own, other));
            case BEFORE -> Optional.of(new PlanEdge(record.ref(), Obstacle.Kind.ORDER, other, own));
            case CONFLICTS_WITH, DO_NOT_PARALLELIZE ->
                Optional.of(new PlanEdge(record.ref(), Obstacle.Kind.CONFLICT, own, other));
            case WAITING_CAPACITY_NOTE, ACCEPTED_PLAN, RETRACTED -> Optional.empty();
        };
    }

    boolean isConflict() {
        return kind == Obstacle.Kind.CONFLICT;
    }

    /** A conflict read from the other side. */
    PlanEdge turned() {
        return new PlanEdge(record, kind, /* ticket= */ other, /* other= */ ticket);
    }
}
