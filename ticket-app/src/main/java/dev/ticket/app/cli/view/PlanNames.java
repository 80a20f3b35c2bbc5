package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.Width;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What answers about the plan call the tickets in it: by slug, as people do, unless several have that slug. */
public final class PlanNames {
    private static final int SHOWN = 5;
    private static final int MOST_CHARS = 200;

    private final Map<String, TicketSummary> tickets = new HashMap<>();
    private final Map<Slug, Integer> slugs = new HashMap<>();

    /** The names of these tickets. */
    public PlanNames(Collection<TicketSummary> all) {
        for (TicketSummary ticket : all) {
            tickets.put(ticket.id().value(), ticket);
            if (ticket.slug() != null) {
                slugs.merge(ticket.slug(), 1, Integer::sum);
            }
        }
    }

    /** {@return the ticket of that id} */
    public Optional<TicketSummary> find(String id) {
        return Optional.ofNullable(tickets.get(id));
    }

    /** {@return whether a ticket has that id or slug} */
    public boolean knows(String name) {
        return tickets.containsKey(name)
                || slugs.keySet().stream().anyMatch(it -> it.value().equals(name));
    }

    /** {@return what to call it, in one line} */
    public String of(String id) {
        String name = find(id).map(TicketSummary::slug)
                .filter(it -> slugs.getOrDefault(it, 0) == 1)
                .map(Slug::value)
                .orElse(id);
        return Printable.oneLine(name);
    }

    /** {@return how far it is, its status too unless it is open} */
    public String standing(String id) {
        return find(id).map(it -> {
                    String status = it.status().is(TicketStatus.Known.OPEN) ? "" : it.status() + ", ";
                    return Printable.oneLine(status + LifecycleRules.stateOf(it));
                })
                .orElse("not in the tracker");
    }

    /** {@return name, standing and title as the line above what is said of it} */
    String heading(String id, int columns) {
        String title = find(id).map(TicketSummary::title).orElse("");
        String before = of(id) + " (" + standing(id) + ")";
        String after = title.isEmpty() ? "" : ": " + Printable.oneLine(title);
        int room = Math.max(SHOWN, columns - Width.of(before));
        return Style.CYAN.of(of(id)) + " (" + standing(id) + ")" + Width.cut(after, room);
    }

    /** {@return the names of some tickets in a row, the first of many} */
    String row(List<String> ids) {
        String some = ids.stream().distinct().limit(SHOWN).map(this::of).collect(Collectors.joining(", "));
        long more = ids.stream().distinct().count() - SHOWN;
        return more > 0 ? some + " and " + more + " more" : some;
    }

    /** {@return a circle as a way that ends where it began, of a long one the ends} */
    public String circle(List<TicketId> circle) {
        Stream<String> names = circle.stream().map(it -> of(it.value()));
        if (circle.size() > 2 * SHOWN) {
            List<String> all = names.toList();
            names = Stream.of(
                            all.subList(0, SHOWN),
                            List.of("(" + (all.size() - 2 * SHOWN) + " more)"),
                            all.subList(all.size() - SHOWN, all.size()))
                    .flatMap(List::stream);
        }
        return names.collect(Collectors.joining(" -> ")) + " -> "
                + of(circle.get(0).value());
    }

    /** {@return the lines about circles, none if there is none} */
    List<String> circles(List<List<TicketId>> circles) {
        return circles.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of("", Style.RED.of("Tickets that wait for each other, and can never begin:")),
                                circles.stream().map(it -> "  " + circle(it)))
                        .toList();
    }

    /** {@return what one ticket is to another in whose way it is, in words that its name goes behind} */
    static String words(Obstacle.Kind kind) {
        return switch (kind) {
            case BLOCKER -> "blocked by";
            case ORDER -> "after";
            case CONFLICT -> "conflicts with";
        };
    }

    /** {@return the beginning of a text, in one line} */
    static String excerpt(String text) {
        return Width.cut(Printable.oneLine(text), MOST_CHARS);
    }
}
