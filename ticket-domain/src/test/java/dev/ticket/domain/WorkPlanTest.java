package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ticket.domain.PlanRelation.Known;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the records of all tickets say together. */
class WorkPlanTest {
    private final Plans plans = new Plans();

    @Test
    void blockerCountsFromBothSidesUntilItIsFinished() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.INPROGRESS);
        ticket("c", WorkflowState.Known.PLANNING);
        ticket("d", WorkflowState.Known.DONE);
        record("a", Known.BLOCKED_BY, "b");
        record("c", Known.BLOCKS, "a");
        record("a", Known.BLOCKED_BY, "d");

        assertThat(plan().obstacles(id("a"), Set.of()))
                .extracting(Obstacle::kind, Obstacle::other, Obstacle::reason)
                .containsExactly(
                        tuple(Obstacle.Kind.BLOCKER, "b", "is inprogress"),
                        tuple(Obstacle.Kind.BLOCKER, "c", "is planning"));
        assertThat(plan().obstacles(id("a"), Set.of()).get(1).record()).hasToString("c/r2");
    }

    @Test
    void orderCountsFromBothSides() {
        ticket("a", WorkflowState.Known.READY);
        ticket("b", WorkflowState.Known.READY);
        ticket("c", WorkflowState.Known.READY);
        record("a", Known.AFTER, "b");
        record("c", Known.BEFORE, "a");

        assertThat(plan().obstacles(id("a"), Set.of()))
                .extracting(Obstacle::other)
                .containsExactly("b", "c");
        assertThat(plan().ready(Set.of())).extracting(it -> it.id().value()).containsExactly("b", "c");
        assertThat(plan().blocked(Set.of())).extracting(it -> it.id().value()).containsExactly("a");
    }

    @Test
    void conflictCountsOnBothSidesWhileTheOtherIsInProgress() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.INPROGRESS);
        ticket("c", WorkflowState.Known.QUEUED);
        record("a", Known.CONFLICTS_WITH, "b");
        record("b", Known.DO_NOT_PARALLELIZE, "c");
        record("a", Known.CONFLICTS_WITH, "c");

        assertThat(plan().obstacles(id("a"), Set.of()))
                .extracting(Obstacle::other)
                .containsExactly("b");
        assertThat(plan().obstacles(id("c"), Set.of()))
                .extracting(Obstacle::other)
                .containsExactly("b");
        assertThat(plan().conflicts(id("a"))).extracting(Obstacle::other).containsExactly("b", "c");
    }

    @Test
    void conflictCountsOnBothSidesWhileTheOtherIsBeingAccepted() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.QUEUED);
        ticket("c", WorkflowState.Known.READY);
        record("a", Known.CONFLICTS_WITH, "b");
        record("b", Known.DO_NOT_PARALLELIZE, "c");
        Set<TicketId> claimed = Set.of(id("b"));

        assertThat(plan().obstacles(id("a"), claimed))
                .extracting(Obstacle::kind, Obstacle::other, Obstacle::reason)
                .containsExactly(tuple(Obstacle.Kind.CONFLICT, "b", "is being accepted"));
        assertThat(plan().obstacles(id("c"), claimed))
                .extracting(Obstacle::other)
                .containsExactly("b");
        assertThat(plan().obstacles(id("b"), claimed)).isEmpty();
        assertThat(plan().ready(claimed)).extracting(it -> it.id().value()).containsExactly("b");
        assertThat(plan().blocked(claimed)).extracting(it -> it.id().value()).containsExactly("a", "c");
    }

    @Test
    void claimOnATicketThatCantBeAcceptedIsInNobodysWay() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.READY);
        ticket("c", WorkflowState.Known.DONE);
        record("a", Known.CONFLICTS_WITH, "b");
        record("a", Known.CONFLICTS_WITH, "c");

        assertThat(plan().obstacles(id("a"), Set.of(id("a"), id("b"), id("c")))).isEmpty();
    }

    /** A record names the ticket it lies with by a slug, an id, or a slug that it shares. */
    @Test
    void relationOfATicketWithItselfIsNone() {
        plans.ticket("a", "shared", WorkflowState.Known.INPROGRESS);
        plans.ticket("b", "shared", WorkflowState.Known.QUEUED);
        for (Known relation : List.of(Known.AFTER, Known.BLOCKS, Known.CONFLICTS_WITH, Known.DO_NOT_PARALLELIZE)) {
            record("a", relation, "a");
        }
        PlanRecord shared = record("a", Known.BLOCKED_BY, "shared");

        assertThat(plan().obstacles(id("a"), Set.of(id("a"))))
                .extracting(Obstacle::record, Obstacle::other)
                .containsExactly(tuple(shared.ref(), "b"));
        assertThat(plan().conflicts(id("a"))).isEmpty();
        assertThat(plan().cycles()).isEmpty();
        assertThat(plan().circular()).isEmpty();
        assertThat(plan().edges()).extracting(PlanEdge::other).containsExactly("b");
    }

    @Test
    void ticketWhosePlanCantBeReadIsNotReady() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.QUEUED);
        WorkPlan plan = WorkPlan.of(plans.tickets, plans.listing(), Set.of(id("a")));

        assertThat(plan.ready(Set.of())).extracting(it -> it.id().value()).containsExactly("b");
        assertThat(plan.isReadable(id("a"))).isFalse();
        assertThat(plan.isReadable(id("b"))).isTrue();
    }

    @Test
    void whatIsNotThereCountsAsUnfinished() {
        ticket("a", WorkflowState.Known.QUEUED);
        record("a", Known.BLOCKED_BY, "gone");

        assertThat(plan().obstacles(id("a"), Set.of()))
                .extracting(Obstacle::reason)
                .containsExactly("is not in the tracker");
    }

    @Test
    void slugsInRecordsMeanTheirTicket() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.QUEUED);
        record("a", Known.BLOCKED_BY, "slug-of-b");

        assertThat(plan().obstacles(id("a"), Set.of()))
                .extracting(Obstacle::other)
                .containsExactly("b");
    }

    @Test
    void retractedRecordsCountNoMore() {
        ticket("a", WorkflowState.Known.QUEUED);
        ticket("b", WorkflowState.Known.QUEUED);
        plans.retract(record("a", Known.BLOCKED_BY, "b"));

        assertThat(plan().obstacles(id("a"), Set.of())).isEmpty();
    }

    @Test
    void everyCircleIsFound() {
        List.of("a", "b", "c", "d", "e", "f").forEach(it -> ticket(it, WorkflowState.Known.READY));
        record("a", Known.BLOCKED_BY, "b");
        record("b", Known.AFTER, "c");
        record("b", Known.BLOCKS, "c");
        record("a", Known.BLOCKED_BY, "d");
        record("d", Known.BLOCKED_BY, "e");
        record("d", Known.BLOCKS, "e");
        record("f", Known.CONFLICTS_WITH, "a");

        assertThat(plan().cycles()).containsExactly(List.of(id("b"), id("c")), List.of(id("d"), id("e")));
        assertThat(plan().path(id("a"), id("e"))).containsExactly(id("a"), id("d"), id("e"));
        assertThat(plan().path(id("e"), id("a"))).isEmpty();
        assertThat(plan().path(id("f"), id("a"))).isEmpty();
    }

    @Test
    void longChainsOverflowNothing() {
        int length = 100_000;
        IntStream.range(0, length).forEach(it -> ticket("t" + it, WorkflowState.Known.READY));
        IntStream.range(0, length - 1).forEach(it -> record("t" + it, Known.BLOCKED_BY, "t" + (it + 1)));
        assertThat(plan().cycles()).isEmpty();
        assertThat(plan().path(id("t0"), id("t" + (length - 1)))).hasSize(length);
        record("t" + (length - 1), Known.BLOCKED_BY, "t0");

        assertThat(plan().cycles()).hasSize(1);
    }

    private WorkPlan plan() {
        return plans.plan();
    }

    private void ticket(String id, WorkflowState.Known state) {
        plans.ticket(id, state);
    }

    private PlanRecord record(String ticket, Known relation, String other) {
        return plans.record(ticket, relation, other);
    }

    private static TicketId id(String id) {
        return Plans.id(id);
    }
}
