package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.json.ImportJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ImportLines;
import dev.ticket.domain.Author;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketSource;
import dev.ticket.usecase.ImportPlan;
import dev.ticket.usecase.ImportResult;
import dev.ticket.usecase.ImportTickets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Takes over the tickets of another tracker. */
final class ImportCommand implements Command {
    private static final String FROM = "--from";
    private static final String DRY_RUN = "--dry-run";
    private static final String OPERAND = "DIR";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("import", "Take over the tickets of another tracker.")
                .paragraph(
                        "It reads the files of wedow/ticket (wedow) or of Backlog.md (backlog) and puts their tickets in"
                                + " with their past: fields, description, comments, dates, and what they say of each other. What"
                                + " has no place here is kept in an event of kind migration. Nothing is changed there.")
                .paragraph(
                        "What was imported before is left out, so that an import that broke off is simply run again. A"
                                + " file that can't be read is named and stops no other; the exit status is 7 then.")
                .with(OperandSyntax.optional(
                        OPERAND,
                        "Where the files are; otherwise .tickets or backlog in the working directory.",
                        new Candidates.Files()))
                .with(OptionSyntax.value(FROM, "TRACKER", "Which tracker they are of: wedow or backlog.")
                        .oneOf(words()))
                .with(OptionSyntax.flag(
                        DRY_RUN, "Change nothing: show what each ticket would become, and what has no place here."))
                .with(AuthorOption.syntax())
                .example("ticket import --from backlog --dry-run", "look first")
                .example("ticket import --from wedow ../other/.tickets", "take over the tickets of another directory");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        ForeignTracker from = arguments
                .value(FROM)
                .flatMap(ForeignTracker::of)
                .orElseThrow(() -> new UsageException("say where from: --from wedow or --from backlog"));
        Author importer = AuthorOption.read(arguments, context);
        Path directory = TicketRoot.path(OPERAND, arguments.operand(OPERAND).orElse(from.directory()), context);
        TicketSource source = context.trackers().source(from, directory);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        ImportTickets imports = new ImportTickets(source, tickets);
        ImportPlan plan = imports.plan(importer);
        boolean json = arguments.flag(GlobalOptions.JSON);
        return arguments.flag(DRY_RUN) ? show(plan, json, context) : carryOut(imports, plan, json, context);
    }

    private static ExitCode show(ImportPlan plan, boolean json, Context context) {
        if (json) {
            JsonPage.print(context, it -> ImportJson.plan(it, plan));
        } else {
            int columns = context.terminal().output() ? context.terminal().columns() : Integer.MAX_VALUE;
            ImportLines.plan(plan, columns).forEach(context.out()::line);
        }
        return ended(plan.problems(), json, context);
    }

    private static ExitCode carryOut(ImportTickets imports, ImportPlan plan, boolean json, Context context) {
        ImportResult result = imports.carryOut(plan, done -> {
            if (!json) {
                context.out().line(ImportLines.done(done));
                // Each at once: whoever breaks off a long import sees how far it got.
                context.out().flush();
            }
        });
        if (json) {
            JsonPage.print(context, it -> ImportJson.result(it, plan, result));
        } else {
            ImportLines.summary(plan, result).forEach(context.out()::line);
        }
        return ended(result.problems(), json, context);
    }

    private static ExitCode ended(List<TicketProblem> problems, boolean json, Context context) {
        if (!json) {
            problems.forEach(it -> context.err().line("error: " + ImportLines.problem(it)));
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.MALFORMED;
    }

    private static List<String> words() {
        return Arrays.stream(ForeignTracker.values()).map(ForeignTracker::word).toList();
    }
}
