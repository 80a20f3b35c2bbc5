package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.view.ReadyLines;
import dev.ticket.app.cli.view.ReadyLines.Row;
import dev.ticket.domain.PlanQuery;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkQueue;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Says which tickets could be worked on. */
final class ReadyCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("ready", "Print the tickets that are ready or queued and have nothing in their way.")
                .paragraph(
                        "In the order of the queue: most urgent first, of those the longest queued. Each with why: its"
                                + " state, what was before it and is finished, and notes that it waits for a free worker. It only"
                                + " answers; what is accepted is decided when it is.")
                .paragraph(
                        "On a terminal it prints a table; otherwise lines with tabs between id, slug, state, priority,"
                                + " queued_at, title and why.")
                .example("ticket ready", "what could be worked on")
                .example("ticket ready | awk -F'\\t' '$3 == \"queued\" { print $1 }'", "what may be accepted");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketBackend tickets = TicketRoot.open(arguments, context);
        PlanLook look = PlanLook.at(tickets, WorkLook.claimsOrNone(tickets, arguments, context));
        WorkPlan plan = look.plan();
        Map<String, List<PlanRecord>> notes = notes(look);
        List<Row> rows = plan.ready(look.claimed()).stream()
                .sorted(WorkQueue.order())
                .map(it -> new Row(
                        it, plan.overcome(it.id()), notes.getOrDefault(it.id().value(), List.of())))
                .toList();
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                json.writeArrayPropertyStart("tickets");
                rows.forEach(it -> TicketJson.summary(json, it.ticket(), more -> why(more, it)));
                json.writeEndArray();
                PlanJson.problems(json, look.problemsOfReady());
            });
        } else {
            ReadyLines lines = new ReadyLines(look.names(), context.clock().instant());
            Answer.print(
                    context,
                    look.problemsOfReady(),
                    "no ticket is ready",
                    () -> rows.isEmpty()
                            ? List.of()
                            : lines.table(rows, context.terminal().columns()),
                    () -> lines.tabs(rows));
        }
        return ExitCode.OK;
    }

    private static Map<String, List<PlanRecord>> notes(PlanLook look) {
        PlanRelation note = PlanRelation.of(PlanRelation.Known.WAITING_CAPACITY_NOTE);
        return look.select(PlanQuery.all().withRelations(Set.of(note))).stream()
                .collect(Collectors.groupingBy(
                        PlanReading::ticket, Collectors.mapping(PlanReading::record, Collectors.toList())));
    }

    private static void why(JsonGenerator json, Row row) {
        PlanJson.state(json, row.ticket());
        PlanJson.obstacles(json, "finished", row.overcome());
        PlanJson.records(json, "notes", row.notes());
    }
}
