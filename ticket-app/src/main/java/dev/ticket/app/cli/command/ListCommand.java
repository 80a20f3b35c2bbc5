package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.app.cli.view.TicketRows;
import dev.ticket.app.cli.view.TicketTsv;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.TicketBackend;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Lists tickets. */
final class ListCommand implements Command {
    private static final String TSV = "--tsv";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("list", "List tickets.")
                .alsoCalled("ls")
                .paragraph(
                        "On a terminal it prints a table; otherwise lines with tabs between seven columns, which never"
                                + " change: status, id, slug, title, kind, priority, updated_at.")
                .with(ListFilter.syntax())
                .with(WorkLook.syntax())
                .with(OptionSyntax.flag(TSV, "Lines with tabs, also on a terminal."))
                .example("ticket list --priority P0,P1 --sort updated --reverse", "urgent ones, latest change first")
                .example(
                        "ticket list --state queued,inprogress --with blockers,claim",
                        "who works on what, and what waits")
                .example("ticket list --status all --json | jq -r '.tickets[].slug'", "every slug");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        boolean json = arguments.flag(GlobalOptions.JSON);
        if (json && arguments.flag(TSV)) {
            throw new UsageException("give one of --json, --tsv");
        }
        TicketFilter filter = ListFilter.read(arguments);
        ListFilter.warnOfTypos(arguments, context);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        TicketListing listing = tickets.list(filter);
        if (json) {
            printJson(listing, WorkLook.at(tickets, arguments, context), context);
            return ExitCode.OK;
        }
        List<TicketProblem> problems = listing.problems();
        if (!context.terminal().output()) {
            TicketTsv.lines(listing.tickets()).forEach(it -> context.out().raw(it + "\n"));
        } else if (arguments.flag(TSV)) {
            TicketTsv.lines(listing.tickets()).forEach(context.out()::line);
        } else if (listing.tickets().isEmpty()) {
            context.err().line("no tickets match");
        } else {
            WorkLook look = WorkLook.at(tickets, arguments, context);
            printTable(listing.tickets(), look, context);
            problems = both(listing, look);
        }
        ProblemLine.warn(context, problems);
        return ExitCode.OK;
    }

    private static void printTable(List<TicketSummary> tickets, WorkLook look, Context context) {
        Instant now = context.clock().instant();
        TicketRows rows = new TicketRows(now);
        look.names().ifPresent(names -> rows.withBlockers(look::blockers, names));
        if (look.hasClaims()) {
            rows.withClaims(look::claim);
        }
        rows.lines(tickets, context.terminal().columns()).forEach(context.out()::line);
    }

    private static void printJson(TicketListing listing, WorkLook look, Context context) {
        JsonPage.print(context, json -> {
            json.writeArrayPropertyStart("tickets");
            listing.tickets().forEach(it -> TicketJson.summary(json, it, more -> look.json(more, it)));
            json.writeEndArray();
            PlanJson.problems(json, both(listing, look));
        });
    }

    private static List<TicketProblem> both(TicketListing listing, WorkLook look) {
        return Stream.concat(listing.problems().stream(), look.problems().stream())
                .distinct()
                .toList();
    }

    static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("needs a whole number, got '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
