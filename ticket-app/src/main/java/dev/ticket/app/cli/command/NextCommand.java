package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.OrderLines;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.app.cli.view.TicketRows;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.Acceptance;
import java.util.List;

/** Shows or accepts the first ticket of the queue that can be accepted. */
final class NextCommand implements Command {
    private static final String ACCEPT = "--accept";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("next", "Show or accept the next ticket that can be accepted.")
                .paragraph("That is the most urgent of those that are queued, have nothing in their way and are claimed"
                        + " by nobody; of several the one that was queued first.")
                .paragraph("With --accept it is accepted, as accept does: each of many who ask at once gets another"
                        + " ticket. If there is none the exit status is 3.")
                .with(OptionSyntax.flag(ACCEPT, "Accept it, and print the order as accept does."))
                .with(AcceptOptions.syntax())
                .example("ticket next", "what comes next")
                .example("ticket next --accept --ttl 2h --json | jq -r .order.claim.token", "accept it");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        if (arguments.flag(ACCEPT)) {
            Acceptance acceptance = AcceptOptions.read(arguments, context);
            OrderLines.print(
                    arguments,
                    context,
                    WorkDesk.open(arguments, context)
                            .acceptance()
                            .next(acceptance)
                            .orElseThrow(NothingToAcceptException::new),
                    "Accepted");
            return ExitCode.OK;
        }
        AcceptOptions.refuse(arguments, "goes with " + ACCEPT + ": without it nothing is accepted");
        TicketBackend tickets = TicketRoot.open(arguments, context);
        PlanLook look = PlanLook.at(tickets, WorkLook.claimsOrNone(tickets, arguments, context));
        if (!arguments.flag(GlobalOptions.JSON)) {
            ProblemLine.warn(context, look.problemsOfReady());
        }
        show(look.acceptable().stream().findFirst().orElseThrow(NothingToAcceptException::new), arguments, context);
        return ExitCode.OK;
    }

    private static void show(TicketSummary ticket, Arguments arguments, Context context) {
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                json.writeName("ticket");
                TicketJson.summary(json, ticket, it -> {});
            });
        } else if (context.terminal().output()) {
            new TicketRows(context.clock().instant())
                    .lines(List.of(ticket), context.terminal().columns())
                    .forEach(context.out()::line);
        } else {
            context.out().raw(ticket.id() + "\n");
        }
    }
}
