package dev.ticket.domain;

/**
 * What tells one event from another that reads alike. Events of older files have none.
 *
 * @param value one line of 1 to 100 characters; local files use 12 hexadecimal digits
 */
public record EventId(String value) {
    private static final int MAX = 100;

    /** Checks that the id is one line of printable text. */
    public EventId {
        Text.line(value, "an event id", MAX);
    }

    /** {@return the id as text} */
    @Override
    public String toString() {
        return value;
    }
}
