package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.Draft;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketBackend;

/** Ends a record of the plan. */
final class PlanRetractCommand implements Command {
    private static final String RECORD = "RECORD";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plan retract", "Say that a record of the plan no longer holds.")
                .paragraph("The record stays, and a new one says that it is over, and why. Nothing is removed.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.required(
                        RECORD, "The record, by its id or as TICKET/RECORD.", new Candidates.PlanRecords()))
                .with(BodyOptions.syntax("--reason", "reason"))
                .with(AuthorOption.syntax())
                .example(
                        "ticket plan retract parse-dates orch-plan-20260608-112113-1 --reason Done.",
                        "a blocker that is none any more");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        String typed = arguments.operand(RECORD).orElseThrow();
        Author author = AuthorOption.read(arguments, context);
        MarkdownText reason = new BodyOptions("--reason", arguments, context)
                .given(MarkdownText.empty())
                .map(Draft::text)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new UsageException("say why it no longer holds, with --reason TEXT or --file FILE"));
        TicketBackend tickets = TicketRoot.open(arguments, context);
        PlanRecordId id = record(typed, name, tickets);
        PlanRecord record = tickets.retractPlanRecord(name, new PlanRetraction(id, reason, author));
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> PlanJson.record(it, record));
        } else if (context.terminal().output()) {
            context.out().line("Retracted " + new PlanRecordRef(record.ticket(), id) + ".");
        }
        return ExitCode.OK;
    }

    /** What other commands print names its ticket: it must be this one. */
    private static PlanRecordId record(String typed, TicketIdOrSlug name, TicketBackend tickets) {
        if (typed.indexOf('/') < 0) {
            return Arguments.checked(RECORD, () -> new PlanRecordId(typed));
        }
        PlanRecordRef ref = Arguments.checked(RECORD, () -> PlanRecordRef.parse(typed));
        String ticket = ref.ticket().value();
        if (!ticket.equals(name.text())
                && !ticket.equals(tickets.show(name).summary().id().value())) {
            throw new UsageException(RECORD + ": " + typed + " lies with another ticket than " + name);
        }
        return ref.record();
    }
}
