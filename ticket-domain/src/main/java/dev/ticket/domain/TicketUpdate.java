package dev.ticket.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one operation changes on one ticket. A backend applies it in one step or not at all, and sets {@code updated_at}
 * unless it {@linkplain #isNothing() is nothing}.
 *
 * @param status the status to move to, or null to stay
 * @param fields the fields to set and to clear
 * @param stamped the fields to set to the time of the update, besides {@code updated_at}
 * @param body the new description, or null to leave it
 * @param resolution the resolution to record, or null for none
 * @param events the events to append, in their order
 * @param acceptance the acceptance to add to the ticket's plan, or null for none
 */
public record TicketUpdate(
        @Nullable TicketStatus status,
        FieldChanges fields,
        Set<TicketField<Instant>> stamped,
        @Nullable MarkdownText body,
        @Nullable MarkdownText resolution,
        List<NewTicketEvent> events,
        @Nullable Acceptance acceptance) {
    private static final TicketUpdate NOTHING =
            new TicketUpdate(null, FieldChanges.none(), Set.of(), null, null, List.of(), null);

    /**
     * What becomes a record {@code accepted_plan}.
     *
     * @param plan how the ticket will be worked on
     * @param author who accepted it
     */
    public record Acceptance(AcceptedPlan plan, Author author) {}

    /** Copies the collections. */
    public TicketUpdate {
        stamped = Collections.unmodifiableSet(new LinkedHashSet<>(stamped));
        events = List.copyOf(events);
    }

    /** {@return an update that changes nothing} */
    public static TicketUpdate nothing() {
        return NOTHING;
    }

    /**
     * {@return an update that only appends}
     *
     * @param events the events to append
     */
    public static TicketUpdate append(List<NewTicketEvent> events) {
        return NOTHING.withEvents(events);
    }

    /**
     * {@return this update, with a move}
     *
     * @param target the status to move to
     */
    public TicketUpdate withStatus(TicketStatus target) {
        return new TicketUpdate(target, fields, stamped, body, resolution, events, acceptance);
    }

    /**
     * {@return this update with those changes of fields}
     *
     * @param changes the fields to set and to clear
     */
    public TicketUpdate with(FieldChanges changes) {
        return new TicketUpdate(status, changes, stamped, body, resolution, events, acceptance);
    }

    /**
     * {@return this update, with one more field set to its time}
     *
     * @param field the field
     */
    public TicketUpdate withStamped(TicketField<Instant> field) {
        Set<TicketField<Instant>> more = new LinkedHashSet<>(stamped);
        more.add(field);
        return new TicketUpdate(status, fields, more, body, resolution, events, acceptance);
    }

    /**
     * {@return this update with that description}
     *
     * @param text the new description, or null to leave it
     */
    public TicketUpdate withBody(@Nullable MarkdownText text) {
        return new TicketUpdate(status, fields, stamped, text, resolution, events, acceptance);
    }

    /**
     * {@return this update with that resolution}
     *
     * @param text what came of the ticket
     */
    public TicketUpdate withResolution(MarkdownText text) {
        return new TicketUpdate(status, fields, stamped, body, text, events, acceptance);
    }

    /**
     * {@return this update with those events}
     *
     * @param appended the events to append
     */
    public TicketUpdate withEvents(List<NewTicketEvent> appended) {
        return new TicketUpdate(status, fields, stamped, body, resolution, appended, acceptance);
    }

    /**
     * {@return this update, with an acceptance}
     *
     * @param accepted what to add to the plan
     */
    public TicketUpdate withAcceptance(Acceptance accepted) {
        return new TicketUpdate(status, fields, stamped, body, resolution, events, accepted);
    }

    /** {@return whether there is nothing to do} */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
