package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private static final Instant EARLY = Instant.parse("2026-06-05T04:01:04Z");

    @Test
    void mostUrgentComesFirstThenLongestQueuedThenSmallestId() {
        List<TicketSummary> ordered = List.of(
                queued("z", "P0", EARLY.plusSeconds(9)),
                queued("y", "P1", EARLY),
                queued("a", "P1", EARLY.plusSeconds(1)),
                queued("b", "P1", EARLY.plusSeconds(1)),
                queued("e", "P1", null),
                queued("d", "someday", EARLY),
                queued("c", null, EARLY));
        long seed = new Random().nextLong();
        List<TicketSummary> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(acceptable(shuffled, Set.of())).as("seed %d", seed).isEqualTo(ordered);
    }

    @Test
    void onlyOpenQueuedUnclaimedTicketsWithNothingInTheirWayAreOffered() {
        List<TicketSummary> tickets = List.of(
                ticket("ready", TicketStatus.Known.OPEN, WorkflowState.Known.READY, FieldValues.none()),
                ticket("deferred", TicketStatus.Known.PENDING, WorkflowState.Known.QUEUED, FieldValues.none()),
                queued("claimed", "P0", EARLY),
                queued("blocked", "P0", EARLY),
                queued("free", "P3", EARLY));

        assertThat(acceptable(tickets, Set.of(new TicketId("claimed"))))
                .extracting(it -> it.id().value())
                .containsExactly("free");
    }

    private static List<TicketSummary> acceptable(List<TicketSummary> tickets, Set<TicketId> claimed) {
        PlanRecord blocker = new PlanRecord(
                new PlanRecordId("r"),
                new TicketId("blocked"),
                null,
                PlanRelation.of(PlanRelation.Known.BLOCKED_BY),
                new TicketIdOrSlug("ready"),
                MarkdownText.empty(),
                null,
                null,
                null,
                null,
                Map.of());
        return WorkQueue.acceptable(
                tickets, WorkPlan.of(tickets, new PlanListing(List.of(blocker), List.of())), claimed);
    }

    private static TicketSummary queued(String id, String priority, Instant at) {
        FieldValues fields = FieldValues.none();
        if (priority != null) {
            fields = fields.with(TicketField.PRIORITY, new Priority(priority));
        }
        if (at != null) {
            fields = fields.with(TicketField.QUEUED_AT, at);
        }
        return ticket(id, TicketStatus.Known.OPEN, WorkflowState.Known.QUEUED, fields);
    }

    private static TicketSummary ticket(
            String id, TicketStatus.Known status, WorkflowState.Known state, FieldValues fields) {
        return new TicketSummary(
                new TicketId(id),
                null,
                TicketStatus.of(status),
                fields.with(TicketField.WORKFLOW_STATE, WorkflowState.of(state)),
                Map.of(),
                null);
    }
}
