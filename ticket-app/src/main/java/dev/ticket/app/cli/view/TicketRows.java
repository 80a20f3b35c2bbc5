package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketSummary;
import java.time.Instant;
import java.util.List;

/** A list of tickets as a table for a terminal. */
public final class TicketRows {
    private static final int LEAST_SLUG = 16;
    private static final int LEAST_TITLE = 12;

    private TicketRows() {}

    /** {@return the lines of the table, the headings first} */
    public static List<String> lines(List<TicketSummary> tickets, Instant now, int columns) {
        TextTable table = new TextTable(List.of(
                Column.whole("STATUS").looking(Looks::status),
                Column.whole("PRI").looking(Looks::priority),
                Column.whole("KIND"),
                Column.whole("UPDATED").looking(Style.DIM::of),
                Column.cut("SLUG", LEAST_SLUG).looking(Style.CYAN::of),
                Column.cut("TITLE", LEAST_TITLE)));
        for (TicketSummary ticket : tickets) {
            Slug slug = ticket.slug();
            table.add(List.of(
                    ticket.status().raw(),
                    ticket.priority().map(Priority::raw).orElse(""),
                    ticket.kind().map(TicketKind::raw).orElse(""),
                    ticket.updatedAt().map(it -> Age.of(it, now)).orElse(""),
                    slug == null ? ticket.id().value() : slug.value(),
                    ticket.title()));
        }
        return table.lines(columns);
    }
}
