package dev.ticket.domain;

/**
 * A fingerprint of a ticket's state, to be handed back with an edit that must not overwrite somebody else's. Opaque; equal
 * revisions mean that nothing but the thread has changed.
 *
 * @param value one line of 1 to 255 characters
 */
public record Revision(String value) {
    private static final int MAX = 255;

    /** Checks that the revision is one line of printable text. */
    public Revision {
        Text.line(value, "a revision", MAX);
    }

    /** {@return the revision as text} */
    @Override
    public String toString() {
        return value;
    }
}
