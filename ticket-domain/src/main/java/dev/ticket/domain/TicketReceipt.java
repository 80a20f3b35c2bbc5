package dev.ticket.domain;

import java.util.List;
import java.util.Optional;

/**
 * What stands after a mutation: where the ticket is now, and the events that were appended.
 *
 * @param ticket the ticket as it is now
 * @param events the new events, in the order of the thread; empty if the operation writes none or found nothing to do
 */
public record TicketReceipt(TicketRef ticket, List<TicketEvent> events) {
    /** Copies the events. */
    public TicketReceipt {
        events = List.copyOf(events);
    }

    /** {@return the event that the operation is named after: the last one, if there is any} */
    public Optional<TicketEvent> event() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }
}
