package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.json.ClaimJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.view.OrderLines;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketIdOrSlug;

/** Moves the end of a claim. */
final class ClaimRenewCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("claim renew", "Keep a claim for longer.")
                .paragraph("It has to be done before the claim ends. One that has ended is worth nothing any more:"
                        + " take the ticket over then, with claim steal.")
                .with(TicketOperand.in(WorkDesk.CLAIMED))
                .with(ClaimOptions.ttl())
                .with(ClaimOptions.token())
                .example("ticket claim renew parse-dates --ttl 1h --token \"$token\"", "an hour from now");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        ClaimTime time = ClaimOptions.readTtl(arguments);
        ClaimToken token = ClaimOptions.getToken(arguments, context);
        WorkDesk desk = WorkDesk.open(arguments, context);
        Claim claim = desk.claims().renew(desk.id(name), token, time);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> ClaimJson.claim(it, claim));
        } else if (context.terminal().output()) {
            context.out().line("Renewed the claim of " + name + ": it holds " + OrderLines.end(claim, context) + ".");
        }
        return ExitCode.OK;
    }
}
