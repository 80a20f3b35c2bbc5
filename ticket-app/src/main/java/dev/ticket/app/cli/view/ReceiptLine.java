package dev.ticket.app.cli.view;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRef;

/** What a command says that changed something: JSON, a sentence on a terminal, or nothing, as scripts expect. */
public final class ReceiptLine {
    private ReceiptLine() {}

    /**
     * Says it.
     *
     * @param did what was done, for example {@code Closed}; the ticket's name follows
     */
    public static void print(Arguments arguments, Context context, TicketReceipt receipt, String did) {
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> TicketJson.receipt(json, receipt));
        } else if (context.terminal().output()) {
            context.out().line(did + " " + name(receipt.ticket()) + ".");
        }
    }

    static String name(TicketRef ticket) {
        Slug slug = ticket.slug();
        return slug == null ? ticket.id().value() : slug.value();
    }
}
