package dev.ticket.testkit;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.ports.TicketBackend;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/** A backend that tells every ticket and event in its own way, in receipts as well, so that they agree. */
class RetellingBackend extends ForwardingBackend {
    private final UnaryOperator<Ticket> ticketsTold;
    private final UnaryOperator<TicketEvent> eventsTold;

    RetellingBackend(TicketBackend real, UnaryOperator<Ticket> ticketsTold, UnaryOperator<TicketEvent> eventsTold) {
        super(real);
        this.ticketsTold = ticketsTold;
        this.eventsTold = eventsTold;
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        Ticket told = ticketsTold.apply(real.show(ticket));
        return Retold.withEvents(told, told.events().stream().map(eventsTold).toList());
    }

    private TicketReceipt told(TicketReceipt receipt) {
        return new TicketReceipt(
                show(TicketIdOrSlug.of(receipt.ticket().id())).ref(),
                receipt.events().stream().map(eventsTold).toList());
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        return told(real.create(ticket));
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        return told(real.importTicket(ticket));
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        return told(real.edit(ticket, edit));
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        return told(real.addEvent(ticket, event));
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        return told(real.review(ticket, review));
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        return told(real.setStatus(ticket, change));
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        return told(real.close(ticket, closing));
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        return told(real.attach(ticket, name, content, ifPresent));
    }
}
