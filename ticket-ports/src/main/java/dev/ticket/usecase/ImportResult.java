package dev.ticket.usecase;

import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.foreign.MappedTicket;
import java.util.List;

/**
 * What an import did.
 *
 * @param imported what was put in
 * @param skipped what was here already
 * @param problems what could not be imported, and why
 */
public record ImportResult(List<Done> imported, List<ImportPlan.Skipped> skipped, List<TicketProblem> problems) {
    /**
     * A ticket that was put in.
     *
     * @param from what it was
     * @param ticket where it is now
     */
    public record Done(MappedTicket from, TicketRef ticket) {}

    /** Copies the lists. */
    public ImportResult {
        imported = List.copyOf(imported);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }
}
