package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/**
 * A commit that belongs to a ticket, and why. Immutable.
 *
 * @param commit the commit
 * @param touched whether it changed the ticket's files, or where they are
 * @param named whether a trailer of its message names the ticket
 * @param from where the ticket stood before it, or null if it was not there
 * @param to where the ticket stands after it, or null if it is not there
 */
public record TicketCommit(
        Commit commit,
        boolean touched,
        boolean named,
        @Nullable TicketStatus from,
        @Nullable TicketStatus to) {
    /** What a commit does to a ticket's files. */
    public enum Deed {
        /** They are as they were: the commit only names the ticket. */
        NONE,
        /** They came to be. */
        ADDED,
        /** They changed where they are. */
        CHANGED,
        /** They went to another status. */
        MOVED,
        /** They went away. */
        REMOVED
    }

    /** Checks that there is a reason why it belongs to the ticket. */
    public TicketCommit {
        if (!touched && !named) {
            throw new IllegalArgumentException("a commit of a ticket touches or names it");
        }
    }

    /** {@return what it does to the ticket's files} */
    public Deed deed() {
        if (!touched) {
            return Deed.NONE;
        }
        if (from == null) {
            return Deed.ADDED;
        }
        if (to == null) {
            return Deed.REMOVED;
        }
        return from.equals(to) ? Deed.CHANGED : Deed.MOVED;
    }
}
