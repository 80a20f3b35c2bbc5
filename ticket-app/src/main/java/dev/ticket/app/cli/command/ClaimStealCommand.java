package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.input.WorktreeOption;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.view.OrderLines;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import java.util.Set;

/** Takes over a ticket whose holder has not come back in time. */
final class ClaimStealCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("claim steal", "Take over a ticket in progress whose claim has ended.")
                .paragraph("Nobody loses a claim that holds: until its end this is refused. Whoever takes the ticket"
                        + " over gets a token, printed as accept does, and the old one is worth nothing any more. A"
                        + " queued ticket is not taken over but accepted.")
                .with(TicketOperand.in(Set.of(WorkflowState.Known.INPROGRESS)))
                .with(ClaimOptions.ttl())
                .with(WorktreeOption.ofClaim())
                .with(AuthorOption.syntax())
                .example("ticket claim steal parse-dates --ttl 2h", "go on with what somebody left behind");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        ClaimRequest request =
                ClaimRequest.by(AuthorOption.read(arguments, context)).withTime(ClaimOptions.readTtl(arguments));
        ClaimRequest whole = WorktreeOption.read(arguments, context)
                .map(it -> Arguments.checked(WorktreeOption.NAME, () -> request.withWorktree(it.here())))
                .orElse(request);
        WorkDesk desk = WorkDesk.open(arguments, context);
        OrderLines.print(arguments, context, desk.acceptance().takeOver(name, whole), "Took over");
        return ExitCode.OK;
    }
}
