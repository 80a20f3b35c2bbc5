package dev.ticket.app.cli.view;

import dev.ticket.domain.FieldType.Shape;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketSummary;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a ticket as names and texts, in the order of a file. */
final class HeadLines {
    private HeadLines() {}

    /** {@return the fields that have a value, those nobody here knows last} */
    static Map<String, String> of(TicketSummary ticket) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("id", ticket.id().value());
        Slug slug = ticket.slug();
        if (slug != null) {
            lines.put("slug", slug.value());
        }
        lines.put(TicketField.TITLE.name(), ticket.title());
        lines.put("status", ticket.status().raw());
        for (TicketField<?> field : TicketField.all()) {
            put(field, ticket, lines);
        }
        ticket.extra().forEach(lines::putIfAbsent);
        return lines;
    }

    private static <T> void put(TicketField<T> field, TicketSummary ticket, Map<String, String> lines) {
        ticket.fields().find(field).map(field.type()::write).ifPresent(texts -> {
            String text = String.join(", ", texts);
            lines.putIfAbsent(field.name(), field.type().shape() == Shape.LIST ? "[" + text + "]" : text);
        });
    }
}
