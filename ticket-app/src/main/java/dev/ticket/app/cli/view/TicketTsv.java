package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketSummary;
import java.util.ArrayList;
import java.util.List;

/** A list of tickets as the shell script prints it: seven columns with tabs between them, always the same. */
public final class TicketTsv {
    private static final List<String> COLUMNS =
            List.of("status", "id", "slug", "title", "kind", "priority", "updated_at");

    private TicketTsv() {}

    /** {@return the lines, the heading first} */
    public static List<String> lines(List<TicketSummary> tickets) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", COLUMNS));
        tickets.forEach(it -> lines.add(line(it)));
        return lines;
    }

    private static String line(TicketSummary ticket) {
        Slug slug = ticket.slug();
        List<String> cells = List.of(
                ticket.status().raw(),
                ticket.id().value(),
                slug == null ? "" : slug.value(),
                ticket.title(),
                value(ticket, TicketField.KIND),
                value(ticket, TicketField.PRIORITY),
                value(ticket, TicketField.UPDATED_AT));
        return String.join("\t", cells.stream().map(Printable::oneLine).toList());
    }

    private static <T> String value(TicketSummary ticket, TicketField<T> field) {
        return ticket.fields()
                .find(field)
                .map(it -> String.join(",", field.type().write(it)))
                .orElse("");
    }
}
