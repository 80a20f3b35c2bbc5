package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.RefOption;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketBackend;
import java.util.List;

/** Records a review. */
final class ReviewCommand implements Command {
    private static final String APPROVE = "--approve";
    private static final String REQUEST_CHANGES = "--request-changes";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("review", "Record how a review of the work on a ticket ended.")
                .paragraph(
                        "One of --approve and --request-changes is needed. The reasons come from --body or --file, else"
                                + " from standard input unless that is a terminal, else from an editor.")
                .with(TicketOperand.syntax(TicketStatus.Known.OPEN, TicketStatus.Known.PENDING))
                .with(OperandSyntax.input())
                .with(OptionSyntax.flag(APPROVE, "The work is accepted."))
                .with(OptionSyntax.flag(REQUEST_CHANGES, "The work has to change first."))
                .with(BodyOptions.withEditor("--body", "reasons"))
                .with(RefOption.syntax())
                .with(AuthorOption.syntax())
                .example("ticket review parse-dates --approve --body 'Looks good.'", "the work is accepted")
                .example("ticket review parse-dates --request-changes --file review.md", "reasons from a file");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        ReviewResult result = result(arguments);
        Author author = AuthorOption.read(arguments, context);
        List<Reference> refs = RefOption.read(arguments);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        BodyOptions body = new BodyOptions("--body", arguments, context);
        if (body.opensEditor()) {
            tickets.show(name);
        }
        TicketReceipt receipt =
                body.givenOrAsked().submit(text -> tickets.review(name, new TicketReview(result, author, text, refs)));
        ReceiptLine.print(arguments, context, receipt, "Recorded the review (" + result + ") of");
        return ExitCode.OK;
    }

    private static ReviewResult result(Arguments arguments) {
        boolean approve = arguments.flag(APPROVE);
        if (approve == arguments.flag(REQUEST_CHANGES)) {
            throw new UsageException("give one of " + APPROVE + ", " + REQUEST_CHANGES);
        }
        return ReviewResult.of(approve ? ReviewResult.Known.APPROVE : ReviewResult.Known.REQUEST_CHANGES);
    }
}
