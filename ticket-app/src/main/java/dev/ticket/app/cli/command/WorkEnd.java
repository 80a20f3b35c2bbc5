package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.EndWork;
import java.util.function.Supplier;

/** Ends the work on a ticket, and its claim for whoever hands in the token. */
interface WorkEnd {
    /** {@return what the step gives, which ends the work} */
    TicketReceipt by(TicketIdOrSlug ticket, Supplier<TicketReceipt> step);

    /** {@return an end with the token that is given; without one no claims are looked for} */
    static WorkEnd read(Arguments arguments, Context context, TicketBackend tickets) {
        ClaimToken token = ClaimOptions.findToken(arguments, context).orElse(null);
        if (token == null) {
            return (ticket, step) -> step.get();
        }
        EndWork end = new EndWork(tickets, TicketRoot.claims(tickets, arguments, context));
        return (ticket, step) -> end.by(ticket, token, step);
    }
}
