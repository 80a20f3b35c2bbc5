package dev.ticket.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an import does to a tracker. Pure: a backend asks here and applies the answer in one step, as it does with {@link
 * TicketRules}. What each part becomes is in {@code docs/import.md}.
 */
public final class ImportRules {
    private ImportRules() {}

    /**
     * {@return the thread of an imported ticket: its creation, the comments by time, its end if it has one, and the import}
     *
     * <p>A time is never earlier than that of the event before; where it would be, it is raised to that. The import happens
     * now.
     *
     * @param ticket the ticket
     * @param now the time of the import
     */
    public static List<PastEvent> thread(ImportedTicket ticket, Instant now) {
        List<PastEvent> thread = new ArrayList<>();
        add(thread, TicketRules.created(ticket.ticket()), createdAt(ticket, now));
        ticket.comments().stream()
                .sorted(Comparator.comparing(PastComment::at))
                .forEach(it -> add(thread, event(EventKind.Known.COMMENT, it.author(), it.body()), it.at()));
        PastClosing closing = ticket.closing();
        if (closing != null) {
            NewTicketEvent close = event(EventKind.Known.CLOSE, closing.author(), closing.resolution())
                    .withAttribute(TicketEvent.STATUS, ticket.status().raw());
            Instant at = closing.at();
            add(thread, close, at == null ? last(thread) : at);
        }
        Migration migration = ticket.migration();
        NewTicketEvent migrated = NewTicketEvent.of(Migration.KIND, migration.author(), migration.body())
                .withHeading(Migration.HEADING);
        add(thread, migrated, now);
        return List.copyOf(thread);
    }

    /**
     * {@return when an imported ticket was created}
     *
     * @param ticket the ticket
     * @param now the time of the import, which it is if nobody knows
     */
    public static Instant createdAt(ImportedTicket ticket, Instant now) {
        return Optional.ofNullable(ticket.createdAt()).orElse(now);
    }

    /**
     * {@return the fields of an imported ticket: those it shall have, where it came from, and its times}
     *
     * @param ticket the ticket
     * @param thread its thread, as {@link #thread} gives it
     */
    public static FieldValues fields(ImportedTicket ticket, List<PastEvent> thread) {
        return ticket.ticket()
                .fields()
                .with(TicketField.CREATED_AT, thread.get(0).at())
                .with(TicketField.UPDATED_AT, last(thread))
                .with(TicketField.LEGACY_TICKET, ticket.legacy());
    }

    /**
     * {@return whether a ticket is the imported one: it came from the same place, and was created there at the same time if
     * that is known; some trackers give an id twice}
     *
     * @param ticket the ticket to import
     * @param found a ticket that is there
     */
    public static boolean isSame(ImportedTicket ticket, TicketSummary found) {
        Instant created = ticket.createdAt();
        return found.fields()
                        .find(TicketField.LEGACY_TICKET)
                        .filter(ticket.legacy()::equals)
                        .isPresent()
                && (created == null || found.createdAt().filter(created::equals).isPresent());
    }

    /**
     * {@return why a ticket that is there is not imported again}
     *
     * @param ticket the ticket to import
     */
    public static Ruling refuseSecond(ImportedTicket ticket) {
        return new Ruling.Refused("it is " + ticket.legacy() + " already; there is nothing to import");
    }

    private static NewTicketEvent event(EventKind.Known kind, Author author, MarkdownText body) {
        return NewTicketEvent.of(EventKind.of(kind), author, body);
    }

    private static void add(List<PastEvent> thread, NewTicketEvent event, Instant at) {
        boolean early = !thread.isEmpty() && at.isBefore(last(thread));
        thread.add(new PastEvent(event, early ? last(thread) : at));
    }

    private static Instant last(List<PastEvent> thread) {
        return thread.get(thread.size() - 1).at();
    }
}
