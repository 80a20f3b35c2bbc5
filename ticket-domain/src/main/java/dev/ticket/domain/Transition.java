package dev.ticket.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way through the lifecycle: from which states an operation leads to which. Who may do the operation is not its business;
 * that is a role's. The picture is {@code docs/lifecycle.md}.
 *
 * @param operation what makes it
 * @param from the states it may begin in
 * @param to the state it ends in, or null if the ticket stays in its state
 */
public record Transition(Operation operation, Set<WorkflowState.Known> from, WorkflowState.@Nullable Known to) {
    private static final String BACK = "return it to planning first";
    private static final String ANEW = "no step leads on from there; to plan it anew, close it and open it again";

    private static final List<Transition> ALL = List.of(
            new Transition(Operation.MARK_READY, EnumSet.of(WorkflowState.Known.PLANNING), WorkflowState.Known.READY),
            new Transition(Operation.QUEUE, EnumSet.of(WorkflowState.Known.READY), WorkflowState.Known.QUEUED),
            new Transition(Operation.ACCEPT, EnumSet.of(WorkflowState.Known.QUEUED), WorkflowState.Known.INPROGRESS),
            new Transition(Operation.COMPLETE, EnumSet.of(WorkflowState.Known.INPROGRESS), WorkflowState.Known.DONE),
            new Transition(
                    Operation.RETURN_TO_PLANNING,
                    EnumSet.of(WorkflowState.Known.READY, WorkflowState.Known.QUEUED),
                    WorkflowState.Known.PLANNING),
            new Transition(
                    Operation.BLOCK, EnumSet.of(WorkflowState.Known.QUEUED, WorkflowState.Known.INPROGRESS), null),
            new Transition(Operation.FAIL, EnumSet.of(WorkflowState.Known.INPROGRESS), null),
            new Transition(
                    Operation.DEFER,
                    EnumSet.of(WorkflowState.Known.READY, WorkflowState.Known.QUEUED, WorkflowState.Known.INPROGRESS),
                    null));

    /** Copies the states. */
    public Transition {
        from = Set.copyOf(from);
    }

    /** {@return all transitions, in the order of the lifecycle} */
    public static List<Transition> all() {
        return ALL;
    }

    /**
     * {@return the transition that an operation makes, or empty if it makes none}
     *
     * @param operation the operation
     */
    public static Optional<Transition> of(Operation operation) {
        return ALL.stream().filter(it -> it.operation() == operation).findFirst();
    }

    /**
     * {@return why the operation is refused to a ticket in a state it does not begin in, and what to do first: a clause without
     * a full stop}
     *
     * @param found the state the ticket is in
     */
    public String refusal(WorkflowState found) {
        String needed =
                from.stream().sorted().map(it -> in(WorkflowState.of(it))).collect(Collectors.joining(" or "));
        return operation.word() + " needs a ticket that is " + needed + ", and this one is " + in(found) + "; "
                + found.known().map(this::cure).orElse(ANEW);
    }

    private static String in(WorkflowState state) {
        return state.is(WorkflowState.Known.PLANNING) ? "in " + state : state.raw();
    }

    /** The next step on the way there; where the way went past it, what leads back. */
    private String cure(WorkflowState.Known found) {
        if (found == to && operation == Operation.ACCEPT) {
            return "it was accepted already: 'ticket claims' says by whom, and with the token of its claim"
                    + " 'ticket accept --resume' gives the order again";
        }
        if (found == to) {
            return "that was done already, look at it again";
        }
        return switch (found) {
            case PLANNING -> "mark it ready first";
            case READY -> from.contains(WorkflowState.Known.PLANNING) ? BACK : "queue it first";
            case QUEUED -> from.contains(WorkflowState.Known.INPROGRESS) ? "accept it first" : BACK;
            case INPROGRESS -> "it was accepted, so complete, block, fail or defer it";
            case DONE -> ANEW;
        };
    }
}
