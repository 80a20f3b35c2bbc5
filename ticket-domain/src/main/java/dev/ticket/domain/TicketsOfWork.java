package dev.ticket.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tickets that a commit or branch belongs to. Immutable.
 *
 * @param branch the branch that was asked about, or null if it was a commit
 * @param commit the commit that was asked about, or the one that the branch is at
 * @param tickets the tickets, in the order of a list
 * @param unknown what trailers name that is no ticket here
 * @param problems tickets that could not be looked into
 */
public record TicketsOfWork(
        @Nullable Branch branch,
        Commit commit,
        List<RelatedTicket> tickets,
        List<String> unknown,
        List<TicketProblem> problems) {
    /** Copies the lists. */
    public TicketsOfWork {
        tickets = List.copyOf(tickets);
        unknown = List.copyOf(unknown);
        problems = List.copyOf(problems);
    }
}
