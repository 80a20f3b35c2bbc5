package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanEdge;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tickets with something in their way, and what it is. */
public final class BlockedLines {
    private final PlanNames names;
    private final Set<PlanEdge> circular;

    /**
     * One of them.
     *
     * @param ticket the ticket
     * @param obstacles what is in its way
     */
    public record Row(TicketSummary ticket, List<Obstacle> obstacles) {}

    /** Lines with those names; these relations are parts of circles. */
    public BlockedLines(PlanNames names, Set<PlanEdge> circular) {
        this.names = names;
        this.circular = circular;
    }

    /** {@return a paragraph for each ticket, and the circles below} */
    public List<String> paragraphs(List<Row> rows, List<List<TicketId>> cycles, int columns) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(names.heading(row.ticket().id().value(), columns));
            row.obstacles().forEach(it -> lines.addAll(obstacle(row.ticket(), it)));
        }
        lines.addAll(names.circles(cycles));
        return lines;
    }

    private List<String> obstacle(TicketSummary ticket, Obstacle it) {
        String circle = isCircular(ticket, it) ? Style.RED.of(", and waits for this one") : "";
        return List.of(
                "  " + PlanNames.words(it.kind()) + " " + names.of(it.other()) + ", which "
                        + Printable.oneLine(it.reason()) + circle,
                "    " + Style.DIM.of(it.record().toString()));
    }

    /** {@return a line with tabs for everything that is in the way, the heading first} */
    public List<String> tabs(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(Tabs.line("id", "slug", "state", "kind", "other", "reason", "record", "in_cycle"));
        for (Row row : rows) {
            TicketSummary ticket = row.ticket();
            Slug slug = ticket.slug();
            for (Obstacle it : row.obstacles()) {
                lines.add(Tabs.line(
                        ticket.id().value(),
                        slug == null ? "" : slug.value(),
                        LifecycleRules.stateOf(ticket).raw(),
                        it.kind().name().toLowerCase(Locale.ROOT),
                        it.other(),
                        it.reason(),
                        it.record().toString(),
                        String.valueOf(isCircular(ticket, it))));
            }
        }
        return lines;
    }

    private boolean isCircular(TicketSummary ticket, Obstacle it) {
        return circular.contains(
                new PlanEdge(it.record(), it.kind(), ticket.id().value(), it.other()));
    }
}
