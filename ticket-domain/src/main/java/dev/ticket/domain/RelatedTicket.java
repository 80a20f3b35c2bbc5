package dev.ticket.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A ticket that a commit or branch belongs to, and how that is known. Immutable.
 *
 * @param ticket the ticket
 * @param ways how it is known, at least one way
 */
public record RelatedTicket(TicketSummary ticket, Set<Way> ways) {
    /** How it is known that a commit or branch belongs to a ticket. */
    public enum Way {
        /** An event of the ticket refers to it. */
        LINKED,
        /** A trailer of a commit names the ticket. */
        NAMED,
        /** A commit changes the ticket's files. */
        TOUCHED;

        /** {@return the word for it, in lower case} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the ways, in their order. */
    public RelatedTicket {
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("a ticket is related in some way");
        }
        ways = Collections.unmodifiableSet(EnumSet.copyOf(ways));
    }
}
