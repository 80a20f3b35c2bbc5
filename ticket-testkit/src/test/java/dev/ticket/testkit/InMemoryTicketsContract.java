package dev.ticket.testkit;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public boolean putInState(TicketBackend tracker, TicketId ticket, @Nullable WorkflowState state) {
        tickets.putInState(TicketIdOrSlug.of(ticket), state);
        return true;
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
