package dev.ticket.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's thread, as it was recorded. Immutable, as the thread is: events are added, never changed.
 *
 * @param id its id, or null in older files
 * @param kind what happened
 * @param author who did it, or null if the record does not say
 * @param at when, to the second, or null if the record does not say
 * @param heading the line above the body; empty if there is none
 * @param body the whole text
 * @param refs what it speaks of, in their order
 * @param attributes everything else the record holds, such as a review's {@code status}, as stored
 */
public record TicketEvent(
        @Nullable EventId id,
        EventKind kind,
        @Nullable Author author,
        @Nullable Instant at,
        String heading,
        MarkdownText body,
        List<Reference> refs,
        Map<String, String> attributes) {
    /** The attribute that holds a review's result, and the new status of a status change. */
    public static final String STATUS = "status";

    /** Attributes that only operations write: what a program may take for a review, a move or a change of state. */
    static final Set<String> WRITTEN_BY_OPERATIONS = Set.of(STATUS, "from", "to", "field");

    /** Copies the references and the attributes, in their order. */
    public TicketEvent {
        refs = List.copyOf(refs);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** {@return how a review ended; empty if this is no review, or one that does not say} */
    public Optional<ReviewResult> reviewResult() {
        return kind.is(EventKind.Known.REVIEW)
                ? Optional.ofNullable(attributes.get(STATUS))
                        .filter(Words::fits)
                        .map(ReviewResult::new)
                : Optional.empty();
    }
}
