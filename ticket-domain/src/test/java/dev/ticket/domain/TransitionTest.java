package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each step leads, and what it says where it may not begin. */
class TransitionTest {
    private static final List<WorkflowState.Known> STATES = List.of(WorkflowState.Known.values());

    /** Said once more, so that a change of the model is one of this too: what leads from the state of a row to that of a column. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANNING   |                    | MARK_READY         |       |            |
            READY      | RETURN_TO_PLANNING | DEFER              | QUEUE |            |
            QUEUED     | RETURN_TO_PLANNING |                    | BLOCK DEFER | ACCEPT     |
            INPROGRESS |                    |                    |       | BLOCK FAIL DEFER | COMPLETE
            DONE       |                    |                    |       |            |
            """)
    void everyPairOfStatesHasItsSteps(WorkflowState.Known from, ArgumentsAccessor row) {
        for (WorkflowState.Known to : STATES) {
            String steps = row.getString(1 + to.ordinal());

            assertThat(Transition.all().stream()
                            .filter(it -> it.from().contains(from) && (it.to() == null ? from : it.to()) == to)
                            .map(it -> it.operation().name()))
                    .as("from %s to %s", from, to)
                    .containsExactly(steps == null ? new String[0] : steps.split(" ", -1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUEUE              | planning   | queue needs a ticket that is ready, and this one is in planning; mark it ready first
            QUEUE              | intake     | queue needs a ticket that is ready, and this one is in intake; mark it ready first
            MARK_READY         | ready      | mark-ready needs a ticket that is in planning, and this one is ready; that was done already, look at it again
            ACCEPT             | ready      | accept needs a ticket that is queued, and this one is ready; queue it first
            ACCEPT             | inprogress | accept needs a ticket that is queued, and this one is inprogress; it was accepted already: 'ticket claims' says by whom, and with the token of its claim 'ticket accept --resume' gives the order again
            COMPLETE           | queued     | complete needs a ticket that is inprogress, and this one is queued; accept it first
            MARK_READY         | queued     | mark-ready needs a ticket that is in planning, and this one is queued; return it to planning first
            RETURN_TO_PLANNING | inprogress | return-to-planning needs a ticket that is ready or queued, and this one is inprogress; it was accepted, so complete, block, fail or defer it
            DEFER              | done       | defer needs a ticket that is ready or queued or inprogress, and this one is done; no step leads on from there; to plan it anew, close it and open it again
            BLOCK              | triage     | block needs a ticket that is queued or inprogress, and this one is triage; no step leads on from there; to plan it anew, close it and open it again
            """)
    void refusalSaysWhatIsNeededWhatIsThereAndWhatToDo(Operation operation, String found, String reason) {
        assertThat(Transition.of(operation).orElseThrow().refusal(new WorkflowState(found)))
                .isEqualTo(reason);
    }

    /** Each step that is named as the cure can be taken, and brings the ticket nearer to the step that was refused. */
    @ParameterizedTest
    @MethodSource("refusals")
    void stepThatIsNamedCanBeTaken(Transition transition, WorkflowState.Known found) {
        String cure = transition.refusal(WorkflowState.of(found));
        Operation named = cure.endsWith("mark it ready first")
                ? Operation.MARK_READY
                : cure.endsWith("queue it first")
                        ? Operation.QUEUE
                        : cure.endsWith("accept it first")
                                ? Operation.ACCEPT
                                : cure.endsWith("return it to planning first") ? Operation.RETURN_TO_PLANNING : null;
        if (named != null) {
            assertThat(Transition.of(named).orElseThrow().from()).as(cure).contains(found);
            assertThat(named).as(cure).isNotEqualTo(transition.operation());
        } else {
            assertThat(found == transition.to() || found.compareTo(WorkflowState.Known.QUEUED) > 0)
                    .as("no cure in: " + cure)
                    .isTrue();
        }
    }

    static Stream<Arguments> refusals() {
        List<Arguments> refusals = new ArrayList<>();
        for (Transition transition : Transition.all()) {
            for (WorkflowState.Known found : WorkflowState.Known.values()) {
                if (!transition.from().contains(found)) {
                    refusals.add(Arguments.of(transition, found));
                }
            }
        }
        return refusals.stream();
    }

    @Test
    void everyStepHasOneTransition() {
        assertThat(Transition.all()).extracting(Transition::operation).doesNotHaveDuplicates();
    }
}
