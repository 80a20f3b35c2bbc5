package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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
        long seed = Long.getLong("seed", new Random().nextLong());
        List<TicketSummary> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(acceptable(shuffled)).as("-Dseed=%d makes it again", seed).isEqualTo(ordered);
    }

    @Test
    void onlyOpenQueuedUnclaimedTicketsWithNothingInTheirWayAreOffered() {
        List<TicketSummary> tickets = List.of(
                ticket("ready", TicketStatus.Known.OPEN, WorkflowState.Known.READY, FieldValues.none()),
                ticket("deferred", TicketStatus.Known.PENDING, WorkflowState.Known.QUEUED, FieldValues.none()),
                queued("claimed", "P0", EARLY),
                queued("blocked", "P0", EARLY),
                queued("conflicting", "P0", EARLY),
                queued("free", "P3", EARLY));

        assertThat(acceptable(tickets, "claimed"))
                .extracting(it -> it.id().value())
                .containsExactly("free");
        assertThat(acceptable(tickets))
                .extracting(it -> it.id().value())
                .containsExactly("claimed", "conflicting", "free");
    }

    private static List<TicketSummary> acceptable(List<TicketSummary> tickets, String... claimed) {
        PlanListing records = new PlanListing(
                List.of(
                        record("blocked", PlanRelation.Known.BLOCKED_BY, "ready"),
                        record("claimed", PlanRelation.Known.CONFLICTS_WITH, "conflicting")),
                List.of());
        List<Claim> live = Stream.of(claimed)
                .map(it -> Claim.reserved(
                        new TicketId(it), ClaimRequest.by(new Author("ada")), new ClaimToken("0".repeat(32)), EARLY))
                .toList();
        ClaimListing claims = new ClaimListing(live, List.of(), List.of());
        return WorkQueue.acceptable(tickets, WorkPlan.of(tickets, records), claims);
    }

    private static PlanRecord record(String ticket, PlanRelation.Known relation, String other) {
        return new PlanRecord(
                new PlanRecordId("r"),
                new TicketId(ticket),
                null,
                PlanRelation.of(relation),
                new TicketIdOrSlug(other),
                MarkdownText.empty(),
                null,
                null,
                null,
                null,
                Map.of());
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
