package com.acme.tracker;

import dev.ticket.ports.TicketBackend;
import dev.ticket.testkit.InMemoryTickets;
import dev.ticket.testkit.TicketBackendContract;
import java.time.Clock;

class AcmeTicketsTest implements TicketBackendContract {
    @Override
    public TicketBackend emptyTracker() {
        return InMemoryTickets.open(Clock.systemUTC()); // your adapter, over a tracker without tickets
    }
}
