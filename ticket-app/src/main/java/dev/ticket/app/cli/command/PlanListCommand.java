package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.OpenWord;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.PlanLines;
import dev.ticket.domain.PlanQuery;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists plan records. */
final class PlanListCommand implements Command {
    private static final String RELATION = "--relation";
    private static final String RELATED = "--related";
    private static final String ALL = "--all";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plan list", "List what is recorded in the plan, of a ticket or of all.")
                .paragraph(
                        "Records are read from both ends: what blocks a ticket is found by blocked_by, whichever of the"
                                + " two tickets it is recorded with. On a terminal it prints sentences; otherwise lines with tabs"
                                + " between record, ticket, relation, other, author, at, holds and note.")
                .with(TicketOperand.optional("The ticket that the records are about, by id or slug; all without one."))
                .with(OptionSyntax.values(RELATION, "RELATION", "Records of that relation; of several, any.")
                        .proposing(new Candidates.Words(Relations.all())))
                .with(OptionSyntax.value(RELATED, "TICKET", "Records that relate to that other ticket.")
                        .proposing(new Candidates.Tickets(Set.of())))
                .with(OptionSyntax.flag(ALL, "Records that were retracted too."))
                .example("ticket plan list parse-dates --relation blocked_by", "what blocks a ticket")
                .example("ticket plan list --relation accepted_plan", "how accepted tickets are worked on");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        PlanQuery query = PlanQuery.all()
                .withTicket(TicketOperand.find(arguments).orElse(null))
                .withRelations(arguments.words(RELATION).stream()
                        .map(it -> Arguments.checked(RELATION, () -> new PlanRelation(it)))
                        .collect(Collectors.toSet()))
                .withRelated(arguments.parsed(RELATED, TicketIdOrSlug::new).orElse(null))
                .withRetracted(arguments.flag(ALL));
        arguments.words(RELATION).forEach(it -> OpenWord.warn(context, "looked for the relation", it, Relations.all()));
        TicketBackend tickets = TicketRoot.open(arguments, context);
        PlanLook look = PlanLook.at(tickets);
        List<PlanReading> found = look.select(query);
        checkNames(query, look, tickets);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                json.writeArrayPropertyStart("records");
                found.forEach(it -> PlanJson.reading(json, it));
                json.writeEndArray();
                PlanJson.problems(json, look.problems());
            });
        } else {
            PlanLines lines = new PlanLines(look.names(), context.clock().instant());
            Answer.print(
                    context,
                    look.problems(),
                    "no plan records",
                    () -> lines.paragraphs(found, context.terminal().columns()),
                    () -> lines.tabs(found));
        }
        return ExitCode.OK;
    }

    /** A name that neither a ticket nor a record has is a mistyped one, and no answer would hide that. */
    private static void checkNames(PlanQuery query, PlanLook look, TicketBackend tickets) {
        Stream.of(query.ticket(), query.related()).filter(it -> it != null).forEach(it -> {
            boolean known = look.names().knows(it.text())
                    || !look.select(PlanQuery.all().withTicket(it).withRetracted(true))
                            .isEmpty();
            if (!known) {
                tickets.show(it);
            }
        });
    }
}
