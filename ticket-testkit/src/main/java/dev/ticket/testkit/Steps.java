package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every step of the lifecycle, and tickets in every state that steps lead to. */
final class Steps {
    static final WorkflowStep.MarkReady MARK_READY =
            new WorkflowStep.MarkReady(new MarkdownText("Small; the parser alone."), ADA);
    static final WorkflowStep.Queue QUEUE = new WorkflowStep.Queue(new Author("hanna"));
    static final WorkflowStep.Accept ACCEPT = new WorkflowStep.Accept(AcceptedPlan.empty(), ADA);
    static final WorkflowStep.Complete COMPLETE = new WorkflowStep.Complete(ADA);
    static final WorkflowStep.Defer DEFER = new WorkflowStep.Defer(new MarkdownText("After the release."), ADA);

    /** States that no step leads to: a word of long ago, somebody's own, and none. */
    static final List<@Nullable WorkflowState> FOUND =
            Arrays.asList(new WorkflowState("intake"), new WorkflowState("triage"), null);

    private static final List<WorkflowStep> FORWARD = List.of(MARK_READY, QUEUE, ACCEPT, COMPLETE);

    private Steps() {}

    /** {@return one step of each kind, a return to planning from that state} */
    static List<WorkflowStep> all(WorkflowState state) {
        return List.of(
                MARK_READY,
                QUEUE,
                ACCEPT,
                COMPLETE,
                returning(state),
                new WorkflowStep.Block(new MarkdownText("The server is down."), ADA),
                new WorkflowStep.Fail(new MarkdownText("Tests are red."), ADA),
                DEFER);
    }

    static WorkflowStep.ReturnToPlanning returning(WorkflowState from) {
        return new WorkflowStep.ReturnToPlanning(from, new MarkdownText("Not clear."), ADA);
    }

    /** {@return whether the model lets a step begin in a state} */
    static boolean mayBegin(WorkflowStep step, WorkflowState state) {
        return state.known().filter(transition(step).from()::contains).isPresent();
    }

    private static Transition transition(WorkflowStep step) {
        return Transition.of(step.operation()).orElseThrow();
    }

    /** {@return the state of an open ticket that has that state in its file, or none} */
    static WorkflowState meant(@Nullable WorkflowState stored) {
        return stored == null ? WorkflowState.of(WorkflowState.Known.PLANNING) : stored;
    }

    /** {@return a tracker with one ticket that steps have led to a state} */
    static Bench benchIn(TrackerUnderTest kit, WorkflowState.Known state) {
        Bench bench = Bench.with(kit, Capability.WORKFLOW);
        FORWARD.subList(0, List.of(WorkflowState.Known.values()).indexOf(state))
                .forEach(it -> bench.tracker().advance(bench.name(), it));
        return bench;
    }

    /** Takes a step that the model allows; it leads where the model says, and receipt and thread tell of it. */
    static void assertTaken(Bench bench, WorkflowStep step) {
        WorkflowState from = stateOf(bench);
        WorkflowState.Known to = transition(step).to();
        String what = step.operation().word() + " from " + from;
        TicketReceipt receipt = bench.tracker().advance(bench.name(), step);
        TicketEvent last = bench.lastEvent();
        assertThat(LifecycleRules.stateOf(bench.show().summary()))
                .as("the state after " + what)
                .isEqualTo(to == null ? from : WorkflowState.of(to));
        assertThat(receipt.ticket())
                .as("receipt of " + what)
                .isEqualTo(bench.show().ref());
        assertThat(receipt.events()).as("events of " + what).endsWith(last);
        assertThat(last.author()).as("author of " + what).isEqualTo(step.author());
        if (to == null) {
            assertThat(last.kind()).as("kind of " + what).isEqualTo(EventKind.of(kind(step)));
            assertThat(last.body()).as("text of " + what).isEqualTo(reason(step));
        } else {
            assertThat(last.kind()).as("kind of " + what).isEqualTo(EventKind.of(EventKind.Known.STATE_CHANGED));
            assertThat(last.attributes())
                    .as("attributes of " + what)
                    .containsEntry("from", from.raw())
                    .containsEntry("to", WorkflowState.of(to).raw())
                    .containsEntry("field", "workflow_state")
                    .containsKey("reason");
        }
    }

    /** The kind of what is said by a step that leaves the state as it is. */
    private static EventKind.Known kind(WorkflowStep step) {
        if (step instanceof WorkflowStep.Block) {
            return EventKind.Known.BLOCKED;
        }
        return step instanceof WorkflowStep.Fail ? EventKind.Known.FAILED : EventKind.Known.DEFERRED;
    }

    private static MarkdownText reason(WorkflowStep step) {
        if (step instanceof WorkflowStep.Block block) {
            return block.reason();
        }
        return step instanceof WorkflowStep.Fail fail ? fail.reason() : ((WorkflowStep.Defer) step).reason();
    }

    private static WorkflowState stateOf(Bench bench) {
        return LifecycleRules.stateOf(bench.show().summary());
    }

    /** Takes a step that the model does not allow; it is refused with what is there, and nothing is changed. */
    static void assertRefused(TrackerUnderTest kit, Bench bench, WorkflowStep step) {
        TicketStatus status = bench.show().summary().status();
        WorkflowState state = stateOf(bench);
        Object before = kit.kept(bench.tracker(), bench.id());
        String what = step.operation().word() + " of a ticket that is " + status + " and " + state;
        assertThatExceptionOfType(TicketRefusedException.class)
                .as(what)
                .isThrownBy(() -> bench.tracker().advance(bench.name(), step))
                .satisfies(it -> assertThat(it.reason())
                        .as("reason to refuse " + what)
                        .contains(status.equals(Samples.OPEN) ? state.raw() : status.raw()));
        assertUnchanged(kit, bench, before, what);
    }

    /** A ticket that is not open takes no step, whatever its state. */
    static void assertNoneTaken(TrackerUnderTest kit, Bench bench) {
        all(stateOf(bench)).forEach(it -> assertRefused(kit, bench, it));
        Stream<@Nullable WorkflowState> known =
                Arrays.stream(WorkflowState.Known.values()).map(WorkflowState::of);
        WorkflowState before = bench.show().summary().workflowState().orElse(null);
        for (WorkflowState state : Stream.concat(known, FOUND.stream()).toList()) {
            if (kit.putInState(bench.tracker(), bench.id(), state)) {
                all(stateOf(bench)).forEach(it -> assertRefused(kit, bench, it));
            }
        }
        kit.putInState(bench.tracker(), bench.id(), before);
    }

    /** A return from a state that the ticket is not in is a conflict, and nothing is changed. */
    static void assertStale(TrackerUnderTest kit, Bench bench, WorkflowState named, WorkflowState found) {
        Object before = kit.kept(bench.tracker(), bench.id());
        String what = "return from " + named + " of a ticket that is " + found;
        assertThatExceptionOfType(TicketConflictException.class)
                .as(what)
                .isThrownBy(() -> bench.tracker().advance(bench.name(), returning(named)))
                .satisfies(it -> {
                    assertThat(it.expected()).as("expected by " + what).isEqualTo(named.raw());
                    assertThat(it.found()).as("found by " + what).isEqualTo(found.raw());
                });
        assertUnchanged(kit, bench, before, what);
    }

    private static void assertUnchanged(TrackerUnderTest kit, Bench bench, Object before, String what) {
        assertThat(kit.kept(bench.tracker(), bench.id()))
                .as("what is kept after " + what)
                .isEqualTo(before);
    }
}
