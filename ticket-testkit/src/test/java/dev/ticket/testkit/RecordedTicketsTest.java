package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.RecordedTickets;

/** Put on record, a tracker keeps every rule that it keeps without. */
class RecordedTicketsTest extends InMemoryTicketsContract {
    @Override
    public TicketBackend emptyTracker() {
        return RecordedTickets.around(new WithDocuments(tickets), new ListRecorder(), new Author("user"));
    }
}
