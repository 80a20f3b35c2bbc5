package dev.ticket.testkit;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An in-memory tracker that also hands out documents, for the rules about them. */
class WithDocuments extends ForwardingBackend {
    WithDocuments(TicketBackend real) {
        super(real);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public TicketDocuments documents(TicketIdOrSlug ticket) {
        try {
            Ticket found = real.show(ticket);
            String thread =
                    found.events().stream().map(it -> it.body().text()).collect(Collectors.joining("\n\n---\n\n"));
            return new TicketDocuments(
                    "memory:" + found.id(), "# " + found.summary().title() + "\n\n" + found.body(), thread);
        } catch (MalformedTicketException e) {
            return new TicketDocuments("memory:" + e.path(), "%&!?", "");
        }
    }
}
