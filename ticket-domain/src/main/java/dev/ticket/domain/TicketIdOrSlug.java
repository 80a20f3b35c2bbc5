package dev.ticket.domain;

/**
 * What a caller names a ticket by: its id or its slug, matched exactly.
 *
 * @param text one line of 1 to 255 characters
 */
public record TicketIdOrSlug(String text) {
    private static final int MAX = 255;

    /** Checks that the name is one line of printable text. */
    public TicketIdOrSlug {
        Text.line(text, "an id or slug", MAX);
    }

    /**
     * {@return the lookup of one ticket by its id}
     *
     * @param id the id
     */
    public static TicketIdOrSlug of(TicketId id) {
        return new TicketIdOrSlug(id.value());
    }

    /** {@return the id or slug as text} */
    @Override
    public String toString() {
        return text;
    }
}
