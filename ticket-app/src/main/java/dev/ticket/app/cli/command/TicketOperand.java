package dev.ticket.app.cli.command;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The ticket that a command is about. */
final class TicketOperand {
    private static final String LABEL = "TICKET";

    private TicketOperand() {}

    /** {@return the operand, with tickets of these statuses proposed; none means all} */
    static OperandSyntax syntax(TicketStatus.Known... proposed) {
        return OperandSyntax.required(
                LABEL,
                "The id or the slug of a ticket.",
                new Candidates.Tickets(
                        Arrays.stream(proposed).map(TicketStatus::of).collect(Collectors.toSet())));
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
