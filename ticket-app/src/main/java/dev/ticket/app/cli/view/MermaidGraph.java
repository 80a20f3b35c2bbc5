package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Width;
import dev.ticket.domain.PlanEdge;
import dev.ticket.domain.TicketSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plan as a Mermaid flowchart: work flows along the arrows, from what is done first to what waits for it. Whatever a title
 * holds, it stays text: all but letters, digits and blanks is written as numbers.
 */
public final class MermaidGraph {
    /** Mermaid draws no more, unless it is told to where it runs. */
    static final int MOST_EDGES = 500;

    private static final int MOST_CHARS = 45_000;
    private static final int MOST_TITLE = 40;
    private static final int MOST_NAME = 60;

    private final PlanNames names;
    private final Set<PlanEdge> circular;
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final List<PlanEdge> drawn = new ArrayList<>();

    /** A chart with those names; these relations are parts of circles. */
    public MermaidGraph(PlanNames names, Set<PlanEdge> circular) {
        this.names = names;
        this.circular = circular;
    }

    /** {@return the lines of the chart; as many relations as Mermaid draws, and a comment that says how many are left out} */
    public List<String> lines(List<PlanEdge> edges) {
        draw(edges);
        List<String> lines = new ArrayList<>(List.of("flowchart LR"));
        nodes.forEach((id, node) -> lines.add("  " + node(id, node)));
        drawn.forEach(it -> lines.add("  " + edge(it)));
        lines.addAll(circles());
        if (drawn.size() < edges.size()) {
            lines.add("  %% left out: " + (edges.size() - drawn.size()));
        }
        return lines;
    }

    private void draw(List<PlanEdge> edges) {
        int chars = 0;
        for (PlanEdge edge : edges) {
            for (String id : List.of(edge.ticket(), edge.other())) {
                chars += nodes.containsKey(id) ? 0 : node(id, "n0000").length();
            }
            chars += edge(edge).length() + "n0000,n0000,0000,".length();
            if (drawn.size() == MOST_EDGES || chars > MOST_CHARS) {
                return;
            }
            for (String id : List.of(edge.other(), edge.ticket())) {
                nodes.putIfAbsent(id, "n" + (nodes.size() + 1));
            }
            drawn.add(edge);
        }
    }

    private String node(String id, String node) {
        String title = names.find(id).map(TicketSummary::title).orElse("");
        String label = text(Width.cut(names.of(id), MOST_NAME)) + "<br/>" + text(names.standing(id));
        String below = title.isBlank() ? "" : "<br/>" + text(Width.cut(Printable.oneLine(title), MOST_TITLE));
        return node + "[\"" + label + below + "\"]";
    }

    private String edge(PlanEdge edge) {
        String from = nodes.getOrDefault(edge.other(), "n0000");
        String to = nodes.getOrDefault(edge.ticket(), "n0000");
        return switch (edge.kind()) {
            case BLOCKER -> from + " -->|blocks| " + to;
            case ORDER -> from + " -.->|before| " + to;
            case CONFLICT -> from + " x-- conflicts --x " + to;
        };
    }

    private List<String> circles() {
        List<Integer> links = IntStream.range(0, drawn.size())
                .filter(it -> circular.contains(drawn.get(it)))
                .boxed()
                .toList();
        if (links.isEmpty()) {
            return List.of();
        }
        Set<String> tied = new LinkedHashSet<>();
        links.forEach(it -> {
            tied.add(nodes.getOrDefault(drawn.get(it).ticket(), ""));
            tied.add(nodes.getOrDefault(drawn.get(it).other(), ""));
        });
        String numbers = links.stream().map(String::valueOf).collect(Collectors.joining(","));
        return List.of(
                "  classDef inCircle stroke:#d1242f,stroke-width:3px",
                "  class " + String.join(",", tied) + " inCircle",
                "  linkStyle " + numbers + " stroke:#d1242f,stroke-width:3px");
    }

    /** A hyphen between letters is one, elsewhere it begins a list; so does a number before a point. */
    private static String text(String text) {
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            boolean word = Character.isLetterOrDigit(c);
            if (word || c == ' ' || c == ',' || c == '-' && inWord) {
                out.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.isBmpCodePoint(c) && Printable.isControl((char) c)) {
                out.append(' ');
            } else {
                out.append('#').append(c).append(';');
            }
            inWord = word;
        }
        return out.toString();
    }
}
