package dev.ticket.imports;

import dev.ticket.domain.ImportRules;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PastEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.foreign.ForeignRelation;
import dev.ticket.domain.foreign.MappedTicket;
import java.time.Instant;
import java.util.List;

/** What a ticket becomes, as text to compare. */
final class Rendering {
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private Rendering() {}

    static String of(MappedTicket mapped) {
        ImportedTicket ticket = mapped.ticket();
        StringBuilder text =
                new StringBuilder("TICKET ").append(ticket.legacy()).append('\n');
        List<PastEvent> thread = ImportRules.thread(ticket, NOW);
        var fields = ImportRules.fields(ticket, thread);
        text.append("status ").append(ticket.status()).append('\n');
        for (TicketField<?> field : TicketField.all()) {
            fields.find(field)
                    .ifPresent(it -> text.append(field).append(' ').append(it).append('\n'));
        }
        text.append("body\n").append(indented(ticket.ticket().body()));
        for (PastEvent it : thread) {
            text.append("event ")
                    .append(it.event().kind())
                    .append(" by ")
                    .append(it.event().author());
            text.append(" at ")
                    .append(it.at())
                    .append('\n')
                    .append(indented(it.event().body()));
        }
        for (ForeignRelation it : mapped.from().relations()) {
            text.append("relation ").append(it).append('\n');
        }
        return text.append('\n').toString();
    }

    private static String indented(MarkdownText text) {
        return text.text()
                .lines()
                .map(it -> it.isEmpty() ? "\n" : "  | " + it + "\n")
                .reduce("", String::concat);
    }
}
