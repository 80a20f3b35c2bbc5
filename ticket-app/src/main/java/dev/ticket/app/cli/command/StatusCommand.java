package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.MoveTicket;
import org.jspecify.annotations.Nullable;

/** Moves a ticket to another status. */
final class StatusCommand implements Command {
    private static final String STATUS = "STATUS";
    private static final String FROM = "--from";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("status", "Move a ticket to another status.")
                .paragraph("Moving to closed closes the ticket with the text 'Closed.'; to say more, use close.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.oneOf(STATUS, "Where to: open, pending or closed.", TicketOperand.statuses()))
                .with(from())
                .with(AuthorOption.syntax())
                .example("ticket status parse-dates pending", "put it off")
                .example("ticket status parse-dates open --from closed", "open it again, unless somebody else did");
    }

    static OptionSyntax from() {
        return OptionSyntax.value(FROM, "STATUS", "Only if it has this status now; otherwise nothing changes.")
                .oneOf(TicketOperand.statuses());
    }

    /** {@return the status that the ticket must have, or null for any} */
    static @Nullable TicketStatus from(Arguments arguments) {
        return arguments.parsed(FROM, TicketStatus::new).orElse(null);
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        TicketStatus to = arguments.operand(STATUS, TicketStatus::new);
        Author author = AuthorOption.read(arguments, context);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        TicketReceipt receipt = new MoveTicket(tickets, tickets).move(name, from(arguments), to, author);
        String did = receipt.events().isEmpty() ? "Already " + to + ":" : "Moved to " + to + ":";
        ReceiptLine.print(arguments, context, receipt, did);
        return ExitCode.OK;
    }
}
