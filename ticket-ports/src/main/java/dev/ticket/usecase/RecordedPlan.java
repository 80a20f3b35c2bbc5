package dev.ticket.usecase;

import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.TicketId;
import java.util.List;

/**
 * A plan record that was added.
 *
 * @param record the record as it is kept
 * @param circle the circle of tickets that wait for each other which it closes, the first ticket again at the end; empty unless
 *     it was forced
 */
public record RecordedPlan(PlanRecord record, List<TicketId> circle) {
    /** Copies the circle. */
    public RecordedPlan {
        circle = List.copyOf(circle);
    }
}
