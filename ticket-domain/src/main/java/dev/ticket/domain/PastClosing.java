package dev.ticket.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket ended before it came here.
 *
 * @param author who closed it
 * @param at when, to the second, or null if nobody knows; then it is the last time that the ticket knows of
 * @param resolution what came of it
 */
public record PastClosing(Author author, @Nullable Instant at, MarkdownText resolution) {
    /** Cuts the time to the second. */
    public PastClosing {
        at = at == null ? null : ImportedTicket.second(at);
    }
}
