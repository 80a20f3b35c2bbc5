package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import java.util.List;

/** Every step of the lifecycle, and tickets in every state that steps lead to. */
final class Steps {
    static final WorkflowStep.MarkReady MARK_READY =
            new WorkflowStep.MarkReady(new MarkdownText("Small; the parser alone."), ADA);
    static final WorkflowStep.Queue QUEUE = new WorkflowStep.Queue(new Author("hanna"));
    static final WorkflowStep.Accept ACCEPT = new WorkflowStep.Accept(AcceptedPlan.empty(), ADA);
    static final WorkflowStep.Complete COMPLETE = new WorkflowStep.Complete(ADA);
    static final WorkflowStep.Defer DEFER = new WorkflowStep.Defer(new MarkdownText("After the release."), ADA);

    private static final List<WorkflowStep> FORWARD = List.of(MARK_READY, QUEUE, ACCEPT, COMPLETE);

    private Steps() {}

    /** {@return one step of each kind, a return to planning from that state} */
    static List<WorkflowStep> all(WorkflowState.Known state) {
        return List.of(
                MARK_READY,
                QUEUE,
                ACCEPT,
                COMPLETE,
                new WorkflowStep.ReturnToPlanning(WorkflowState.of(state), new MarkdownText("Not clear."), ADA),
                new WorkflowStep.Block(new MarkdownText("The server is down."), ADA),
                new WorkflowStep.Fail(new MarkdownText("Tests are red."), ADA),
                DEFER);
    }

    /** {@return a tracker with one ticket that steps have led to a state} */
    static Bench benchIn(TrackerUnderTest kit, WorkflowState.Known state) {
        Bench bench = Bench.with(kit, Capability.WORKFLOW);
        FORWARD.subList(0, List.of(WorkflowState.Known.values()).indexOf(state))
                .forEach(it -> bench.tracker().advance(bench.name(), it));
        return bench;
    }

    /** What the receipt and the thread say of a step. */
    static void assertTold(
            TicketReceipt receipt, Bench bench, WorkflowStep step, WorkflowState.Known from, Transition transition) {
        String what = step.operation().word() + " from " + from;
        TicketEvent last = bench.lastEvent();
        assertThat(receipt.ticket())
                .as("receipt of " + what)
                .isEqualTo(bench.show().ref());
        assertThat(receipt.events()).as("events of " + what).endsWith(last);
        assertThat(last.author()).as("author of " + what).isEqualTo(step.author());
        if (transition.to() == null) {
            assertThat(last.kind().known()).as("kind of " + what).isPresent();
            assertThat(last.kind().isWrittenByOperation()).isTrue();
        } else {
            assertThat(last.kind()).as("kind of " + what).isEqualTo(EventKind.of(EventKind.Known.STATE_CHANGED));
            assertThat(last.attributes())
                    .as("attributes of " + what)
                    .containsEntry("from", WorkflowState.of(from).raw())
                    .containsEntry("to", WorkflowState.of(transition.to()).raw())
                    .containsEntry("field", "workflow_state")
                    .containsKey("reason");
        }
    }
}
