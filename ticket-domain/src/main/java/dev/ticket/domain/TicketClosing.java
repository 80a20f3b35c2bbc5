package dev.ticket.domain;

import java.util.List;

/**
 * The end of a ticket, with what came of it.
 *
 * @param from the status the caller believes it has; if it has another one, nothing happens
 * @param author who closes it
 * @param resolution what came of it
 * @param refs what shows it
 */
public record TicketClosing(TicketStatus from, Author author, MarkdownText resolution, List<Reference> refs) {
    /** Copies the references; an event may have 100 of them. */
    public TicketClosing {
        refs = NewTicketEvent.checkedRefs(refs);
    }
}
