package dev.ticket.usecase;

import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
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
import java.util.stream.Stream;

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

    /** Called by who has reserved the ticket: see {@link #isBeingAccepted}. */
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

    private List<Obstacle> obstacles(TicketId ticket) {
        List<TicketSummary> tickets = reader.list(TicketFilter.all()).tickets();
        WorkPlan plan = WorkPlan.of(tickets, plans.listPlanRecords());
        Set<String> queued = tickets.stream()
                .filter(it -> it.status().is(TicketStatus.Known.OPEN))
                .filter(it -> LifecycleRules.stateOf(it).is(WorkflowState.Known.QUEUED))
                .map(it -> it.id().value())
                .collect(Collectors.toSet());
        Stream<Obstacle> meanwhile = plan.conflicts(ticket).stream()
                .filter(it -> queued.contains(it.other()) && isBeingAccepted(it))
                .map(it -> new Obstacle(it.record(), it.kind(), it.other(), "is being accepted"));
        return Stream.concat(plan.obstacles(ticket).stream(), meanwhile).toList();
    }

    /**
     * Two that conflict could be accepted at the same time, each seeing the other queued. Each has its reservation before it
     * looks for the other's: so at least one of them sees it. Perhaps both do; then neither is accepted.
     */
    private boolean isBeingAccepted(Obstacle conflict) {
        return claims.find(new TicketId(conflict.other())).isPresent();
    }
}
