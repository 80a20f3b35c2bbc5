package dev.ticket.testkit;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The whole contract over an in-memory tracker, or over something that is wrapped around one. */
abstract class InMemoryTicketsContract implements TicketBackendContract {
    final SettableClock clock = new SettableClock();
    final InMemoryTickets tickets = InMemoryTickets.open(clock);

    @Override
    public TicketBackend emptyTracker() {
        return tickets;
    }

    @Override
    public TicketId seed(TicketBackend tracker, NewTicket ticket) {
        return tickets.create(ticket).ticket().id();
    }

    @Override
    public Optional<TicketId> seedInState(TicketBackend tracker, NewTicket ticket, WorkflowState state) {
        return Optional.of(tickets.plant(ticket, FieldValues.none().with(TicketField.WORKFLOW_STATE, state)));
    }

    @Override
    public List<TicketId> seedTwins(TicketBackend tracker, Slug slug) {
        NewTicket twin = Samples.ticket("Twin").withSlug(slug);
        return List.of(tickets.plant(twin, FieldValues.none()), tickets.plant(twin, FieldValues.none()));
    }

    @Override
    public boolean spoil(TicketBackend tracker, TicketId ticket) {
        tickets.spoil(TicketIdOrSlug.of(ticket));
        return true;
    }

    @Override
    public void letASecondPass() {
        clock.advance(Duration.ofSeconds(1));
    }
}
