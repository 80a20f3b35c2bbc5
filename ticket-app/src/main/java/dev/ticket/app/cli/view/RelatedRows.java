package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.RelatedTicket;
import dev.ticket.domain.RelatedTicket.Way;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tickets that a commit or branch belongs to, as a table for a terminal or as lines for programs. */
public final class RelatedRows {
    private static final int LEAST_SLUG = 16;
    private static final int LEAST_TITLE = 12;

    private RelatedRows() {}

    /** {@return the lines of a table, the headings first} */
    public static List<String> table(List<RelatedTicket> tickets, int columns) {
        TextTable table = new TextTable(List.of(
                Column.whole("STATUS").looking(Looks::status),
                Column.whole("HOW"),
                Column.cut("SLUG", LEAST_SLUG).looking(Style.CYAN::of),
                Column.cut("TITLE", LEAST_TITLE)));
        tickets.forEach(it -> table.add(List.of(
                it.ticket().status().raw(),
                how(it),
                slug(it.ticket()),
                it.ticket().title())));
        return table.lines(columns);
    }

    /** {@return a line with the names of the columns, and one for each ticket} */
    public static List<String> lines(List<RelatedTicket> tickets) {
        List<String> lines = new ArrayList<>(List.of(Tabs.line("id", "slug", "status", "how", "title")));
        tickets.forEach(it -> lines.add(Tabs.line(
                it.ticket().id().value(),
                slug(it.ticket()),
                it.ticket().status().raw(),
                how(it),
                it.ticket().title())));
        return lines;
    }

    private static String how(RelatedTicket related) {
        return related.ways().stream().map(Way::word).collect(Collectors.joining(", "));
    }

    private static String slug(TicketSummary ticket) {
        Slug slug = ticket.slug();
        return slug == null ? ticket.id().value() : slug.value();
    }
}
