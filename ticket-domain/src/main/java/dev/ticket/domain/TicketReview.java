package dev.ticket.domain;

import java.util.List;

/**
 * A judgement of the work on a ticket.
 *
 * @param result how it ended
 * @param author who judged
 * @param body the reasons
 * @param refs what was judged
 */
public record TicketReview(ReviewResult result, Author author, MarkdownText body, List<Reference> refs) {
    /** Copies the references; an event may have 100 of them. */
    public TicketReview {
        refs = NewTicketEvent.checkedRefs(refs);
    }
}
