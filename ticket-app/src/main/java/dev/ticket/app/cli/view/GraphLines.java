package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.PlanEdge;
import dev.ticket.domain.TicketId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The plan as a text: each ticket that waits, and what it waits for. */
public final class GraphLines {
    private static final int MOST = 1000;

    private final PlanNames names;
    private final Set<PlanEdge> circular;

    /** Lines with those names; these relations are parts of circles. */
    public GraphLines(PlanNames names, Set<PlanEdge> circular) {
        this.names = names;
        this.circular = circular;
    }

    /** {@return a paragraph for each ticket that waits or conflicts, at most 1000 relations, and the circles below} */
    public List<String> paragraphs(List<PlanEdge> edges, List<List<TicketId>> cycles, int columns) {
        Map<String, List<PlanEdge>> byTicket = new LinkedHashMap<>();
        edges.stream()
                .limit(MOST)
                .forEach(it -> byTicket.computeIfAbsent(it.ticket(), key -> new ArrayList<>())
                        .add(it));
        List<String> lines = new ArrayList<>();
        byTicket.forEach((ticket, all) -> {
            lines.add(names.heading(ticket, columns));
            for (int i = 0; i < all.size(); i++) {
                lines.add((i == all.size() - 1 ? "└─ " : "├─ ") + edge(all.get(i)));
            }
        });
        if (edges.size() > MOST) {
            lines.add("... and " + (edges.size() - MOST) + " more; name a ticket to see what is around it");
        }
        lines.addAll(names.circles(cycles));
        return lines;
    }

    private String edge(PlanEdge edge) {
        String said =
                PlanNames.words(edge.kind()) + " " + names.of(edge.other()) + " (" + names.standing(edge.other()) + ")";
        return circular.contains(edge) ? Style.RED.of(said + " · in a circle") : said;
    }

    /** {@return a line with tabs for each relation, the heading first} */
    public List<String> tabs(List<PlanEdge> edges) {
        List<String> lines = new ArrayList<>();
        lines.add(Tabs.line("id", "standing", "kind", "other", "other_standing", "record", "in_cycle"));
        edges.forEach(it -> lines.add(Tabs.line(
                it.ticket(),
                names.standing(it.ticket()),
                it.kind().name().toLowerCase(Locale.ROOT),
                it.other(),
                names.standing(it.other()),
                it.record().toString(),
                String.valueOf(circular.contains(it)))));
        return lines;
    }
}
