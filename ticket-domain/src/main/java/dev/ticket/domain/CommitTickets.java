package dev.ticket.domain;

import java.util.List;
import java.util.Set;

/**
 * What a commit says by itself of the tickets that it belongs to. Immutable.
 *
 * @param commit the commit
 * @param named what its trailers name: ids or slugs, as they stand there
 * @param touched the tickets whose files it changed
 */
public record CommitTickets(Commit commit, List<String> named, Set<TicketId> touched) {
    /** Copies the collections. */
    public CommitTickets {
        named = List.copyOf(named);
        touched = Set.copyOf(touched);
    }
}
