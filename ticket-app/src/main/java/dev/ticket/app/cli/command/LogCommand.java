package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.CommitJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.CommitRows;
import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketSummary;
import dev.ticket.usecase.ReadTicketLog;
import java.util.List;

/** Prints the commits that belong to a ticket. */
final class LogCommand implements Command {
    private static final String LIMIT = "--limit";
    private static final String ALL = "--all";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("log", "Print the commits that belong to a ticket, newest first.")
                .paragraph(
                        "Those are the commits that changed its files, in whatever status it stood, and those that name"
                                + " it, by id or slug, in a trailer 'Ticket: ...' at the end of their message. It needs a git"
                                + " repository. On a terminal it prints a table; otherwise lines with tabs between five"
                                + " columns.")
                .with(TicketOperand.syntax())
                .with(OptionSyntax.value(LIMIT, "N", "At most N commits.").standard("100"))
                .with(OptionSyntax.flag(ALL, "Look at all branches, not only at what is checked out."))
                .example("ticket log parse-dates", "who did what for it, and when")
                .example(
                        "ticket log parse-dates --all | tail -n +2 | cut -f1 | xargs -n1 git show --stat",
                        "what these commits changed");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        int limit = Arguments.checked(LIMIT, () -> limit(arguments.valueOrStandard(LIMIT)));
        TicketSummary ticket = TicketRoot.open(arguments, context)
                .show(TicketOperand.read(arguments))
                .summary();
        List<TicketCommit> log =
                new ReadTicketLog(TicketRoot.commits(arguments, context).get()).of(ticket, limit, arguments.flag(ALL));
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> CommitJson.log(it, log));
        } else if (!context.terminal().output()) {
            CommitRows.lines(log).forEach(it -> context.out().raw(it + "\n"));
        } else if (log.isEmpty()) {
            context.err().line("no commits");
        } else {
            CommitRows.table(log, context.clock().instant(), context.terminal().columns())
                    .forEach(context.out()::line);
        }
        return ExitCode.OK;
    }

    private static int limit(String text) {
        int limit = ListCommand.number(text);
        if (limit < 1) {
            throw new IllegalArgumentException("needs a number of 1 or more");
        }
        return limit;
    }
}
