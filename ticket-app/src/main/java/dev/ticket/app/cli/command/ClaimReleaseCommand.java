package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;

/** Gives a claim back. */
final class ClaimReleaseCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("claim release", "Give a claim back before its end.")
                .paragraph("The ticket stays as it is: one in progress can be taken over at once, with claim steal."
                        + " To end the work use complete or defer, which release the claim themselves.")
                .with(TicketOperand.in(WorkDesk.CLAIMED))
                .with(ClaimOptions.token())
                .example("ticket claim release parse-dates --token \"$token\"", "for somebody else to go on");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        ClaimToken token = ClaimOptions.getToken(arguments, context);
        WorkDesk desk = WorkDesk.open(arguments, context);
        TicketId id = desk.id(name);
        desk.claims().release(id, token);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                json.writeObjectPropertyStart("ticket");
                json.writeStringProperty("id", id.value());
                json.writeEndObject();
            });
        } else if (context.terminal().output()) {
            context.out().line("Released the claim of " + name + ".");
        }
        return ExitCode.OK;
    }
}
