package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.domain.Claim;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.usecase.AcceptTicket;
import java.util.Set;

/**
 * What whoever works on tickets has before them.
 *
 * @param tickets the tracker
 * @param claims who works on what
 */
record WorkDesk(TicketBackend tickets, ClaimRegistry claims) {
    /** The states of tickets that have a claim, more often than not. */
    static final Set<WorkflowState.Known> CLAIMED = Set.of(WorkflowState.Known.QUEUED, WorkflowState.Known.INPROGRESS);

    static WorkDesk open(Arguments arguments, Context context) {
        TicketBackend tickets = TicketRoot.open(arguments, context);
        return new WorkDesk(tickets, TicketRoot.claims(tickets, arguments, context));
    }

    AcceptTicket acceptance() {
        return new AcceptTicket(tickets, tickets, tickets, claims);
    }

    /** {@return the id of a ticket; one that is gone or spoiled meanwhile has still its claim, by its id} */
    TicketId id(TicketIdOrSlug ticket) {
        try {
            return tickets.show(ticket).summary().id();
        } catch (TicketNotFoundException | MalformedTicketException e) {
            return claimed(ticket, e);
        }
    }

    private TicketId claimed(TicketIdOrSlug ticket, TicketException otherwise) {
        return claims.find(new TicketId(ticket.text())).map(Claim::ticket).orElseThrow(() -> otherwise);
    }
}
