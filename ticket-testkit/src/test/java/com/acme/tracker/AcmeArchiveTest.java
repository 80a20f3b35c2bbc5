package com.acme.tracker;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.TicketBackend;
import dev.ticket.testkit.InMemoryTickets;
import dev.ticket.testkit.TicketBackendContract;
import java.time.Clock;
import java.util.Set;

class AcmeArchiveTest implements TicketBackendContract {
    private final InMemoryTickets server = InMemoryTickets.open(Clock.systemUTC());

    @Override
    public TicketBackend emptyTracker() {
        return server.with(Set.of()); // your adapter: it can read, and nothing else
    }

    @Override
    public TicketId seed(TicketBackend tracker, NewTicket ticket) {
        return server.create(ticket).ticket().id(); // the way in that tickets really take
    }
}
