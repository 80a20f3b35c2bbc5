package dev.ticket.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one operation changes on one ticket. A backend applies it in one step or not at all, and sets {@code updated_at}
 * unless it {@linkplain #isNothing() is nothing}.
 *
 * @param status the status to move to, or null to stay
 * @param fields the fields to set and to clear
 * @param body the new description, or null to leave it
 * @param resolution the resolution to record, or null for none
 * @param events the events to append, in their order
 */
public record TicketUpdate(
        @Nullable TicketStatus status,
        FieldChanges fields,
        @Nullable MarkdownText body,
        @Nullable MarkdownText resolution,
        List<NewTicketEvent> events) {
    /** Copies the events. */
    public TicketUpdate {
        events = List.copyOf(events);
    }

    /** {@return an update that changes nothing} */
    public static TicketUpdate nothing() {
        return append(List.of());
    }

    /**
     * {@return an update that only appends}
     *
     * @param events the events to append
     */
    public static TicketUpdate append(List<NewTicketEvent> events) {
        return new TicketUpdate(null, FieldChanges.none(), null, null, events);
    }

    /** {@return whether there is nothing to do} */
    public boolean isNothing() {
        return status == null && fields.isEmpty() && body == null && resolution == null && events.isEmpty();
    }
}
