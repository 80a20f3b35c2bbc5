package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;

import dev.ticket.domain.Author;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import java.time.Duration;
import java.util.List;

/** A tracker and a registry in memory, and queued tickets to accept. */
final class QueueBench {
    static final Acceptance BY_ADA = Acceptance.by(ADA);
    static final Acceptance BY_BOB = Acceptance.by(new Author("bob"));

    final SettableClock clock = new SettableClock();
    final InMemoryTickets tickets = InMemoryTickets.open(clock);
    final InMemoryClaims claims = InMemoryClaims.open(clock);

    /** {@return a way to accept with other parts in place of the sound ones} */
    static AcceptTicket accept(TicketBackend tickets, ClaimRegistry claims) {
        return new AcceptTicket(tickets, tickets, tickets, claims);
    }

    AcceptTicket accept() {
        return accept(tickets, claims);
    }

    TicketIdOrSlug queued(String title) {
        return in(WorkflowState.Known.QUEUED, title);
    }

    /** {@return a ticket that steps have led to a state} */
    TicketIdOrSlug in(WorkflowState.Known state, String title) {
        TicketIdOrSlug ticket =
                TicketIdOrSlug.of(tickets.create(Samples.ticket(title)).ticket().id());
        List<WorkflowStep> forward = List.of(Steps.MARK_READY, Steps.QUEUE, Steps.ACCEPT, Steps.COMPLETE);
        forward.subList(0, state.ordinal()).forEach(it -> tickets.advance(ticket, it));
        return ticket;
    }

    PlanRecordRef record(TicketIdOrSlug ticket, PlanRelation.Known relation, TicketIdOrSlug other) {
        return tickets.addPlanRecord(ticket, NewPlanRecord.between(PlanRelation.of(relation), other, ADA))
                .ref();
    }

    String state(TicketIdOrSlug ticket) {
        return tickets.show(ticket).summary().workflowState().orElseThrow().raw();
    }

    boolean isClaimed(TicketIdOrSlug ticket) {
        return claims.find(tickets.show(ticket).summary().id()).isPresent();
    }

    /** Lets every claim end. */
    void letClaimsEnd() {
        clock.advance(Duration.ofDays(7));
    }
}
