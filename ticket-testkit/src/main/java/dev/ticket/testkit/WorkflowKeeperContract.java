package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.OPEN;
import static dev.ticket.testkit.Samples.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.WorkflowKeeper} does. Implement {@link TicketBackendContract} to run it. */
public interface WorkflowKeeperContract extends TrackerUnderTest {
    /** The model is {@link Transition}; a backend adds nothing to it and takes nothing away. */
    @Test
    @DisplayName(
            "W-01: each step leads from each state it begins in to the state of the model, which its last event tells")
    default void stepsLeadWhereTheModelSays() {
        for (WorkflowState.Known state : WorkflowState.Known.values()) {
            for (WorkflowStep step : Steps.all(state)) {
                Transition transition = Transition.of(step.operation()).orElseThrow();
                if (transition.from().contains(state)) {
                    Bench bench = Steps.benchIn(this, state);
                    TicketReceipt receipt = bench.tracker().advance(bench.name(), step);
                    WorkflowState.Known target =
                            Optional.ofNullable(transition.to()).orElse(state);
                    assertThat(LifecycleRules.stateOf(bench.show().summary()))
                            .as("the state after %s from %s", step.operation().word(), state)
                            .isEqualTo(WorkflowState.of(target));
                    Steps.assertTold(receipt, bench, step, state, transition);
                }
            }
        }
    }

    /** Two orchestrators with one list in mind do not both go on. */
    @Test
    @DisplayName(
            "W-02: each step from each other state is refused, names what it expects and what is there, changes nothing")
    default void otherStepsAreRefused() {
        for (WorkflowState.Known state : WorkflowState.Known.values()) {
            Bench bench = Steps.benchIn(this, state);
            for (WorkflowStep step : Steps.all(state)) {
                if (!Transition.of(step.operation()).orElseThrow().from().contains(state)) {
                    assertConflict(bench, step, WorkflowState.of(state));
                }
            }
        }
    }

    /** A word nobody knows is no state to go on from; somebody else's workflow is at work there. */
    @Test
    @DisplayName("W-03: no step can be taken from a state nobody knows; the old word intake is planning")
    default void unknownStatesLeadNowhere() {
        Bench empty = Bench.with(this, Capability.WORKFLOW);
        Optional<TicketId> triage =
                seedInState(empty.tracker(), Samples.ticket("Print dates"), new WorkflowState("triage"));
        assumeTrue(triage.isPresent(), "this tracker has no way to a ticket in a state of its own");
        Bench bench = new Bench(empty.tracker(), triage.get());
        for (WorkflowStep step : Steps.all(WorkflowState.Known.PLANNING)) {
            assertConflict(bench, step, new WorkflowState("triage"));
        }
        TicketId intake = seedInState(empty.tracker(), Samples.ticket("Read dates"), new WorkflowState("intake"))
                .orElseThrow();
        Bench old = new Bench(empty.tracker(), intake);
        old.tracker().advance(old.name(), Steps.MARK_READY);

        assertThat(old.show().summary().workflowState()).contains(WorkflowState.of(WorkflowState.Known.READY));
        assertThat(old.lastEvent().attributes()).containsEntry("from", "intake");
    }

