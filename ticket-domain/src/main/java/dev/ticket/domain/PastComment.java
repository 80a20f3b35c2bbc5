package dev.ticket.domain;

import java.time.Instant;

/**
 * Something that was said on a ticket before it came here.
 *
 * @param author who said it
 * @param at when, to the second
 * @param body what
 */
public record PastComment(Author author, Instant at, MarkdownText body) {
    /** Cuts the time to the second. */
    public PastComment {
        at = ImportedTicket.second(at);
    }
}
