package dev.ticket.testkit;

import dev.ticket.ports.TicketBackend;

/** A backend with every capability keeps every rule: what the broken backends are broken versions of. */
class WithDocumentsTest extends InMemoryTicketsContract {
    @Override
    public TicketBackend emptyTracker() {
        return new WithDocuments(tickets);
    }
}
