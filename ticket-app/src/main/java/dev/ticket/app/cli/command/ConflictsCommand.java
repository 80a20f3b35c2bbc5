package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.view.ConflictLines;
import dev.ticket.domain.PlanQuery;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.WorkPlan;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Says which tickets must not be worked on together. */
final class ConflictsCommand implements Command {
    private static final Set<PlanRelation> CONFLICTS = Set.of(
            PlanRelation.of(PlanRelation.Known.CONFLICTS_WITH), PlanRelation.of(PlanRelation.Known.DO_NOT_PARALLELIZE));

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("conflicts", "Print the tickets that must not be worked on at the same time.")
                .paragraph(
                        "Those of which neither is finished. A conflict matters now if one of the two is in progress.")
                .paragraph(
                        "On a terminal it prints sentences; otherwise lines with tabs between id, standing, relation,"
                                + " other, other_standing, now, record and note.")
                .example("ticket conflicts", "what not to start together");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        PlanLook look = PlanLook.at(TicketRoot.open(arguments, context));
        WorkPlan plan = look.plan();
        List<PlanReading> conflicts = look.select(PlanQuery.all().withRelations(CONFLICTS)).stream()
                .filter(it -> it.other() != null && !plan.isFinished(it.ticket()) && !plan.isFinished(it.other()))
                .toList();
        Predicate<PlanReading> now =
                it -> plan.isInProgress(it.ticket()) || plan.isInProgress(Objects.requireNonNull(it.other()));
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                json.writeArrayPropertyStart("conflicts");
                conflicts.forEach(it -> PlanJson.conflict(json, it, now.test(it)));
                json.writeEndArray();
                PlanJson.problems(json, look.problems());
            });
        } else {
            ConflictLines lines = new ConflictLines(look.names(), now);
            Answer.print(
                    context,
                    look.problems(),
                    "no tickets conflict",
                    () -> lines.paragraphs(conflicts, context.terminal().columns()),
                    () -> lines.tabs(conflicts));
        }
        return ExitCode.OK;
    }
}
