package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ticket.domain.PlanRelation.Known;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets that wait for each other, and the record that would make them. */
class CirclesTest {
    private final Plans plans = new Plans();

    private List<String> circle(String ticket, Known relation, String other) {
        return plans.plan().circle(plans.planned(ticket, PlanRelation.of(relation), other)).stream()
                .map(TicketId::value)
                .toList();
    }

    /** What a ticket has with itself is no relation, and so no circle; {@code RecordPlan} refuses it for what it is. */
    @ParameterizedTest
    @CsvSource({
        "a,blocked_by,c,''",
        "c,blocked_by,a,c a b c",
        "c,after,slug-of-a,c a b c",
        "a,blocks,c,c a b c",
        "a,before,c,c a b c",
        "c,conflicts_with,a,''",
        "c,do_not_parallelize,a,''",
        "b,blocked_by,a,b a b",
        "a,blocked_by,a,''",
        "a,after,gone,''",
        "gone,blocked_by,a,''"
    })
    void aRecordThatClosesACircleIsKnownBefore(String ticket, String relation, String other, String expected) {
        List.of("a", "b", "c").forEach(it -> plans.ticket(it, WorkflowState.Known.READY));
        plans.record("a", Known.BLOCKED_BY, "slug-of-b");
        plans.record("c", Known.BEFORE, "b");

        assertThat(String.join(" ", circle(ticket, Known.valueOf(relation.toUpperCase(Locale.ROOT)), other)))
                .isEqualTo(expected);
    }

    @Test
    void aSlugThatSeveralHaveClosesTheCircleOfEach() {
        List.of("a", "b").forEach(it -> plans.ticket(it, WorkflowState.Known.READY));
        plans.ticket("b2", "slug-of-b", WorkflowState.Known.READY);
        plans.record("b2", Known.BLOCKED_BY, "a");

        assertThat(circle("a", Known.BLOCKED_BY, "slug-of-b")).containsExactly("a", "b2", "a");
    }

    @Test
    void circularRelationsAreThoseThatLeadBackToTheirStart() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Plans world = new Plans();
            int size = 2 + random.nextInt(7);
            for (int n = random.nextInt(2 * size); n > 0; n--) {
                world.record("t" + random.nextInt(size), Known.values()[random.nextInt(6)], "t" + random.nextInt(size));
            }
            WorkPlan plan = world.plan();
            Set<PlanEdge> back = plan.edges().stream()
                    .filter(it -> it.kind() != Obstacle.Kind.CONFLICT && reaches(plan, it.other(), it.ticket()))
                    .collect(Collectors.toSet());

            assertThat(plan.circular()).as("seed %d, round %d", seed, round).isEqualTo(back);
            assertThat(plan.cycles().isEmpty())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(back.isEmpty());
        }
    }

    /** By following relations until nothing new is found. */
    private static boolean reaches(WorkPlan plan, String from, String to) {
        Set<String> found = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = found.addAll(plan.edges().stream()
                    .filter(it -> it.kind() != Obstacle.Kind.CONFLICT && found.contains(it.ticket()))
                    .map(PlanEdge::other)
                    .toList());
        }
        return found.contains(to);
    }

    @Test
    void aCircleOfAllTicketsIsFoundWithoutSearchingTheWayForEach() {
        int length = 100_000;
        IntStream.range(0, length).forEach(it -> plans.record("t" + it, Known.AFTER, "t" + (it + 1) % length));

        assertThat(plans.plan().circular()).hasSize(length);
        assertThat(plans.plan().cycles())
                .singleElement()
                .satisfies(it -> assertThat(it).hasSize(length));
    }

    @Test
    void ticketsAreConnectedOverOthersInEveryDirection() {
        plans.record("a", Known.BLOCKED_BY, "b");
        plans.record("c", Known.CONFLICTS_WITH, "b");
        plans.record("c", Known.BEFORE, "d");
        plans.record("x", Known.BEFORE, "y");

        assertThat(plans.plan().connected(Plans.id("a"))).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(plans.plan().connected(Plans.id("alone"))).containsExactly("alone");
    }

    @Test
    void whatIsFinishedIsNoLongerInTheWay() {
        plans.ticket("a", WorkflowState.Known.QUEUED);
        plans.ticket("b", WorkflowState.Known.DONE);
        plans.ticket("c", WorkflowState.Known.READY);
        plans.record("a", Known.BLOCKED_BY, "b");
        plans.record("c", Known.BEFORE, "a");

        assertThat(plans.plan().overcome(Plans.id("a")))
                .extracting(Obstacle::other, Obstacle::reason)
                .containsExactly(tuple("b", "is done"));
    }
}
