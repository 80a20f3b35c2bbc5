package dev.ticket.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan record, read from one of the tickets it is about: {@code a blocks b} is {@code b blocked_by a} to whoever asks about
 * {@code b}.
 *
 * @param record the record as it is kept
 * @param ticket the id of the ticket that the reading is about, or its name in the record if there is no such ticket
 * @param relation what it says of that ticket
 * @param other the same of the other ticket, or null if the record names none
 * @param holds whether it holds: it was not retracted, and is itself no retraction
 */
public record PlanReading(
        PlanRecord record,
        String ticket,
        PlanRelation relation,
        @Nullable String other,
        boolean holds) {
    /** The record read from the related ticket, or empty if it says nothing of that one. */
    Optional<PlanReading> turned() {
        return other == null || other.equals(ticket)
                ? Optional.empty()
                : relation.turned()
                        .map(it -> new PlanReading(record, /* ticket= */ other, it, /* other= */ ticket, holds));
    }
}
