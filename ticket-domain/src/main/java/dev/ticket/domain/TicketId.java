package dev.ticket.domain;

/**
 * The name a ticket keeps for life. Opaque: what an id looks like is the backend's business; local files use {@code
 * 20260605-040104-some-slug}, other trackers a number or a key.
 *
 * @param value one line of 1 to 255 characters
 */
public record TicketId(String value) {
    private static final int MAX = 255;

    /** Checks that the id is one line of printable text. */
    public TicketId {
        Text.line(value, "a ticket id", MAX);
    }

    /** {@return the id as text} */
    @Override
    public String toString() {
        return value;
    }
}
