package dev.ticket.testkit;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** A backend that after one kind of operation still tells a part of the ticket as it was before. */
class ForgetfulBackend extends ForwardingBackend {
    enum After {
        EDIT,
        EVENT,
        MOVE,
        ATTACH
    }

    private final After operation;
    private final BinaryOperator<Ticket> nowAndBefore;
    private final Map<TicketId, Ticket> before = new HashMap<>();

    ForgetfulBackend(TicketBackend real, After operation, BinaryOperator<Ticket> nowAndBefore) {
        super(real);
        this.operation = operation;
        this.nowAndBefore = nowAndBefore;
    }

    static TicketBackend ofTime(TicketBackend real, After operation) {
        return new ForgetfulBackend(
                real,
                operation,
                (now, before) -> Retold.with(
                        now,
                        TicketField.UPDATED_AT,
                        before.summary().updatedAt().orElseThrow()));
    }

    @Override
    public synchronized Ticket show(TicketIdOrSlug ticket) {
        Ticket now = real.show(ticket);
        Ticket old = before.get(now.id());
        return old == null ? now : nowAndBefore.apply(now, old);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        return told(After.EDIT, ticket, () -> real.edit(ticket, edit));
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        return told(After.EVENT, ticket, () -> real.addEvent(ticket, event));
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        return told(After.MOVE, ticket, () -> real.setStatus(ticket, change));
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        return told(After.ATTACH, ticket, () -> real.attach(ticket, name, content, ifPresent));
    }

    private synchronized TicketReceipt told(After kind, TicketIdOrSlug ticket, Supplier<TicketReceipt> call) {
        if (kind != operation) {
            return call.get();
        }
        Ticket old = real.show(ticket);
        TicketReceipt receipt = call.get();
        before.put(old.id(), old);
        return new TicketReceipt(show(ticket).ref(), receipt.events());
    }
}
