package dev.ticket.testkit;

import dev.ticket.domain.Roles;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.GatedTickets;

/** A human's gate is open: with it, a tracker keeps every rule that it keeps without. */
class GatedTicketsTest extends InMemoryTicketsContract {
    @Override
    public TicketBackend emptyTracker() {
        return GatedTickets.around(
                new WithDocuments(tickets), Roles.standard(), Roles.standard().human());
    }
}
