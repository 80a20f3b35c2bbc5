package dev.ticket.domain;

import java.util.List;
import java.util.Optional;

/**
 * The claims that could be read, and what could not.
 *
 * @param live the claims that hold, by ticket
 * @param expired those whose time is over and that nobody released or took over, by ticket: what was perhaps left behind
 * @param problems one for each claim that could not be read
 */
public record ClaimListing(List<Claim> live, List<Claim> expired, List<TicketProblem> problems) {
    /** Copies the lists. */
    public ClaimListing {
        live = List.copyOf(live);
        expired = List.copyOf(expired);
        problems = List.copyOf(problems);
    }

    /**
     * {@return the claim that holds for a ticket, or empty if none does}
     *
     * @param ticket the ticket
     */
    public Optional<Claim> find(TicketId ticket) {
        return live.stream().filter(it -> it.ticket().equals(ticket)).findFirst();
    }
}
