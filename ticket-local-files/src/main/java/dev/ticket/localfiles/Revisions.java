package dev.ticket.localfiles;

import dev.ticket.domain.Revision;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;

/**
 * The fingerprint of a ticket: SHA-256 over its status and its {@code item.md} without the value of {@code updated_at}, so
 * that a comment does not change it.
 */
final class Revisions {
    private Revisions() {}

    static Revision of(TicketStatus status, ItemFile item) {
        String text = item.text();
        String stable = item.head()
                .find(TicketField.UPDATED_AT.name())
                .map(it -> text.substring(0, it.valueStart()) + text.substring(it.valueEnd()))
                .orElse(text);
        return new Revision(Digest.of(status.raw() + "\n" + stable));
    }
}
