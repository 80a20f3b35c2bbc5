package dev.ticket.app.cli.view;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.OrderJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.terminal.OutputException;
import dev.ticket.app.cli.terminal.Wrapping;
import dev.ticket.domain.Claim;
import dev.ticket.usecase.WorkOrder;
import java.time.Instant;

/** What a command says that gives a work order: JSON, sentences on a terminal, or the ticket and its token on one line. */
public final class OrderLines {
    private OrderLines() {}

    /**
     * Says it.
     *
     * @param did what was done, for example {@code Accepted}; the ticket's name follows
     * @throws OrderUnwrittenException if it can't be written, also if nobody reads it: the token is told this once
     */
    public static void print(Arguments arguments, Context context, WorkOrder order, String did) {
        try {
            say(arguments, context, order, did);
            context.out().flush();
        } catch (OutputException e) {
            throw new OrderUnwrittenException(order.claim(), e);
        }
    }

    private static void say(Arguments arguments, Context context, WorkOrder order, String did) {
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> OrderJson.order(json, order));
        } else if (context.terminal().output()) {
            explain(context, order, did);
        } else {
            context.out().raw(order.ticket().id() + "\t" + order.claim().token().value() + "\n");
        }
    }

    private static void explain(Context context, WorkOrder order, String did) {
        String name = ReceiptLine.name(order.ticket());
        paragraph(context, did + " " + name + ". Its claim is yours " + end(order.claim(), context) + ". The token is");
        context.out().line("  " + order.claim().token().value());
        paragraph(
                context,
                "Hand it in with --token or TICKET_TOKEN: 'ticket claim renew " + name + "' keeps the claim, 'ticket"
                        + " complete " + name + "' ends the work, 'ticket accept " + name
                        + " --resume' gives this order again.");
    }

    private static void paragraph(Context context, String text) {
        Wrapping.wrap(text, context.terminal().columns(), "", "").forEach(context.out()::line);
    }

    /** {@return until when a claim holds, for example {@code until 2026-06-05 04:31 UTC (in 30m)}} */
    public static String end(Claim claim, Context context) {
        Instant end = claim.expires();
        return "until " + Age.time(end) + " (" + Age.until(end, context.clock().instant()) + ")";
    }
}
