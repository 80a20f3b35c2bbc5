package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.Claim;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list of tickets as a table for a terminal. */
public final class TicketRows {
    private static final int LEAST_SLUG = 16;
    private static final int LEAST_TITLE = 12;
    private static final int LEAST_MORE = 10;
    /** What a terminal that is too narrow for more can do without, first of all what stands first. */
    private static final List<String> LEFT_OUT = List.of("KIND", "UPDATED", "STATUS", "PRI");

    private final Instant now;
    private final List<Part> more = new ArrayList<>();

    /** One column, and what stands in it. */
    private record Part(Column column, Function<TicketSummary, String> cell) {}

    /** Rows as they are at that time. */
    public TicketRows(Instant now) {
        this.now = now;
    }

    /** Adds a column with what is in the way of a ticket. */
    public void withBlockers(Function<TicketSummary, List<Obstacle>> blockers, PlanNames names) {
        more.add(new Part(
                Column.cut("BLOCKED BY", LEAST_MORE).looking(Style.RED::of),
                it -> names.row(blockers.apply(it).stream().map(Obstacle::other).toList())));
    }

    /** Adds a column with who has claimed a ticket. */
    public void withClaims(Function<TicketSummary, Optional<Claim>> claims) {
        more.add(new Part(
                Column.cut("CLAIM", LEAST_MORE),
                it -> claims.apply(it)
                        .map(claim -> claim.owner() + ", " + Age.left(claim.expires(), now))
                        .orElse("")));
    }

    /** {@return the lines of the table, the headings first; with states, if a ticket has one} */
    public List<String> lines(List<TicketSummary> tickets, int columns) {
        boolean states = tickets.stream().anyMatch(it -> it.workflowState().isPresent());
        List<Part> parts = parts(states);
        TextTable table = table(parts, tickets);
        if (states || !more.isEmpty()) {
            for (String heading : LEFT_OUT) {
                if (!table.fits(columns)) {
                    parts.removeIf(it -> it.column().heading().equals(heading));
                    table = table(parts, tickets);
                }
            }
        }
        return table.lines(columns);
    }

    private static TextTable table(List<Part> parts, List<TicketSummary> tickets) {
        TextTable table = new TextTable(parts.stream().map(Part::column).toList());
        tickets.forEach(ticket ->
                table.add(parts.stream().map(it -> it.cell().apply(ticket)).toList()));
        return table;
    }

    private List<Part> parts(boolean states) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                Column.whole("STATUS").looking(Looks::status), it -> it.status().raw()));
        if (states) {
            parts.add(new Part(
                    Column.whole("STATE"), it -> LifecycleRules.stateOf(it).raw()));
        }
        parts.add(new Part(
                Column.whole("PRI").looking(Looks::priority),
                it -> it.priority().map(Priority::raw).orElse("")));
        parts.add(new Part(
                Column.whole("KIND"), it -> it.kind().map(TicketKind::raw).orElse("")));
        parts.add(new Part(
                Column.whole("UPDATED").looking(Style.DIM::of),
                it -> it.updatedAt().map(at -> Age.of(at, now)).orElse("")));
        parts.add(new Part(Column.cut("SLUG", LEAST_SLUG).looking(Style.CYAN::of), TicketRows::slug));
        parts.addAll(more);
        parts.add(new Part(Column.cut("TITLE", LEAST_TITLE), TicketSummary::title));
        return parts;
    }

    private static String slug(TicketSummary ticket) {
        Slug slug = ticket.slug();
        return slug == null ? ticket.id().value() : slug.value();
    }
}
