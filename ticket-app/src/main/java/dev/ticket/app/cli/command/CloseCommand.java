package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.input.Draft;
import dev.ticket.app.cli.input.RefOption;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.MoveTicket;
import java.util.List;

/** Closes a ticket with what came of it. */
final class CloseCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("close", "Close a ticket with what came of it.")
                .paragraph("Without a resolution the text is 'Closed.'. Standard input is read for --file - only.")
                .paragraph(Steps.RELEASES)
                .with(TicketOperand.syntax(TicketStatus.Known.OPEN, TicketStatus.Known.PENDING))
                .with(OperandSyntax.input())
                .with(BodyOptions.withEditor("--resolution", "resolution"))
                .with(StatusCommand.from())
                .with(RefOption.syntax())
                .with(ClaimOptions.token())
                .with(AuthorOption.syntax())
                .example("ticket close parse-dates --resolution 'Fixed.' --ref commit:1a2b3c4", "with what fixed it")
                .example("ticket close parse-dates --file result.md", "a resolution from a file");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        TicketStatus from = StatusCommand.from(arguments);
        Author author = AuthorOption.read(arguments, context);
        List<Reference> refs = RefOption.read(arguments);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        WorkEnd end = WorkEnd.read(arguments, context, tickets);
        BodyOptions options = new BodyOptions("--resolution", arguments, context);
        if (options.wantsEditor()) {
            tickets.show(name);
        }
        Draft resolution = options.given(MarkdownText.empty()).orElseGet(() -> Draft.of(MarkdownText.empty()));
        TicketReceipt receipt = resolution.submit(
                text -> end.by(name, () -> new MoveTicket(tickets, tickets).close(name, from, text, refs, author)));
        ReceiptLine.print(arguments, context, receipt, "Closed");
        return ExitCode.OK;
    }
}
