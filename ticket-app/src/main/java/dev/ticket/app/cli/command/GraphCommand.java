package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.GraphLines;
import dev.ticket.app.cli.view.MermaidGraph;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketBackend;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws what waits for what. */
final class GraphCommand implements Command {
    private static final String FORMAT = "--format";
    private static final String TEXT = "text";
    private static final String MERMAID = "mermaid";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("graph", "Draw which tickets wait for which, and which conflict.")
                .paragraph(
                        "Without a ticket, relations between two that are finished are left out. With one, everything"
                                + " that is connected to it is drawn, over whichever others. What is part of a circle is marked.")
                .paragraph("Otherwise than on a terminal it prints lines with tabs between id, standing, kind, other,"
                        + " other_standing, record and in_cycle, unless a format is named. Mermaid is drawn by GitHub in"
                        + " a block ```mermaid; it has 500 relations at the most, a text 1000.")
                .with(TicketOperand.optional("The ticket to draw what is around it, by id or slug; all without one."))
                .with(OptionSyntax.value(FORMAT, "FORMAT", "A text to read, or a chart for Mermaid.")
                        .standard("text on a terminal")
                        .oneOf(List.of(TEXT, MERMAID)))
                .example("ticket graph parse-dates", "all that a ticket waits for or holds up")
                .example("ticket graph --format mermaid", "the whole plan as a chart");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        boolean json = arguments.flag(GlobalOptions.JSON);
        Optional<String> format = arguments.value(FORMAT);
        if (json && format.isPresent()) {
            throw new UsageException("give one of --json, " + FORMAT);
        }
        Optional<TicketIdOrSlug> around = TicketOperand.find(arguments);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        Optional<TicketId> center = around.map(it -> tickets.show(it).summary().id());
        PlanLook look = PlanLook.at(tickets);
        Drawing drawing = Drawing.of(look.plan(), center.orElse(null));
        if (json) {
            printJson(drawing, look, context);
        } else if (format.filter(MERMAID::equals).isPresent()) {
            new MermaidGraph(look.names(), drawing.circular())
                    .lines(drawing.edges())
                    .forEach(context.out()::line);
            ProblemLine.warn(context, look.problems());
        } else {
            print(drawing, look, context, format.isPresent());
        }
        return ExitCode.OK;
    }

    private static void print(Drawing drawing, PlanLook look, Context context, boolean asText) {
        GraphLines lines = new GraphLines(look.names(), drawing.circular());
        if (asText && !context.terminal().output()) {
            lines.paragraphs(
                            drawing.edges(),
                            drawing.cycles(),
                            context.terminal().columns())
                    .forEach(context.out()::line);
            ProblemLine.warn(context, look.problems());
            return;
        }
        Answer.print(
                context,
                look.problems(),
                "nothing in the plan relates tickets",
                () -> lines.paragraphs(
                        drawing.edges(), drawing.cycles(), context.terminal().columns()),
                () -> lines.tabs(drawing.edges()));
    }

    private static void printJson(Drawing drawing, PlanLook look, Context context) {
        Set<String> drawn = new HashSet<>();
        drawing.edges().forEach(it -> drawn.addAll(List.of(it.ticket(), it.other())));
        JsonPage.print(context, json -> {
            json.writeArrayPropertyStart("tickets");
            look.tickets().stream()
                    .filter(it -> drawn.contains(it.id().value()))
                    .forEach(it -> PlanJson.node(json, it));
            json.writeEndArray();
            json.writeArrayPropertyStart("relations");
            drawing.edges()
                    .forEach(it -> PlanJson.edge(json, it, drawing.circular().contains(it)));
            json.writeEndArray();
            PlanJson.cycles(json, drawing.cycles());
            PlanJson.problems(json, look.problems());
        });
    }
}
