package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.CommitJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.app.cli.view.RelatedRows;
import dev.ticket.domain.TicketsOfWork;
import dev.ticket.usecase.FindTickets;

/** Prints the tickets that a commit or branch belongs to. */
final class ForCommand implements Command {
    private static final String WORK = "COMMIT";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("for", "Print the tickets that a commit or branch belongs to.")
                .paragraph("A commit belongs to the tickets that are linked to it, to those that it names in a trailer"
                        + " 'Ticket: ...', and to those whose files it touches. A branch belongs to the tickets that"
                        + " are linked to it, and to those of its commits that are not on the default branch. It needs"
                        + " a git repository. On a terminal it prints a table; otherwise lines with tabs between five"
                        + " columns.")
                .with(OperandSyntax.required(
                        WORK,
                        "A commit, by its id, the beginning of that or a name such as HEAD; or a branch.",
                        new Candidates.None()))
                .example("ticket for HEAD", "what the last commit was about")
                .example("ticket for feature/dates", "what a branch is about");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        String name = arguments.operand(WORK, it -> it);
        TicketsOfWork found = new FindTickets(
                        TicketRoot.open(arguments, context),
                        TicketRoot.commits(arguments, context).get())
                .of(name);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> CommitJson.tickets(it, found));
            return ExitCode.OK;
        }
        if (!context.terminal().output()) {
            RelatedRows.lines(found.tickets()).forEach(it -> context.out().raw(it + "\n"));
        } else if (found.tickets().isEmpty()) {
            context.err().line("no tickets");
        } else {
            RelatedRows.table(found.tickets(), context.terminal().columns()).forEach(context.out()::line);
        }
        found.unknown()
                .forEach(it -> context.err()
                        .line(Printable.oneLine("warning: a trailer names '" + it + "', which is no ticket here")));
        ProblemLine.warn(context, found.problems());
        return ExitCode.OK;
    }
}
