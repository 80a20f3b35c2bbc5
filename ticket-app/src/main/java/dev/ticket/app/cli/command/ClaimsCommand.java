package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.json.ClaimJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.view.ClaimRows;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says who works on what on this machine. */
final class ClaimsCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("claims", "Print who works on which ticket now, on this machine.")
                .paragraph("A claim is reserved while a ticket is being accepted, and confirmed after that. One that is"
                        + " expired holds nobody up: perhaps something was left behind. The token of a claim is never"
                        + " shown. Otherwise than on a terminal it prints lines with tabs between nine columns.")
                .example("ticket claims", "a table, those that hold first")
                .example("ticket claims | awk -F'\\t' '$3 == \"expired\" { print $1 }'", "what was left behind");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        WorkDesk desk = WorkDesk.open(arguments, context);
        ClaimListing claims = desk.claims().list();
        Map<TicketId, Slug> slugs =
                slugs(desk.tickets().list(TicketFilter.all()).tickets());
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> ClaimJson.listing(it, claims, slugs));
            return ExitCode.OK;
        }
        ClaimRows rows = new ClaimRows(claims, slugs);
        if (context.terminal().output()) {
            List<String> table =
                    rows.table(context.clock().instant(), context.terminal().columns());
            table.forEach(context.out()::line);
            if (table.isEmpty()) {
                context.err().line("no claims");
            }
        } else {
            rows.lines().forEach(it -> context.out().raw(it + "\n"));
        }
        ProblemLine.warn(context, claims.problems());
        return ExitCode.OK;
    }

    private static Map<TicketId, Slug> slugs(List<TicketSummary> tickets) {
        Map<TicketId, Slug> slugs = new HashMap<>();
        for (TicketSummary ticket : tickets) {
            Slug slug = ticket.slug();
            if (slug != null) {
                slugs.put(ticket.id(), slug);
            }
        }
        return slugs;
    }
}
