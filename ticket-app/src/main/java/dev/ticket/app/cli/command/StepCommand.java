package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.input.Draft;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.TicketBackend;
import java.util.function.Function;

/** Takes one step of the lifecycle; which one is a row of {@link Steps}. */
final class StepCommand implements Command {
    private final Step step;

    StepCommand(Step step) {
        this.step = step;
    }

    @Override
    public CommandSyntax syntax() {
        CommandSyntax syntax = step.page().with(TicketOperand.before(step.operation()));
        Step.Text text = step.text();
        if (text != null) {
            syntax = syntax.with(OperandSyntax.input()).with(BodyOptions.withEditor(text.option(), text.what()));
        }
        if (step.endsWork()) {
            syntax = syntax.with(ClaimOptions.token());
        }
        return syntax.with(AuthorOption.syntax());
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        Author author = AuthorOption.read(arguments, context);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        WorkEnd end = step.endsWork() ? WorkEnd.read(arguments, context, tickets) : (ticket, taken) -> taken.get();
        Function<MarkdownText, WorkflowStep> making = step.making().prepared(arguments, author, tickets);
        TicketReceipt receipt = draft(arguments, context, tickets)
                .submit(text -> end.by(name, () -> tickets.advance(name, making.apply(text))));
        ReceiptLine.print(arguments, context, receipt, step.did());
        return ExitCode.OK;
    }

    private Draft draft(Arguments arguments, Context context, TicketBackend tickets) {
        Step.Text text = step.text();
        if (text == null) {
            return Draft.of(MarkdownText.empty());
        }
        BodyOptions options = new BodyOptions(text.option(), arguments, context);
        if (options.opensEditor()) {
            tickets.show(TicketOperand.read(arguments));
        }
        return options.required(text.what());
    }
}
