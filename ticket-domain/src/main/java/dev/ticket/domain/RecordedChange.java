package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

/**
 * What goes on record about a change of a ticket. Immutable.
 *
 * <pre>{@code
 * new RecordedChange(new Author("ada"), "Close parse-dates").message(id)
 * }</pre>
 *
 * @param author who made it
 * @param subject what was done, one line of 1 to 200 characters
 */
public record RecordedChange(Author author, String subject) {
    /** The most characters of a subject. */
    public static final int MAX = 200;

    /** Checks the subject. */
    public RecordedChange {
        requireNonNull(author, "author");
        Text.line(subject, "a subject", MAX);
    }

    /**
     * {@return the subject, a blank line, and the trailer by which the ticket is found again}
     *
     * @param ticket the ticket
     */
    public String message(TicketId ticket) {
        return subject + "\n\nTicket: " + ticket.value() + "\n";
    }
}
