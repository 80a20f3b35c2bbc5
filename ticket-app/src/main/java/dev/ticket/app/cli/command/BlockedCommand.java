package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.view.BlockedLines;
import dev.ticket.app.cli.view.BlockedLines.Row;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkQueue;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Says which tickets can't be worked on, and why. */
final class BlockedCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("blocked", "Print the tickets that have something in their way, and what it is.")
                .paragraph("Of those that are ready, queued or in progress. What is in the way is a ticket that must be"
                        + " finished before, or one in progress or being accepted that it conflicts with; the record that says so has the"
                        + " name that accept --acknowledge wants. Tickets that wait for each other are named too, in"
                        + " whichever state.")
                .paragraph(
                        "On a terminal it prints paragraphs; otherwise a line with tabs for each thing in the way: id,"
                                + " slug, state, kind, other, reason, record, in_cycle.")
                .example("ticket blocked", "what waits, and for what");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketBackend tickets = TicketRoot.open(arguments, context);
        PlanLook look = PlanLook.at(tickets, WorkLook.claimsOrNone(tickets, arguments, context));
        WorkPlan plan = look.plan();
        List<List<TicketId>> cycles = plan.cycles();
        List<Row> rows = plan.blocked(look.claimed()).stream()
                .sorted(WorkQueue.order())
                .map(it -> new Row(it, plan.obstacles(it.id(), look.claimed())))
                .toList();
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                json.writeArrayPropertyStart("tickets");
                rows.forEach(it -> TicketJson.summary(json, it.ticket(), more -> why(more, it)));
                json.writeEndArray();
                PlanJson.cycles(json, cycles);
                PlanJson.problems(json, look.problems());
            });
        } else {
            BlockedLines lines = new BlockedLines(look.names(), plan.circular());
            Answer.print(
                    context,
                    look.problems(),
                    "no ticket is blocked",
                    () -> lines.paragraphs(rows, cycles, context.terminal().columns()),
                    () -> lines.tabs(rows));
        }
        return ExitCode.OK;
    }

    private static void why(JsonGenerator json, Row row) {
        PlanJson.state(json, row.ticket());
        PlanJson.obstacles(json, "blockers", row.obstacles());
    }
}
