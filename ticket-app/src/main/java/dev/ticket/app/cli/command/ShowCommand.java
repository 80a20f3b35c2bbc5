package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.ScriptPage;
import dev.ticket.app.cli.view.TicketPage;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.util.List;

/** Shows one ticket. */
final class ShowCommand implements Command {
    private static final String EVENTS = "--events";
    private static final String ALL = "all";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("show", "Show one ticket.")
                .alsoCalled("view")
                .paragraph(
                        "On a terminal it is laid out for reading; otherwise its files are printed as they are, of the"
                                + " thread the last 80 lines. JSON holds everything.")
                .with(TicketOperand.syntax())
                .with(OptionSyntax.value(EVENTS, "N", "On a terminal and in JSON: the last N events, or all of them.")
                        .standard("10 on a terminal, all in JSON")
                        .proposing(new Candidates.Words(List.of(ALL))))
                .with(OptionSyntax.flag("--raw", "Print the files as they are, also on a terminal."))
                .example("ticket show parse-dates --events all", "the ticket with everything that happened")
                .example(
                        "ticket show parse-dates --json | jq .ticket.revision", "its revision, for edit --if-revision");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        boolean json = arguments.flag(GlobalOptions.JSON);
        int limit = arguments.parsed(EVENTS, ShowCommand::limit).orElse(json ? Integer.MAX_VALUE : 10);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        Ticket ticket = tickets.show(name);
        if (json) {
            JsonPage.print(context, it -> TicketJson.ticket(it, ticket, last(limit, ticket.events())));
        } else if (context.terminal().output() && !arguments.flag("--raw")) {
            new TicketPage(context.clock().instant(), context.terminal().columns())
                    .lines(ticket, last(limit, ticket.events()))
                    .forEach(context.out()::line);
        } else {
            printFiles(tickets, ticket, context);
        }
        return ExitCode.OK;
    }

    private static void printFiles(TicketBackend tickets, Ticket ticket, Context context) {
        TicketDocuments documents = tickets.capabilities().contains(Capability.DOCUMENTS)
                ? tickets.documents(TicketIdOrSlug.of(ticket.id()))
                : ScriptPage.documents(ticket);
        String page = ScriptPage.of(ticket.summary(), documents);
        if (context.terminal().output()) {
            context.out().text(page);
        } else {
            context.out().raw(page);
        }
    }

    private static int limit(String text) {
        return text.equals(ALL) ? Integer.MAX_VALUE : ListCommand.number(text);
    }

    private static List<TicketEvent> last(int limit, List<TicketEvent> events) {
        return events.subList(Math.max(0, events.size() - limit), events.size());
    }
}
