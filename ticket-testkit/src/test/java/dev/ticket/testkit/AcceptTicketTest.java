package dev.ticket.testkit;

import static dev.ticket.testkit.QueueBench.BY_ADA;
import static dev.ticket.testkit.QueueBench.BY_BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.AcceptanceException.Step;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import dev.ticket.usecase.WorkOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The acceptance of a queued ticket, step by step. */
class AcceptTicketTest {
    private final QueueBench bench = new QueueBench();

    @Test
    void acceptedTicketIsInProgressWithItsPlanItsEventAndAConfirmedClaim() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        AcceptedPlan plan = new AcceptedPlan("Small steps", "feature/dates", "wt/dates", "one coder", List.of());

        WorkOrder order = bench.accept().accept(ticket, BY_ADA.withPlan(plan).withWorktree("/home/ada/wt"));

        Ticket found = bench.tickets.show(ticket);
        assertThat(bench.state(ticket)).isEqualTo("inprogress");
        assertThat(order.ticket()).isEqualTo(found.ref());
        assertThat(order.plan()).isEqualTo(plan);
        assertThat(order.claim().stage()).isEqualTo(Claim.Stage.CONFIRMED);
        assertThat(order.claim().worktree()).isEqualTo("/home/ada/wt");
        assertThat(bench.claims.find(found.summary().id())).contains(order.claim());
        assertThat(found.events().get(found.events().size() - 1).kind())
                .isEqualTo(EventKind.of(EventKind.Known.STATE_CHANGED));
        assertThat(records(ticket)).singleElement().satisfies(it -> {
            assertThat(it.relation().is(PlanRelation.Known.ACCEPTED_PLAN)).isTrue();
            assertThat(it.acceptedPlan()).isEqualTo(plan);
        });
    }

    @Test
    void nobodyElseCanMakeAnOrder() {
        assertThat(WorkOrder.class.getConstructors()).isEmpty();
        assertThat(WorkOrder.class).isFinal();
    }

    @Test
    void claimedTicketIsRefusedAtTheReservationAndTheClaimStays() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        Claim claim = bench.claims.take(bench.tickets.show(ticket).summary().id(), ClaimSamples.LONG);

        AcceptanceException error = refused(ticket, BY_BOB, Step.RESERVE, TicketClaimedException.class);

        assertThat(error.getMessage()).contains("at the step reserve", "claimed by ada");
        assertThat(bench.claims.list().live()).containsExactly(claim);
    }

    @ParameterizedTest
    @EnumSource(value = WorkflowState.Known.class, names = "QUEUED", mode = EnumSource.Mode.EXCLUDE)
    void ticketInAnyOtherStateIsRefusedAtTheValidationAndAsItWas(WorkflowState.Known state) {
        TicketIdOrSlug ticket = bench.in(state, "Parse dates");
        Ticket before = bench.tickets.show(ticket);

        refused(ticket, BY_ADA, Step.VALIDATE, TicketRefusedException.class);

        assertThat(bench.tickets.show(ticket)).isEqualTo(before);
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    /** Else another one who asks meanwhile would be told that somebody works on it. */
    @ParameterizedTest
    @EnumSource(value = WorkflowState.Known.class, names = "QUEUED", mode = EnumSource.Mode.EXCLUDE)
    void ticketInAnyOtherStateIsNotReservedForAMoment(WorkflowState.Known state) {
        TicketIdOrSlug ticket = bench.in(state, "Parse dates");
        ForwardingClaims watched = new ForwardingClaims(bench.claims) {
            @Override
            public Claim take(TicketId name, ClaimRequest request) {
                throw new AssertionError("reserved " + name);
            }
        };

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> QueueBench.accept(bench.tickets, watched).accept(ticket, BY_ADA))
                .satisfies(it -> assertThat(it.step()).isEqualTo(Step.VALIDATE))
                .withCauseInstanceOf(TicketRefusedException.class);
    }

    @Test
    void ticketThatIsPutOffWhileItIsBeingReservedIsRefusedAndItsReservationReleased() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        ForwardingClaims slow = new ForwardingClaims(bench.claims) {
            @Override
            public Claim take(TicketId name, ClaimRequest request) {
                Claim claim = real.take(name, request);
                bench.tickets.advance(ticket, Steps.DEFER);
                return claim;
            }
        };

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> QueueBench.accept(bench.tickets, slow).accept(ticket, BY_ADA))
                .satisfies(it -> assertThat(it.step()).isEqualTo(Step.VALIDATE))
                .withCauseInstanceOf(TicketRefusedException.class);
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @Test
    void queuedTicketThatIsPutOffIsRefusedAtTheValidation() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        bench.tickets.advance(ticket, Steps.DEFER);

        refused(ticket, BY_ADA, Step.VALIDATE, TicketRefusedException.class);

        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCKED_BY", "AFTER", "CONFLICTS_WITH", "DO_NOT_PARALLELIZE"})
    void whatIsInTheWayIsRefusedAndAcceptedOnlyWhenItIsAcknowledged(PlanRelation.Known relation) {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketIdOrSlug other = bench.in(WorkflowState.Known.INPROGRESS, "Print dates");
        PlanRecordRef record = bench.record(ticket, relation, other);

        AcceptanceException error = refused(ticket, BY_ADA, Step.PLAN, TicketBlockedException.class);
        assertThat(((TicketBlockedException) error.reason()).obstacles())
                .extracting(Obstacle::record)
                .containsExactly(record);
        assertThat(bench.isClaimed(ticket)).isFalse();

        Acceptance seen = BY_ADA.withAcknowledged(List.of(record));
        assertThat(bench.accept().accept(ticket, seen).plan().acknowledged()).containsExactly(record);
        assertThat(records(ticket).get(1).acceptedPlan()).isEqualTo(seen.plan());
    }

    @Test
    void everyObstacleHasToBeAcknowledgedAlsoThoseRecordedWithTheOther() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketIdOrSlug other = bench.queued("Print dates");
        PlanRecordRef one = bench.record(ticket, PlanRelation.Known.BLOCKED_BY, other);
        PlanRecordRef two = bench.record(other, PlanRelation.Known.BEFORE, ticket);

        AcceptanceException error =
                refused(ticket, BY_ADA.withAcknowledged(List.of(one)), Step.PLAN, TicketBlockedException.class);
        assertThat(((TicketBlockedException) error.reason()).obstacles())
                .extracting(Obstacle::record)
                .containsExactly(two);

        bench.accept().accept(ticket, BY_ADA.withAcknowledged(List.of(two, one)));
        assertThat(bench.state(ticket)).isEqualTo("inprogress");
    }

    @Test
    void acknowledgementOfNoObstacleIsAMistake() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketIdOrSlug done = bench.in(WorkflowState.Known.DONE, "Print dates");
        PlanRecordRef over = bench.record(ticket, PlanRelation.Known.BLOCKED_BY, done);

        for (PlanRecordRef wrong : List.of(over, PlanRecordRef.parse("T-9/r-1"))) {
            refused(ticket, BY_ADA.withAcknowledged(List.of(wrong)), Step.PLAN, InvalidRequestException.class);
        }
        assertThat(bench.accept().accept(ticket, BY_ADA)).isNotNull();
    }

    /** What can't be read may be a blocker. */
    @Test
    void planThatCantBeReadWholeIsRefusedUntilItIsMended() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketBackend torn = new ForwardingBackend(bench.tickets) {
            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug name) {
                return new PlanListing(List.of(), List.of(new TicketProblem("plan:3", "malformed", "no JSON")));
            }
        };

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> QueueBench.accept(torn, bench.claims).accept(ticket, BY_ADA))
                .satisfies(it -> assertThat(it.step()).isEqualTo(Step.PLAN))
                .withCauseInstanceOf(MalformedTicketException.class);
        assertThat(bench.state(ticket)).isEqualTo("queued");
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @Test
    void ticketThatNobodyHasIsNotFoundBeforeAnyStep() {
        assertThatExceptionOfType(TicketNotFoundException.class)
                .isThrownBy(() -> bench.accept().accept(new TicketIdOrSlug("nope"), BY_ADA));
        assertThat(bench.claims.list().live()).isEmpty();
    }

    @Test
    void conflictingTicketThatIsBeingAcceptedIsInTheWay() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketIdOrSlug other = bench.queued("Print dates");
        bench.record(other, PlanRelation.Known.CONFLICTS_WITH, ticket);
        bench.claims.take(bench.tickets.show(other).summary().id(), ClaimSamples.LONG);

        AcceptanceException error = refused(ticket, BY_ADA, Step.PLAN, TicketBlockedException.class);
        assertThat(error.getMessage()).contains("conflict", "is being accepted");

        bench.letClaimsEnd();
        assertThat(bench.accept().accept(ticket, BY_ADA)).isNotNull();
    }

    /** Seen queued and unclaimed, though it was never both: it went into progress, and lost its claim, between two looks. */
    @Test
    void conflictingTicketThatGoesIntoProgressBetweenTwoLooksIsInTheWay() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketIdOrSlug other = bench.queued("Print dates");
        bench.record(other, PlanRelation.Known.CONFLICTS_WITH, ticket);
        Claim claim = bench.claims.take(bench.tickets.show(other).summary().id(), ClaimSamples.LONG);
        TicketBackend moving = Faults.listing(bench.tickets, (real, filter) -> {
            TicketListing seen = real.list(filter);
            if (bench.state(other).equals("queued")) {
                real.advance(other, Steps.ACCEPT);
                bench.claims.release(claim.ticket(), claim.token());
            }
            return seen;
        });

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> QueueBench.accept(moving, bench.claims).accept(ticket, BY_ADA))
                .satisfies(it -> assertThat(it.step()).isEqualTo(Step.PLAN))
                .withCauseInstanceOf(TicketBlockedException.class);
        assertThat(bench.state(ticket)).isEqualTo("queued");
    }

    @Test
    void claimOfAConflictingTicketThatCantBeReadStopsTheAcceptance() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");
        TicketIdOrSlug other = bench.queued("Print dates");
        TicketId unread = bench.tickets.show(other).summary().id();
        ForwardingClaims torn = new ForwardingClaims(bench.claims) {
            @Override
            public Optional<Claim> find(TicketId name) {
                if (name.equals(unread)) {
                    throw new MalformedTicketException("claims/1", 0, "no claim");
                }
                return real.find(name);
            }

            @Override
            public ClaimListing list() {
                ClaimListing all = real.list();
                return new ClaimListing(
                        all.live(), all.expired(), List.of(new TicketProblem("claims/1", "malformed", "no claim")));
            }
        };
        AcceptTicket accept = QueueBench.accept(bench.tickets, torn);

        assertThat(accept.accept(bench.queued("Of no matter"), BY_ADA)).isNotNull();
        bench.record(ticket, PlanRelation.Known.CONFLICTS_WITH, other);
        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> accept.accept(ticket, BY_ADA))
                .withCauseInstanceOf(MalformedTicketException.class);
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @Test
    void exactlyOneOfSixtyFourThreadsGetsTheOrder() {
        TicketIdOrSlug ticket = bench.queued("Parse dates");

        List<Optional<WorkOrder>> orders = Crowd.of(64, it -> order(ticket));

        assertThat(orders.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(records(ticket)).hasSize(1);
        assertThat(bench.isClaimed(ticket)).isTrue();
    }

    @Test
    void twoThatConflictAreNeverAcceptedBoth() {
        int neither = 0;
        for (int round = 0; round < 200; round++) {
            TicketIdOrSlug one = bench.queued("One " + round);
            TicketIdOrSlug two = bench.queued("Two " + round);
            bench.record(one, PlanRelation.Known.CONFLICTS_WITH, two);

            List<Optional<WorkOrder>> orders = Crowd.of(2, it -> order(it == 0 ? one : two));

            long accepted = orders.stream().flatMap(Optional::stream).count();
            assertThat(accepted).as("round %d", round).isLessThanOrEqualTo(1);
            neither += accepted == 0 ? 1 : 0;
            if (accepted == 0) {
                assertThat(order(one)).as("one of them alone, later").isPresent();
            }
            bench.tickets.close(bench.state(one).equals("inprogress") ? one : two, Samples.closing("Done."));
        }
        assertThat(neither).as("rounds in which neither was accepted").isLessThan(200);
    }

    private Optional<WorkOrder> order(TicketIdOrSlug ticket) {
        try {
            return Optional.of(bench.accept().accept(ticket, BY_ADA));
        } catch (AcceptanceException e) {
            assertThat(e.claim()).isEmpty();
            return Optional.empty();
        }
    }

    private AcceptanceException refused(
            TicketIdOrSlug ticket, Acceptance acceptance, Step step, Class<? extends TicketException> reason) {
        Ticket before = bench.tickets.show(ticket);
        AcceptanceException error = catchThrowableOfType(
                AcceptanceException.class, () -> bench.accept().accept(ticket, acceptance));
        assertThat(error).as("refusal").isNotNull();
        assertThat(error.step()).isEqualTo(step);
        assertThat(error.reason()).isInstanceOf(reason);
        assertThat(error.claim()).isEmpty();
        assertThat(bench.tickets.show(ticket)).as("the ticket").isEqualTo(before);
        return error;
    }

    private List<PlanRecord> records(TicketIdOrSlug ticket) {
        return bench.tickets.listPlanRecords(ticket).records();
    }
}
