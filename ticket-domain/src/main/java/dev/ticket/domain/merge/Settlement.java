package dev.ticket.domain.merge;

import dev.ticket.domain.Author;
import dev.ticket.domain.TicketEdit;
import java.util.Map;

/**
 * How to settle fields that a merge left with two values.
 *
 * <pre>{@code
 * new Settlement(TicketEdit.nothing(), Map.of("priority", "P1"), false, new Author("ada"))
 * }</pre>
 *
 * @param edit new values for marked fields that an edit may set, and optionally the revision it was made from
 * @param picked for other marked fields, or instead, one of the values that are marked; an empty one for no value
 * @param keep whether all other marked fields keep the value that they have now
 * @param author who settles it
 */
public record Settlement(TicketEdit edit, Map<String, String> picked, boolean keep, Author author) {
    /** Copies the map. */
    public Settlement {
        picked = Map.copyOf(picked);
    }

    /** {@return whether it settles nothing at all} */
    public boolean isEmpty() {
        return edit.isEmpty() && picked.isEmpty() && !keep;
    }
}