    /** Whoever queues it reads the summary, not the whole thread. */
    @Test
    @DisplayName("W-04: a ticket becomes ready with two events: the intake summary, then the change")
    default void readyTicketHasASummary() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.READY);
        List<TicketEvent> events = bench.events();
        TicketEvent summary = events.get(events.size() - 2);

        assertThat(summary.kind()).isEqualTo(EventKind.of(EventKind.Known.INTAKE_SUMMARY));
        assertThat(summary.body()).isEqualTo(Steps.MARK_READY.summary());
        assertThat(bench.lastEvent().kind()).isEqualTo(EventKind.of(EventKind.Known.STATE_CHANGED));
    }

    /** The gate that a human keeps: who opened it, and when, stands in the head. */
    @Test
    @DisplayName("W-05: a queued ticket says who queued it and when, which is the time of the event")
    default void queuedTicketSaysByWhom() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.QUEUED);
        TicketSummary head = bench.show().summary();

        assertThat(head.fields().find(TicketField.QUEUED_BY)).contains(new Author("hanna"));
        assertThat(head.fields().find(TicketField.QUEUED_AT))
                .contains(bench.lastEvent().at());
    }

    /** Acceptance and plan are one decision; half of it would be none. */
    @Test
    @DisplayName("W-06: an accepted ticket's plan has a record of kind accepted_plan with all that was planned")
    default void acceptanceIsInThePlan() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.QUEUED);
        AcceptedPlan plan =
                new AcceptedPlan("Two steps", "feature/x", "../wt/x", "coder", List.of(PlanRecordRef.parse("T-9/P-1")));
        bench.tracker().advance(bench.name(), new WorkflowStep.Accept(plan, ADA));
        PlanRecord record = bench.plan().records().get(bench.plan().records().size() - 1);

        assertThat(record.relation()).isEqualTo(PlanRelation.of(PlanRelation.Known.ACCEPTED_PLAN));
        assertThat(record.acceptedPlan()).isEqualTo(plan);
        assertThat(record.author()).isEqualTo(ADA);
        assertThat(record.at()).isEqualTo(bench.lastEvent().at());
    }

    /** What is planned anew has to be queued anew. */
    @Test
    @DisplayName("W-07: a ticket that returns to planning keeps the reason in its thread, and not who had queued it")
    default void returnedTicketIsNotQueued() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.QUEUED);
        WorkflowState queued = WorkflowState.of(WorkflowState.Known.QUEUED);
        MarkdownText reason = new MarkdownText("The interface is not clear.\n\nAsk first.");
        bench.tracker().advance(bench.name(), new WorkflowStep.ReturnToPlanning(queued, reason, ADA));
        TicketSummary head = bench.show().summary();

        assertThat(head.fields().find(TicketField.QUEUED_BY)).isEmpty();
        assertThat(head.fields().find(TicketField.QUEUED_AT)).isEmpty();
        assertThat(bench.lastEvent().body().text()).endsWith(reason.text());
        assertThat(bench.lastEvent().attributes()).containsKey("reason");
    }

    /** As E-14: the check of the state and the step are one. */
    @Test
    @DisplayName("W-08: of threads that accept one ticket at once exactly one does, with one record in its plan")
    default void oneOfManyAccepts() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.QUEUED);
        int before = bench.events().size();
        List<Boolean> accepted = Crowd.once(it -> {
            try {
                bench.tracker().advance(bench.name(), Steps.ACCEPT);
                return true;
            } catch (TicketConflictException e) {
                return false;
            }
        });

        assertThat(accepted).as("who accepted").containsOnlyOnce(true);
        assertThat(bench.events()).hasSize(before + 1);
        assertThat(bench.plan().records()).hasSize(1);
    }

    /** What is put off is not offered to anybody until it is open again. */
    @Test
    @DisplayName("W-09: a deferred ticket is pending, keeps its state, and takes no step before it is open again")
    default void deferredTicketWaits() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.QUEUED);
        bench.tracker().advance(bench.name(), Steps.DEFER);
        assertThat(bench.show().summary().status()).isEqualTo(PENDING);
        Ticket before = bench.show();
        for (WorkflowStep step : Steps.all(WorkflowState.Known.QUEUED)) {
            assertThatExceptionOfType(TicketRefusedException.class)
                    .as("%s of a pending ticket", step.operation().word())
                    .isThrownBy(() -> bench.tracker().advance(bench.name(), step));
        }
        assertThat(bench.show()).isEqualTo(before);
        assumeTrue(bench.can(Capability.STATUS), "this tracker can't move tickets");
        bench.tracker().setStatus(bench.name(), Samples.move(PENDING, OPEN));
        bench.tracker().advance(bench.name(), Steps.ACCEPT);
        assertThat(bench.show().summary().workflowState()).contains(WorkflowState.of(WorkflowState.Known.INPROGRESS));
    }

    /** What is done is done: a closed ticket is opened again first. */
    @Test
    @DisplayName("W-10: a closed ticket takes no step")
    default void closedTicketTakesNoStep() {
        Bench bench = Bench.with(this, Capability.WORKFLOW, Capability.STATUS);
        bench.tracker().close(bench.name(), Samples.closing("Done."));
        Ticket before = bench.show();
        for (WorkflowStep step : Steps.all(WorkflowState.Known.DONE)) {
            assertThatExceptionOfType(TicketRefusedException.class)
                    .as("%s of a closed ticket", step.operation().word())
                    .isThrownBy(() -> bench.tracker().advance(bench.name(), step));
        }
        assertThat(bench.show()).isEqualTo(before);
    }

    private static void assertConflict(Bench bench, WorkflowStep step, WorkflowState found) {
        Ticket before = bench.show();
        String what = step.operation().word() + " from " + found;
        assertThat(catchThrowable(() -> bench.tracker().advance(bench.name(), step)))
                .as(what)
                .isInstanceOfSatisfying(TicketConflictException.class, it -> {
                    assertThat(it.found()).as("found by " + what).isEqualTo(found.raw());
                    assertThat(it.expected()).as("expected by " + what).isNotEqualTo(found.raw());
                });
        assertThat(bench.show()).as("the ticket after " + what).isEqualTo(before);
    }
}
