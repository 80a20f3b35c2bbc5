package dev.ticket.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** {@return the tickets on which a claim holds} */
    public Set<TicketId> held() {
        return live.stream().map(Claim::ticket).collect(Collectors.toSet());
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
