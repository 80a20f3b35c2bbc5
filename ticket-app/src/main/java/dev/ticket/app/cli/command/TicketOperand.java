package dev.ticket.app.cli.command;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.domain.Operation;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ticket that a command is about. */
final class TicketOperand {
    private static final String LABEL = "TICKET";

    private TicketOperand() {}

    /** {@return the operand, with tickets of these statuses proposed; none means all} */
    static OperandSyntax syntax(TicketStatus.Known... proposed) {
        return proposing(new Candidates.Tickets(
                Arrays.stream(proposed).map(TicketStatus::of).collect(Collectors.toSet())));
    }

    /** {@return the operand, with open tickets proposed that are in one of these workflow states} */
    static OperandSyntax in(Set<WorkflowState.Known> states) {
        return proposing(new Candidates.Tickets(Set.of(TicketStatus.of(TicketStatus.Known.OPEN)), states));
    }

    /** {@return the operand, with the tickets proposed that an operation of the lifecycle may begin with} */
    static OperandSyntax before(Operation operation) {
        return in(Transition.of(operation).orElseThrow().from());
    }

    /** {@return the same, with the tickets of other states proposed once an option is given} */
    static OperandSyntax beforeOr(Operation operation, String option, Set<WorkflowState.Known> states) {
        OperandSyntax otherwise = before(operation);
        return proposing(new Candidates.WithOption(option, in(states).candidates(), otherwise.candidates()));
    }

    private static OperandSyntax proposing(Candidates proposed) {
        return OperandSyntax.required(LABEL, "The id or the slug of a ticket.", proposed);
    }

    /** {@return the operand of a command that is about all tickets without it} */
    static OperandSyntax optional(String summary) {
        return OperandSyntax.optional(LABEL, summary, new Candidates.Tickets(Set.of()));
    }

    /** {@return the ticket, if one was named} */
    static Optional<TicketIdOrSlug> find(Arguments arguments) {
        return arguments.operand(LABEL).map(it -> Arguments.checked(LABEL, () -> new TicketIdOrSlug(it)));
    }

    static TicketIdOrSlug read(Arguments arguments) {
        return arguments.operand(LABEL, TicketIdOrSlug::new);
    }

    /** {@return the words for the statuses every tracker has} */
    static List<String> statuses() {
        return Arrays.stream(TicketStatus.Known.values())
                .map(it -> TicketStatus.of(it).raw())
                .toList();
    }
}
