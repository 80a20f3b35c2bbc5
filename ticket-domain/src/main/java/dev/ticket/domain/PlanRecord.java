package dev.ticket.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the orchestration plan: a decision about the order, the conflicts or the acceptance of tickets, kept with the
 * ticket it is about. Immutable, as the plan is: records are added and retracted, never changed.
 *
 * @param id its name among the records of its ticket
 * @param ticket the ticket it lies with
 * @param slug that ticket's slug as recorded, or null
 * @param relation what it says
 * @param relatedTicket the id or slug of the other ticket, or null if it names none
 * @param note why, or what else there is to say; possibly empty
 * @param acceptedPlan how an accepted ticket will be worked on, or null
 * @param retracts the record that no longer holds, or null unless this one retracts another
 * @param author who recorded it, or null if the record does not say
 * @param at when, to the second, or null if the record does not say
 * @param extra keys nobody here knows, with their value as JSON
 */
public record PlanRecord(
        PlanRecordId id,
        TicketId ticket,
        @Nullable Slug slug,
        PlanRelation relation,
        @Nullable TicketIdOrSlug relatedTicket,
        MarkdownText note,
        @Nullable AcceptedPlan acceptedPlan,
        @Nullable PlanRecordId retracts,
        @Nullable Author author,
        @Nullable Instant at,
        Map<String, String> extra) {
    /** Copies the unknown keys, in their order. */
    public PlanRecord {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** {@return its name among all records of all tickets} */
    public PlanRecordRef ref() {
        return new PlanRecordRef(ticket, id);
    }
}
