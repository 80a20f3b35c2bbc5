package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.OrderLines;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.Operation;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketReader;
import dev.ticket.usecase.Acceptance;
import java.util.List;
import java.util.Set;

/** Accepts a ticket, or gives the order for an accepted one again. */
final class AcceptCommand implements Command {
    private static final String ACKNOWLEDGE = "--acknowledge";
    private static final String RESUME = "--resume";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("accept", "Accept a queued ticket, and get the order to work on it.")
                .paragraph("It claims the ticket for you, looks whether anything is in its way, and takes it into"
                        + " progress. Of many who accept one ticket one gets it. Before that, nothing may be started"
                        + " on it.")
                .paragraph("On a terminal it explains the claim; otherwise it prints one line with a tab between the id"
                        + " and the claim's token. Keep the token: it renews and releases the claim, and resumes.")
                .paragraph("With --resume it gives the order for a ticket in progress again to whoever has the token,"
                        + " for example after a crash.")
                .with(TicketOperand.beforeOr(Operation.ACCEPT, RESUME, Set.of(WorkflowState.Known.INPROGRESS)))
                .with(OptionSyntax.values(
                                ACKNOWLEDGE,
                                "TICKET/RECORD",
                                "Accept it although this record of the plan is in the way. Several may be given: all that are in"
                                        + " the way have to be.")
                        .proposing(new Candidates.Obstacles()))
                .with(AcceptOptions.syntax())
                .with(OptionSyntax.flag(RESUME, "Give the order again."))
                .with(ClaimOptions.token())
                .example("ticket accept parse-dates --branch feature/dates --worktree ../wt-dates", "with a plan")
                .example("ticket accept parse-dates --resume --token \"$token\"", "go on after a crash");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        if (arguments.flag(RESUME)) {
            resume(arguments, context);
        } else {
            accept(arguments, context);
        }
        return ExitCode.OK;
    }

    private static void resume(Arguments arguments, Context context) {
        AcceptOptions.refuse(arguments, "goes without " + RESUME + ": the ticket is accepted already", ACKNOWLEDGE);
        TicketIdOrSlug name = TicketOperand.read(arguments);
        ClaimToken token = ClaimOptions.getToken("accept " + RESUME, arguments, context);
        WorkDesk desk = WorkDesk.open(arguments, context);
        OrderLines.print(arguments, context, desk.acceptance().resume(name, token), "Resumed");
    }

    private static void accept(Arguments arguments, Context context) {
        if (arguments.has(ClaimOptions.TOKEN)) {
            throw new UsageException(
                    ClaimOptions.TOKEN + " goes with " + RESUME + ": whoever accepts a ticket gets a new token");
        }
        TicketIdOrSlug name = TicketOperand.read(arguments);
        Acceptance acceptance = AcceptOptions.read(arguments, context);
        List<PlanRecordRef> records = arguments.words(ACKNOWLEDGE).stream()
                .map(it -> Arguments.checked(ACKNOWLEDGE, () -> PlanRecordRef.parse(it)))
                .toList();
        WorkDesk desk = WorkDesk.open(arguments, context);
        List<PlanRecordRef> named =
                records.stream().map(it -> byId(it, desk.tickets())).toList();
        OrderLines.print(
                arguments, context, desk.acceptance().accept(name, acceptance.withAcknowledged(named)), "Accepted");
    }

    /** Records are named by the id of their ticket, people name it by its slug. */
    private static PlanRecordRef byId(PlanRecordRef record, TicketReader tickets) {
        try {
            TicketIdOrSlug ticket = new TicketIdOrSlug(record.ticket().value());
            return new PlanRecordRef(tickets.show(ticket).summary().id(), record.record());
        } catch (MalformedTicketException e) {
            // Its records may be readable all the same.
            return record;
        }
    }
}
