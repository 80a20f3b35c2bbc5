package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRelation.Known;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.usecase.RecordPlan;
import dev.ticket.usecase.RecordedPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be recorded in the plan, over the tracker in memory. */
class RecordPlanTest {
    private final QueueBench bench = new QueueBench();
    private final TicketIdOrSlug a = bench.in(WorkflowState.Known.PLANNING, "A");
    private final TicketIdOrSlug b = bench.in(WorkflowState.Known.PLANNING, "B");
    private final TicketIdOrSlug c = bench.in(WorkflowState.Known.PLANNING, "C");

    private RecordedPlan add(TicketIdOrSlug ticket, Known relation, TicketIdOrSlug other, boolean forced) {
        return record(bench.tickets, ticket, relation, other, forced);
    }

    private static RecordedPlan record(
            TicketBackend tickets, TicketIdOrSlug ticket, Known relation, TicketIdOrSlug other, boolean forced) {
        return new RecordPlan(tickets, tickets)
                .add(ticket, NewPlanRecord.between(PlanRelation.of(relation), other, ADA), forced);
    }

    private List<List<TicketId>> cycles() {
        return WorkPlan.of(bench.tickets.list(TicketFilter.all()).tickets(), bench.tickets.listPlanRecords())
                .cycles();
    }

    private static TicketId id(TicketIdOrSlug ticket) {
        return new TicketId(ticket.text());
    }

    @Test
    void theRelatedTicketIsRecordedByItsId() {
        RecordedPlan done = add(new TicketIdOrSlug("a"), Known.BLOCKED_BY, new TicketIdOrSlug("b"), false);

        assertThat(done.circle()).isEmpty();
        assertThat(done.record().relatedTicket()).isEqualTo(b);
        assertThat(bench.tickets.listPlanRecords(a).records()).containsExactly(done.record());
    }

    @Test
    void whatWouldCloseACircleIsRefusedAndTheErrorShowsIt() {
        add(a, Known.BLOCKED_BY, b, false);
        add(c, Known.BEFORE, b, false);

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> add(a, Known.BLOCKS, c, false))
                .withMessageContaining(c + " -> " + a + " -> " + b + " -> " + c);
        assertThat(bench.tickets.listPlanRecords().records()).hasSize(2);
    }

    @Test
    void aForcedCircleIsRecordedAndSaidSo() {
        add(a, Known.BLOCKED_BY, b, false);

        assertThat(add(b, Known.AFTER, a, true).circle()).containsExactly(id(b), id(a), id(b));
        assertThat(cycles()).containsExactly(List.of(id(a), id(b)));
    }

    @Test
    void aRetractedHalfClosesNoCircle() {
        RecordedPlan half = add(a, Known.BLOCKED_BY, b, false);
        bench.tickets.retractPlanRecord(a, new PlanRetraction(half.record().id(), MarkdownText.empty(), ADA));

        assertThat(add(b, Known.BLOCKED_BY, a, false).circle()).isEmpty();
    }

    @Test
    void conflictsGoRoundInCircles() {
        add(a, Known.CONFLICTS_WITH, b, false);
        add(b, Known.DO_NOT_PARALLELIZE, c, false);

        assertThat(add(c, Known.CONFLICTS_WITH, a, false).circle()).isEmpty();
        assertThat(add(b, Known.BLOCKED_BY, a, false).circle()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Known.class,
            names = {"WAITING_CAPACITY_NOTE", "ACCEPTED_PLAN", "RETRACTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void noRelationLeadsFromATicketToItself(Known relation) {
        for (boolean forced : List.of(true, false)) {
            for (String name : List.of("a", a.text())) {
                assertThatExceptionOfType(TicketRefusedException.class)
                        .isThrownBy(() -> add(a, relation, new TicketIdOrSlug(name), forced))
                        .withMessageContaining("not to itself");
            }
        }
    }

    @Test
    void aRelatedTicketThatIsNotThereIsNotFoundUnlessForced() {
        TicketIdOrSlug typo = new TicketIdOrSlug("bb");

        assertThatExceptionOfType(TicketNotFoundException.class)
                .isThrownBy(() -> add(a, Known.BLOCKED_BY, typo, false))
                .withMessageContaining("'bb'");
        assertThat(bench.tickets.listPlanRecords().records()).isEmpty();
        assertThat(add(a, Known.BLOCKED_BY, typo, true).record().relatedTicket())
                .isEqualTo(typo);
    }

    @Test
    void aRelatedTicketThatIsTwoOrUnreadableIsAskedForUnlessForced() {
        bench.tickets.plant(Samples.ticket("B"), FieldValues.none());
        bench.tickets.spoil(c);

        assertThatExceptionOfType(AmbiguousTicketException.class)
                .isThrownBy(() -> add(a, Known.AFTER, new TicketIdOrSlug("b"), false));
        assertThatExceptionOfType(MalformedTicketException.class).isThrownBy(() -> add(a, Known.AFTER, c, false));
        add(a, Known.AFTER, new TicketIdOrSlug("b"), true);
        add(a, Known.AFTER, c, true);
        assertThat(bench.tickets.listPlanRecords(a).records()).hasSize(2);
    }

    @Test
    void aNoteNeedsNoOtherTicket() {
        NewPlanRecord note = new NewPlanRecord(
                PlanRelation.of(Known.WAITING_CAPACITY_NOTE), null, new MarkdownText("Waits for a Mac."), ADA);

        assertThat(new RecordPlan(bench.tickets, bench.tickets)
                        .add(a, note, false)
                        .record()
                        .note())
                .hasToString("Waits for a Mac.");
    }

    @Test
    void twoWhoAddTheirHalvesAtOnceMakeACircleThatThePlanShows() {
        List<PlanListing> seen = new ArrayList<>();
        TicketBackend late = new ForwardingBackend(bench.tickets) {
            @Override
            public PlanListing listPlanRecords() {
                PlanListing before = real.listPlanRecords();
                if (seen.isEmpty()) {
                    seen.add(before);
                    add(b, Known.BLOCKED_BY, a, false);
                }
                return before;
            }
        };

        assertThat(record(late, a, Known.BLOCKED_BY, b, false).circle()).isEmpty();
        assertThat(cycles()).containsExactly(List.of(id(a), id(b)));
    }

    @Test
    void aLongCircleIsCutInTheMiddle() {
        List<TicketIdOrSlug> chain = new ArrayList<>(List.of(a));
        for (int n = 0; n < 20; n++) {
            chain.add(bench.in(WorkflowState.Known.PLANNING, "Link"));
            add(chain.get(n), Known.AFTER, chain.get(n + 1), false);
        }

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> add(chain.get(20), Known.AFTER, a, false))
                .withMessageContaining(" -> (12 more) -> ")
                .satisfies(it -> assertThat(it.getMessage()).hasSizeLessThan(1000));
    }
}
