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
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.RecordPlan;
import dev.ticket.usecase.RecordedPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds a record to the plan. */
final class PlanAddCommand implements Command {
    private static final String RELATION = "RELATION";
    private static final String RELATED = "RELATED";
    private static final String FORCE = "--force";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plan add", "Record in which order tickets are worked on, and which are not together.")
                .paragraph(
                        "It reads from the first ticket to the other one: 'plan add a blocked_by b' says that a waits"
                                + " for b. A note for a ticket alone is waiting_capacity_note. It prints the name of the record,"
                                + " as accept --acknowledge wants it.")
                .paragraph(
                        "A record that would make a ticket wait for itself, or that names a ticket which is not there,"
                                + " is refused, unless it is forced.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.required(
                        RELATION,
                        "What it says: " + String.join(", ", Relations.addable()) + ", or a word of your own.",
                        new Candidates.Words(Relations.addable())))
                .with(OperandSyntax.optional(
                        RELATED, "The id or the slug of the other ticket.", new Candidates.Tickets(Set.of())))
                .with(BodyOptions.syntax("--note", "note"))
                .with(OptionSyntax.flag(FORCE, "Record it also where it is refused otherwise, and say what is wrong."))
                .with(AuthorOption.syntax())
                .example("ticket plan add parse-dates blocked_by read-dates", "parse-dates waits for read-dates")
                .example("ticket plan add parse-dates conflicts_with print-dates --file why.md", "never both at once")
                .example("ticket plan add parse-dates waiting_capacity_note --note 'Waits for a Mac.'", "a note");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        boolean forced = arguments.flag(FORCE);
        PlanRelation relation = arguments.operand(RELATION, PlanRelation::new);
        checkSpelling(relation, forced);
        TicketIdOrSlug related = arguments
                .operand(RELATED)
                .map(it -> Arguments.checked(RELATED, () -> new TicketIdOrSlug(it)))
                .orElse(null);
        Author author = AuthorOption.read(arguments, context);
        MarkdownText note = new BodyOptions("--note", arguments, context)
                .given(MarkdownText.empty())
                .map(Draft::text)
                .orElse(MarkdownText.empty());
        NewPlanRecord record =
                Arguments.checked("can't record that", () -> new NewPlanRecord(relation, related, note, author));
        TicketBackend tickets = TicketRoot.open(arguments, context);
        RecordedPlan done = new RecordPlan(tickets, tickets).add(name, record, forced);
        if (!Relations.all().contains(relation.raw())) {
            context.err()
                    .line("warning: recorded the relation '" + relation
                            + "', a word of your own, which no answer is computed from");
        }
        if (!done.circle().isEmpty()) {
            context.err().line("warning: these tickets wait for each other now: " + said(done.circle()));
        }
        print(done, arguments, context);
        return ExitCode.OK;
    }

    /** Elsewhere a word of somebody's own is taken with a warning. Here a misspelt one is a blocker that blocks nothing. */
    private static void checkSpelling(PlanRelation relation, boolean forced) {
        List<String> known = Relations.all();
        List<String> similar =
                known.contains(relation.raw()) || forced ? List.of() : Spelling.similar(relation.raw(), known);
        if (!similar.isEmpty()) {
            throw new UsageException(
                    RELATION + ": unknown relation '" + relation + "'; " + FORCE + " records it all the same", similar);
        }
    }

    private static String said(List<TicketId> circle) {
        return circle.stream().map(TicketId::value).limit(10).collect(Collectors.joining(" -> "))
                + (circle.size() > 10 ? " -> ..." : "");
    }

    private static void print(RecordedPlan done, Arguments arguments, Context context) {
        PlanRecord record = done.record();
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                PlanJson.record(json, record);
                PlanJson.circle(json, done.circle());
            });
        } else if (context.terminal().output()) {
            context.out().line("Recorded " + record.ref() + ".");
        } else {
            context.out().raw(record.ref() + "\n");
        }
    }
}
