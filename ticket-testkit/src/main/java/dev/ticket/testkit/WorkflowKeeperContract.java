package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.OPEN;
import static dev.ticket.testkit.Samples.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketRefusedException;
import java.util.List;
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
            for (WorkflowStep step : Steps.all(WorkflowState.of(state))) {
                if (Steps.mayBegin(step, WorkflowState.of(state))) {
                    Steps.assertTaken(Steps.benchIn(this, state), step);
                }
            }
        }
    }

    /** Whoever is refused reads what to do first. */
    @Test
    @DisplayName("W-02: each step from each other state is refused with that state named, and changes nothing")
    default void otherStepsAreRefused() {
        for (WorkflowState.Known state : WorkflowState.Known.values()) {
            Bench bench = Steps.benchIn(this, state);
            for (WorkflowStep step : Steps.all(WorkflowState.of(state))) {
                if (!Steps.mayBegin(step, WorkflowState.of(state))) {
                    Steps.assertRefused(this, bench, step);
                }
            }
        }
    }

    /** Files are edited, merged, and older than the lifecycle. A word nobody knows is somebody else's workflow. */
    @Test
    @DisplayName("W-03: no state and the old word intake are planning; from a state nobody knows no step can be taken")
    default void statesOfFilesAreStatesToo() {
        for (WorkflowState state : Steps.FOUND) {
            for (WorkflowStep step : Steps.all(Steps.meant(state))) {
                Bench bench = Bench.with(this, Capability.WORKFLOW);
                assumeTrue(putInState(bench.tracker(), bench.id(), state), "there is no way to such a state");
                if (Steps.mayBegin(step, Steps.meant(state))) {
                    Steps.assertTaken(bench, step);
                } else {
                    Steps.assertRefused(this, bench, step);
                }
            }
        }
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

    /** Two orchestrators with one list in mind do not both go on. As E-14: the check of the state and the step are one. */
    @Test
    @DisplayName("W-08: of threads that accept one ticket at once exactly one does, with one record in its plan")
    default void oneOfManyAccepts() {
        Bench bench = Steps.benchIn(this, WorkflowState.Known.QUEUED);
        int before = bench.events().size();
        List<Boolean> accepted = Crowd.once(it -> {
            try {
                bench.tracker().advance(bench.name(), Steps.ACCEPT);
                return true;
            } catch (TicketRefusedException e) {
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
        Steps.assertNoneTaken(this, bench);
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
        Steps.assertNoneTaken(this, bench);
    }

    /** Who names a state has seen the ticket in it, and decided by that. */
    @Test
    @DisplayName("W-11: a return to planning from a state the ticket is not in conflicts, and changes nothing")
    default void returnFromElsewhereConflicts() {
        for (WorkflowState.Known found : WorkflowState.Known.values()) {
            Bench bench = Steps.benchIn(this, found);
            for (WorkflowState.Known named : WorkflowState.Known.values()) {
                if (named != found) {
                    Steps.assertStale(this, bench, WorkflowState.of(named), WorkflowState.of(found));
                }
            }
        }
    }
}
