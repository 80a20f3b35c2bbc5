package dev.ticket.app;

import static dev.ticket.app.Place.ADA;
import static dev.ticket.app.Place.WHY;
import static dev.ticket.app.Place.byAda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticket.app.cli.help.WorkflowPage;
import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.Operation;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.AcceptanceException.Step;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.GatedTickets;
import dev.ticket.usecase.WorkOrder;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What it means that a ticket is accepted, rule by rule. Long, because its document is one list, whose order and numbers are kept:
 *
 * <table>
 * <caption>Numbers of the rules</caption>
 * <tr><td>C0</td><td>in progress is the durable mark of acceptance, not a proof that somebody runs</td></tr>
 * <tr><td>C1 to C3</td><td>what ready, queued and in progress promise</td></tr>
 * <tr><td>I1</td><td>no worktree and no worker before the acceptance</td></tr>
 * <tr><td>I2</td><td>a failed acceptance starts nothing</td></tr>
 * <tr><td>I3</td><td>what fails later is recorded in progress: not queued again, no second path</td></tr>
 * <tr><td>T1 to T4</td><td>the typed operation: validate, record, claim, and only then the order</td></tr>
 * <tr><td>S1, S2</td><td>the lifecycle belongs to the tickets; roles decide who has which part of it</td></tr>
 * </table>
 */
class AcceptanceOrderRequirementsTest {
    @TempDir
    private Path directory;

    /** Starts work, as an orchestrator does: it takes an order, and there is no other way in. */
    private static final class Launcher {
        private final List<WorkOrder> started = new ArrayList<>();
        private final Consumer<WorkOrder> start;

        Launcher(Consumer<WorkOrder> start) {
            this.start = start;
        }

        void launch(Supplier<WorkOrder> acceptance) {
            WorkOrder order = acceptance.get();
            started.add(order);
            start.accept(order);
        }
    }

    private static GatedRoles gated(Place place) {
        return name -> GatedTickets.around(
                place.tickets(), Roles.standard(), Roles.standard().find(name).orElseThrow());
    }

    private interface GatedRoles {
        TicketBackend as(String role);
    }

