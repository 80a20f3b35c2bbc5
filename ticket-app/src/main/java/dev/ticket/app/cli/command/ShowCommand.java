package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.PlanNames;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.app.cli.view.ScriptPage;
import dev.ticket.app.cli.view.TicketPage;
import dev.ticket.app.cli.view.WorkLines;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shows one ticket. */
final class ShowCommand implements Command {
    private static final String EVENTS = "--events";
    private static final String ALL = "all";
    private static final Set<WorkflowState.Known> WORKED_ON =
            EnumSet.of(WorkflowState.Known.READY, WorkflowState.Known.QUEUED, WorkflowState.Known.INPROGRESS);

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("show", "Show one ticket.")
                .alsoCalled("view")
                .paragraph(
                        "On a terminal it is laid out for reading; otherwise its files are printed as they are, of the"
                                + " thread the last 80 lines. JSON holds everything. On a terminal and in JSON, commits"
                                + " and branches that an event refers to are looked up in the git repository.")
                .paragraph(
                        "An open ticket that is ready, queued or in progress is shown on a terminal with what is in its"
                                + " way and who works on it; --with asks for that in JSON.")
                .with(TicketOperand.syntax())
                .with(OptionSyntax.value(EVENTS, "N", "On a terminal and in JSON: the last N events, or all of them.")
                        .standard("10 on a terminal, all in JSON")
                        .proposing(new Candidates.Words(List.of(ALL))))
                .with(WorkLook.syntax())
                .with(OptionSyntax.flag("--raw", "Print the files as they are, also on a terminal."))
                .example("ticket show parse-dates --events all", "the ticket with everything that happened")
                .example(
                        "ticket show parse-dates --json | jq .ticket.revision", "its revision, for edit --if-revision");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        boolean json = arguments.flag(GlobalOptions.JSON);
        int limit = arguments.parsed(EVENTS, ShowCommand::limit).orElse(json ? Integer.MAX_VALUE : 10);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        Ticket ticket = tickets.show(name);
        if (json) {
            WorkLook look = WorkLook.at(tickets, arguments, context);
            List<TicketEvent> shown = last(limit, ticket.events());
            KnownReferences known = ReferenceLook.at(shown, arguments, context);
            JsonPage.print(context, it -> {
                TicketJson.ticket(it, ticket, shown, known, more -> look.json(more, ticket.summary()));
                if (WorkLook.isWanted(arguments)) {
                    PlanJson.problems(it, look.problems());
                }
            });
        } else if (context.terminal().output() && !arguments.flag("--raw")) {
            printPage(ticket, last(limit, ticket.events()), tickets, arguments, context);
        } else {
            printFiles(tickets, ticket, context);
        }
        return ExitCode.OK;
    }

    private static void printPage(
            Ticket ticket, List<TicketEvent> shown, TicketBackend tickets, Arguments arguments, Context context) {
        TicketSummary head = ticket.summary();
        Instant now = context.clock().instant();
        List<String> beside = List.of();
        List<TicketProblem> problems = List.of();
        if (WorkLook.isWanted(arguments) || isToBeWorkedOn(head)) {
            WorkLook look = WorkLook.isWanted(arguments)
                    ? WorkLook.at(tickets, arguments, context)
                    : WorkLook.of(head, tickets, arguments, context);
            PlanNames names = look.names().orElseGet(() -> new PlanNames(List.of()));
            beside = WorkLines.of(look.blockers(head), names, look.claim(head).orElse(null), now);
            problems = look.problems();
        }
        new TicketPage(now, context.terminal().columns())
                .lines(ticket, beside, shown, ReferenceLook.at(shown, arguments, context))
                .forEach(context.out()::line);
        ProblemLine.warn(context, problems);
    }

    /** The look at the plan of all tickets is worth it where somebody may start, or has started. */
    private static boolean isToBeWorkedOn(TicketSummary ticket) {
        return WORKED_ON.stream().anyMatch(it -> LifecycleRules.isOpenIn(ticket, it));
    }

    private static void printFiles(TicketBackend tickets, Ticket ticket, Context context) {
        TicketDocuments documents = tickets.capabilities().contains(Capability.DOCUMENTS)
                ? tickets.documents(TicketIdOrSlug.of(ticket.id()))
                : ScriptPage.documents(ticket);
        String page = ScriptPage.of(ticket.summary(), documents);
        if (context.terminal().output()) {
            context.out().text(page);
        } else {
            context.out().raw(page);
        }
    }

    private static int limit(String text) {
        return text.equals(ALL) ? Integer.MAX_VALUE : ListCommand.number(text);
    }

    private static List<TicketEvent> last(int limit, List<TicketEvent> events) {
        return events.subList(Math.max(0, events.size() - limit), events.size());
    }
}
