package dev.ticket.app.cli.command;

import dev.ticket.app.cli.view.PlanNames;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanQuery;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkQueue;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.ReadPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One look at all tickets and all plan records, which answers are made of. */
final class PlanLook {
    static final ClaimListing NOBODY = new ClaimListing(List.of(), List.of(), List.of());

    private final TicketListing tickets;
    private final PlanListing records;
    private final WorkPlan plan;

    private final ClaimListing claims;

    private PlanLook(TicketListing tickets, PlanListing records, WorkPlan plan, ClaimListing claims) {
        this.tickets = tickets;
        this.records = records;
        this.plan = plan;
        this.claims = claims;
    }

    /** {@return a look for answers to which it does not matter who works on what} */
    static PlanLook at(TicketBackend tickets) {
        return at(tickets, NOBODY);
    }

    /**
     * {@return a look beside one at the claims}
     *
     * @param claims those of a moment ago: see {@link WorkPlan}
     */
    static PlanLook at(TicketBackend tickets, ClaimListing claims) {
        TicketListing all = tickets.list(TicketFilter.all());
        PlanListing records = tickets.listPlanRecords();
        return new PlanLook(all, records, new ReadPlan(tickets).of(all.tickets(), records), claims);
    }

    /** {@return the tickets that somebody has claimed} */
    Set<TicketId> claimed() {
        return claims.held();
    }

    List<TicketSummary> tickets() {
        return tickets.tickets();
    }

    WorkPlan plan() {
        return plan;
    }

    /** {@return the tickets that may be accepted now, in the order of the queue} */
    List<TicketSummary> acceptable() {
        return WorkQueue.acceptable(tickets.tickets(), plan, claims);
    }

    List<PlanReading> select(PlanQuery query) {
        return query.select(tickets.tickets(), records);
    }

    PlanNames names() {
        return new PlanNames(tickets.tickets());
    }

    /** {@return what could not be read: a ticket that is not there may be such a one, and what is not in the way may be} */
    List<TicketProblem> problems() {
        return Stream.of(tickets.problems(), records.problems(), claims.problems())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** {@return the same, and for each ticket whose own plan is among them that it is not ready} */
    List<TicketProblem> problemsOfReady() {
        Stream<TicketProblem> unready = tickets.tickets().stream()
                .map(TicketSummary::id)
                .filter(it -> !plan.isReadable(it))
                .map(it -> new TicketProblem(
                        it.value(), "malformed", "not ready, as its plan can't be read whole; mend it"));
        return Stream.concat(problems().stream(), unready).toList();
    }
}