    private static TicketEvent last(Place place, TicketIdOrSlug ticket) {
        List<TicketEvent> events = place.tickets().show(ticket).events();
        return events.get(events.size() - 1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("004 C0: in progress is the durable mark of acceptance, also when nothing runs and no claim holds")
    void acceptedTicketStaysInProgressWhenItsClaimIsOver(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Accepted");
        AcceptedPlan plan = new AcceptedPlan("Small steps", null, null, null, List.of());
        place.acceptance().accept(ticket, byAda().withPlan(plan));

        place.clock().advance(Duration.ofDays(30));

        assertThat(place.isClaimed(ticket)).isFalse();
        assertThat(place.state(ticket)).isEqualTo("inprogress");
        assertThat(last(place, ticket).attributes())
                .containsEntry("from", "queued")
                .containsEntry("to", "inprogress");
        assertThat(place.tickets().listPlanRecords(ticket).current())
                .singleElement()
                .satisfies(it -> assertThat(it.acceptedPlan()).isEqualTo(plan));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("004 C1: a ready ticket waits for a human, who alone queues it; nobody accepts it before")
    void onlyAHumanQueuesAReadyTicketAndNobodyAcceptsIt(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.in(WorkflowState.Known.READY, "Ready");

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> place.acceptance().accept(ticket, byAda()))
                .satisfies(it -> assertThat(it.step()).isEqualTo(Step.VALIDATE));
        assertThat(place.acceptance().next(byAda())).isEmpty();
        for (String role : Roles.standard().names()) {
            if (!role.equals(Roles.HUMAN)) {
                assertThatExceptionOfType(TicketDeniedException.class)
                        .as(role)
                        .isThrownBy(() -> gated(place).as(role).advance(ticket, new WorkflowStep.Queue(ADA)));
            }
        }
        assertThat(place.state(ticket)).isEqualTo("ready");

        gated(place).as(Roles.HUMAN).advance(ticket, new WorkflowStep.Queue(ADA));
        assertThat(place.state(ticket)).isEqualTo("queued");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("004 C2: a queued ticket may be looked at and started if nothing blocks it, and only then")
    void queuedTicketIsAcceptedOnlyIfNothingBlocksIt(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug blocked = place.queued("Blocked");
        TicketIdOrSlug free = place.queued("Free");
        place.record(blocked, PlanRelation.Known.BLOCKED_BY, free);

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> place.acceptance().accept(blocked, byAda()))
                .withCauseInstanceOf(TicketBlockedException.class);
        assertThat(place.state(blocked)).isEqualTo("queued");
        assertThat(place.acceptance(gated(place).as("orchestrator")).accept(free, byAda()))
                .isNotNull();
        assertThat(place.state(free)).isEqualTo("inprogress");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("004 C3: who accepted a ticket owns its progress, blocks and failures until it is complete or put off")
    void blockAndFailureStayInProgressUntilItIsCompleteOrPutOff(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Owned");
        TicketBackend orchestrator = gated(place).as("orchestrator");
        place.acceptance(orchestrator).accept(ticket, byAda());

        orchestrator.advance(ticket, new WorkflowStep.Block(WHY, ADA));
        assertThat(last(place, ticket).kind().is(EventKind.Known.BLOCKED)).isTrue();
        orchestrator.advance(ticket, new WorkflowStep.Fail(WHY, ADA));
        assertThat(last(place, ticket).kind().is(EventKind.Known.FAILED)).isTrue();
        assertThat(place.state(ticket)).isEqualTo("inprogress");
        for (String role : List.of("coder", "reviewer", "intake", "companion")) {
            assertThatExceptionOfType(TicketDeniedException.class)
                    .isThrownBy(() -> gated(place).as(role).advance(ticket, new WorkflowStep.Complete(ADA)));
        }
        TicketIdOrSlug later = place.in(WorkflowState.Known.INPROGRESS, "Later");

        orchestrator.advance(ticket, new WorkflowStep.Complete(ADA));
        orchestrator.advance(later, new WorkflowStep.Defer(WHY, ADA));

        assertThat(place.state(ticket)).isEqualTo("done");
        assertThat(place.tickets().show(later).summary().status().is(TicketStatus.Known.PENDING))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("004 I1: no worktree and no worker before the ticket is accepted: who starts work sees it in progress")
    void whoStartsWorkSeesTheTicketInProgress(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Started");
        List<String> seen = new ArrayList<>();
        Launcher launcher = new Launcher(
                it -> seen.add(place.state(TicketIdOrSlug.of(it.ticket().id()))));

        launcher.launch(() -> place.acceptance().accept(ticket, byAda()));

        assertThat(seen).containsExactly("inprogress");
        assertThat(launcher.started.get(0).claim().stage()).isEqualTo(Claim.Stage.CONFIRMED);
    }

    @Test
    @DisplayName(
            "004 I1: nothing but the acceptance gives an order, and the instructions say so before they start anybody")
    void nothingButTheAcceptanceGivesAnOrder() {
        Set<String> ways = Arrays.stream(AcceptTicket.class.getMethods())
                .filter(it -> it.toGenericString().contains(WorkOrder.class.getName()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        String page = WorkflowPage.of("orchestrator");

        assertThat(WorkOrder.class.getConstructors()).isEmpty();
        assertThat(ways).containsExactlyInAnyOrder("accept", "resume", "takeOver", "next");
        assertThat(page.indexOf("`ticket accept "))
                .isPositive()
                .isLessThan(page.indexOf("Only now create the worktree"));
        assertThat(page)
                .contains("No worktree and no worker, neither coder nor reviewer, for a ticket before it is accepted");
    }

    /** The steps of the acceptance, and what makes each of them fail. */
    private enum Failing {
        RESERVE {
            @Override
            WorkOrder accept(Place place, TicketIdOrSlug ticket) {
                place.claims().take(new TicketId(ticket.text()), ClaimRequest.by(ADA));
                return place.acceptance().accept(ticket, byAda());
            }
        },
        VALIDATE {
            @Override
            WorkOrder accept(Place place, TicketIdOrSlug ticket) {
                WorkflowState queued = WorkflowState.of(WorkflowState.Known.QUEUED);
                place.tickets().advance(ticket, new WorkflowStep.ReturnToPlanning(queued, WHY, ADA));
                return place.acceptance().accept(ticket, byAda());
            }
        },
        PLAN {
            @Override
            WorkOrder accept(Place place, TicketIdOrSlug ticket) {
                place.record(ticket, PlanRelation.Known.AFTER, place.queued("Other"));
                return place.acceptance().accept(ticket, byAda());
            }
        },
        RECORD {
            @Override
            WorkOrder accept(Place place, TicketIdOrSlug ticket) {
                return place.acceptance(Calls.failing(TicketBackend.class, place.tickets(), "advance", full()))
                        .accept(ticket, byAda());
            }
        },
        CONFIRM {
            @Override
            WorkOrder accept(Place place, TicketIdOrSlug ticket) {
                TicketBackend tickets = place.tickets();
                ClaimRegistry claims = Calls.failing(ClaimRegistry.class, place.claims(), "confirm", full());
                return new AcceptTicket(tickets, tickets, tickets, claims).accept(ticket, byAda());
            }
        };

        abstract WorkOrder accept(Place place, TicketIdOrSlug ticket);

        private static TicketStorageException full() {
            return new TicketStorageException("work-items", "no space is left", null);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("004 I2: if the acceptance fails, at whichever step, nothing is started")
    void failedAcceptanceStartsNothing(Failing failing) {
        Place place = Place.Kind.FILES.in(directory);
        TicketIdOrSlug ticket = place.queued("Not accepted");
        Launcher launcher = new Launcher(it -> {});

        AcceptanceException error = catchThrowableOfType(
                AcceptanceException.class, () -> launcher.launch(() -> failing.accept(place, ticket)));

        assertThat(error.step()).isEqualTo(Step.valueOf(failing.name()));
        assertThat(launcher.started).isEmpty();
        if (failing == Failing.CONFIRM) {
            // It is accepted, and whoever has the token gets the order after all; without it nobody starts.
            assertThat(place.state(ticket)).isEqualTo("inprogress");
            assertThat(place.acceptance()
                            .resume(ticket, error.claim().orElseThrow().token()))
                    .isNotNull();
        } else {
            assertThat(place.state(ticket)).isNotEqualTo("inprogress");
            assertThat(place.isClaimed(ticket)).isEqualTo(failing == Failing.RESERVE);
            assertThat(place.tickets().listPlanRecords(ticket).records())
                    .noneMatch(it -> it.relation().is(PlanRelation.Known.ACCEPTED_PLAN));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "004 I3: what fails after the acceptance is recorded in progress, not put back to queued or begun twice")
    void failureAfterTheAcceptanceStaysInProgressAndNothingStartsTwice(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Fails");
        Launcher launcher = new Launcher(it -> place.tickets().advance(ticket, new WorkflowStep.Fail(WHY, ADA)));

        launcher.launch(() -> place.acceptance().accept(ticket, byAda()));
        Ticket failed = place.tickets().show(ticket);

        assertThat(place.state(ticket)).isEqualTo("inprogress");
        assertThat(last(place, ticket).kind().is(EventKind.Known.FAILED)).isTrue();
        for (WorkflowStep back : List.of(
                new WorkflowStep.Queue(ADA),
                new WorkflowStep.MarkReady(WHY, ADA),
                new WorkflowStep.ReturnToPlanning(WorkflowState.of(WorkflowState.Known.INPROGRESS), WHY, ADA),
                new WorkflowStep.ReturnToPlanning(WorkflowState.of(WorkflowState.Known.QUEUED), WHY, ADA),
                new WorkflowStep.Accept(AcceptedPlan.empty(), ADA))) {
            assertThatExceptionOfType(TicketException.class)
                    .as(back.toString())
                    .isThrownBy(() -> place.tickets().advance(ticket, back));
        }
        assertNoSecondPath(place, ticket);
        place.clock().advance(Duration.ofDays(1));
        assertNoSecondPath(place, ticket);
        assertThat(place.tickets().show(ticket)).isEqualTo(failed);
        assertThat(launcher.started).hasSize(1);
    }

    private static void assertNoSecondPath(Place place, TicketIdOrSlug ticket) {
        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> place.acceptance().accept(ticket, byAda()));
        assertThat(place.acceptance().next(byAda())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "004 T1 to T4: the operation claims, validates that the ticket is queued, reads the plan, records, confirms")
    void orderIsGivenAfterClaimLookPlanAndRecord(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("In order");
        Calls calls = new Calls();
        TicketBackend tickets = calls.through(TicketBackend.class, place.tickets());
        ClaimRegistry claims = calls.through(ClaimRegistry.class, place.claims());

        WorkOrder order = new AcceptTicket(tickets, tickets, tickets, claims).accept(ticket, byAda());

        assertThat(calls.names()).containsSubsequence("take", "show", "listPlanRecords", "advance", "confirm");
        assertThat(calls.names()).endsWith("confirm");
        assertThat(calls.names().stream().filter(it -> it.equals("advance"))).hasSize(1);
        assertThat(order.ticket().workflowState()).isEqualTo(WorkflowState.of(WorkflowState.Known.INPROGRESS));
        assertThat(place.claims().find(order.claim().ticket())).contains(order.claim());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "004 S1: the lifecycle is the tracker's own: without any role or orchestrator a ticket goes all its way")
    void ticketGoesAllItsWayWithoutAnyRole(Place.Kind kind) {
        Place place = kind.in(directory);

        assertThat(place.state(place.in(WorkflowState.Known.DONE, "All the way")))
                .isEqualTo("done");
    }

    @Test
    @DisplayName("004 S2: orchestrator, intake, coder, reviewer and companion have different parts of the lifecycle")
    void eachRoleHasAnotherPartOfTheLifecycle() {
        List<Role> roles = Roles.standard().all();

        assertThat(roles.stream().map(Role::permissions)).doesNotHaveDuplicates();
        assertThat(Roles.standard().thatMay(Operation.ACCEPT)).containsExactly("orchestrator", "human");
        assertThat(Roles.standard().thatMay(Operation.MARK_READY)).containsExactly("intake", "human");
        assertThat(Roles.standard().thatMay(Operation.REPORT)).containsExactly("coder", "human");
        assertThat(Roles.standard().thatMay(Operation.REVIEW)).containsExactly("reviewer", "human");
        assertThat(Roles.standard().find("companion").orElseThrow().permissions())
                .extracting(it -> it.operation())
                .containsExactly(Operation.READ);
    }
}
