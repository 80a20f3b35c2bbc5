package dev.ticket.domain;

import java.util.List;

/**
 * What a list found: the tickets that could be read, and what could not.
 *
 * @param tickets the tickets, in the filter's order
 * @param problems one for each ticket that could not be read
 */
public record TicketListing(List<TicketSummary> tickets, List<TicketProblem> problems) {
    /** Copies the lists. */
    public TicketListing {
        tickets = List.copyOf(tickets);
        problems = List.copyOf(problems);
    }
}
