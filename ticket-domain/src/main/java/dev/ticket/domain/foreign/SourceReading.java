package dev.ticket.domain.foreign;

import dev.ticket.domain.TicketProblem;
import java.util.List;

/**
 * What there is in another tracker: the tickets that could be read, and what could not.
 *
 * @param tracker which one
 * @param tickets its tickets; of two with one id the first is the one that others mean
 * @param problems one for each ticket that could not be read
 * @param notes what else is there and is no ticket, one sentence each
 */
public record SourceReading(
        ForeignTracker tracker, List<ForeignTicket> tickets, List<TicketProblem> problems, List<String> notes) {
    /** Copies the lists. */
    public SourceReading {
        tickets = List.copyOf(tickets);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
