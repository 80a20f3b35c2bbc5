package dev.ticket.usecase;

import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the plan has nothing against a ticket, or all of it was acknowledged. */
final class PlanCheck {
    private final TicketReader reader;
    private final PlanBook plans;
    private final ClaimRegistry claims;

    PlanCheck(TicketReader reader, PlanBook plans, ClaimRegistry claims) {
        this.reader = reader;
        this.plans = plans;
        this.claims = claims;
    }

    /** Called by who has reserved the ticket: see {@link #obstacles}. */
    void require(TicketId ticket, List<PlanRecordRef> acknowledged) {
        // What can't be read may be a blocker. That of another ticket hides as much, but must not stop everybody.
        for (TicketProblem problem :
                plans.listPlanRecords(TicketIdOrSlug.of(ticket)).problems()) {
            throw new MalformedTicketException(problem.path(), 0, problem.message());
        }
        List<Obstacle> obstacles = obstacles(ticket);
        Set<PlanRecordRef> named = obstacles.stream().map(Obstacle::record).collect(Collectors.toSet());
        for (PlanRecordRef each : acknowledged) {
            if (!named.contains(each)) {
                throw new InvalidRequestException(
                        "acknowledge", each + " names nothing that is in the way of " + ticket + " now; leave it out");
            }
        }
        List<Obstacle> open = obstacles.stream()
                .filter(it -> !acknowledged.contains(it.record()))
                .toList();
        if (!open.isEmpty()) {
            throw new TicketBlockedException(ticket, open);
        }
    }

    /**
     * Two that conflict could be accepted at the same time, each seeing the other queued. Each has its reservation before it
     * looks for the other's: so the one that reserved later sees the earlier one claimed, until it sees it in progress. Perhaps
     * both see each other; then neither is accepted. The claims are read before the tickets, as {@link WorkPlan} wants it: the
     * other way round, a ticket that goes into progress in between and loses its claim would be seen queued, by nobody claimed.
     */
    private List<Obstacle> obstacles(TicketId ticket) {
        ClaimListing listing = claims.list();
        List<TicketSummary> tickets = reader.list(TicketFilter.all()).tickets();
        WorkPlan plan = WorkPlan.of(tickets, plans.listPlanRecords());
        if (!listing.problems().isEmpty()) {
            requireReadable(plan.conflicts(ticket), tickets);
        }
        return plan.obstacles(ticket, listing.held());
    }

    /** A claim that can't be read may hold. Which ticket it is on, a listing does not say. */
    private void requireReadable(List<Obstacle> conflicts, List<TicketSummary> tickets) {
        Set<String> others = conflicts.stream().map(Obstacle::other).collect(Collectors.toSet());
        tickets.stream()
                .filter(it -> others.contains(it.id().value()))
                .filter(it -> LifecycleRules.isOpenIn(it, WorkflowState.Known.QUEUED))
                .forEach(it -> claims.find(it.id()));
    }
}
