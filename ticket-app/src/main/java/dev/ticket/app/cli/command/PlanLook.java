package dev.ticket.app.cli.command;

import dev.ticket.app.cli.view.PlanNames;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanQuery;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import java.util.stream.Stream;

/** One look at all tickets and all plan records, which answers are made of. */
final class PlanLook {
    private final TicketListing tickets;
    private final PlanListing records;

    private PlanLook(TicketListing tickets, PlanListing records) {
        this.tickets = tickets;
        this.records = records;
    }

    static PlanLook at(TicketBackend tickets) {
        return new PlanLook(tickets.list(TicketFilter.all()), tickets.listPlanRecords());
    }

    List<TicketSummary> tickets() {
        return tickets.tickets();
    }

    WorkPlan plan() {
        return WorkPlan.of(tickets.tickets(), records);
    }

    List<PlanReading> select(PlanQuery query) {
        return query.select(tickets.tickets(), records);
    }

    PlanNames names() {
        return new PlanNames(tickets.tickets());
    }

    /** {@return what could not be read: a ticket that is not there may be such a one, and what is not in the way may be} */
    List<TicketProblem> problems() {
        return Stream.concat(tickets.problems().stream(), records.problems().stream())
                .distinct()
                .toList();
    }
}
