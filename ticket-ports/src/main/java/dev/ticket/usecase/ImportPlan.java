package dev.ticket.usecase;

import dev.ticket.domain.Author;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.MappedTicket;
import dev.ticket.domain.foreign.SourceReading;
import java.util.List;

/**
 * What an import would do. Immutable; the tracker may change before it is carried out, and nothing is imported twice then.
 *
 * @param reading what there is in the other tracker
 * @param importer who imports it
 * @param tickets what is imported, in the order of the source
 * @param skipped what is here already
 * @param problems what can't be imported, and why
 */
public record ImportPlan(
        SourceReading reading,
        Author importer,
        List<MappedTicket> tickets,
        List<Skipped> skipped,
        List<TicketProblem> problems) {
    /**
     * A ticket that is here already.
     *
     * @param from the ticket there
     * @param ticket what it is here
     */
    public record Skipped(ForeignTicket from, TicketId ticket) {}

    /** Copies the lists. */
    public ImportPlan {
        tickets = List.copyOf(tickets);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }
}
