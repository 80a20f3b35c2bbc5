package dev.ticket.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of another tracker, with its past, to put in. It can tell of its creation, of comments, of its end and of the
 * import itself, and of nothing else: no review, no workflow state. Immutable.
 *
 * @param ticket what it shall be; its author is who created it there
 * @param legacy where it came from, for example {@code backlog:TASK-7}: one line of 1 to 1000 characters
 * @param createdAt when it was created there, to the second, or null if nobody knows; then it is the time of the import
 * @param comments what was said there, in any order
 * @param pending whether it is put off; not if it is closed
 * @param closing how it ended there, or null if it did not
 * @param migration what the import itself has to say
 */
public record ImportedTicket(
        NewTicket ticket,
        String legacy,
        @Nullable Instant createdAt,
        List<PastComment> comments,
        boolean pending,
        @Nullable PastClosing closing,
        Migration migration) {
    private static final int MAX_LEGACY = 1000;

    /** Checks the parts and copies the comments. */
    public ImportedTicket {
        Text.line(legacy, "where a ticket came from", MAX_LEGACY);
        createdAt = createdAt == null ? null : second(createdAt);
        comments = List.copyOf(comments);
        if (pending && closing != null) {
            throw new IllegalArgumentException("a ticket is pending or closed, not both");
        }
    }

    /** {@return its status: open, pending or closed} */
    public TicketStatus status() {
        TicketStatus.Known open = pending ? TicketStatus.Known.PENDING : TicketStatus.Known.OPEN;
        return TicketStatus.of(closing == null ? open : TicketStatus.Known.CLOSED);
    }

    /** {@return what came of it; empty unless it is closed} */
    public Optional<MarkdownText> resolution() {
        return Optional.ofNullable(closing).map(PastClosing::resolution);
    }

    /** A time as threads and ids have it: to the second, and in a year of four digits. */
    static Instant second(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        String text = TicketField.CREATED_AT.type().write(second).get(0);
        if (!text.matches("\\d{4}-.*")) {
            throw new IllegalArgumentException("needs a year from 0000 to 9999, got '" + Text.excerpt(text) + "'");
        }
        return second;
    }
}
