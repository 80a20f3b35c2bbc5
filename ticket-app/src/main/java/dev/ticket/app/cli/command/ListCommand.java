package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.FieldTexts;
import dev.ticket.app.cli.input.OpenWord;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.view.TicketRows;
import dev.ticket.app.cli.view.TicketTsv;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketOrder;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists tickets. */
final class ListCommand implements Command {
    private static final String ALL = "all";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("list", "List tickets.")
                .alsoCalled("ls")
                .paragraph(
                        "On a terminal it prints a table; otherwise lines with tabs between seven columns, which never"
                                + " change: status, id, slug, title, kind, priority, updated_at.")
                .with(OptionSyntax.values("--status", "STATUS", "Tickets of that status: open, pending, closed or all.")
                        .standard("open")
                        .oneOf(Stream.concat(TicketOperand.statuses().stream(), Stream.of(ALL))
                                .toList()))
                .with(OptionSyntax.values("--kind", "KIND", "Tickets of that kind; of several, any.")
                        .proposing(new Candidates.Words(FieldTexts.kinds())))
                .with(OptionSyntax.values("--priority", "PRIORITY", "Tickets of that priority; of several, any.")
                        .proposing(new Candidates.Words(FieldTexts.priorities())))
                .with(OptionSyntax.values("--label", "LABEL", "Tickets with that label; of several, all.")
                        .proposing(new Candidates.Labels()))
                .with(OptionSyntax.value("--assignee", "NAME", "Tickets assigned to NAME.")
                        .proposing(new Candidates.Assignees()))
                .with(OptionSyntax.value("--limit", "N", "N tickets at the most."))
                .with(OptionSyntax.value("--sort", "KEY", "The order.")
                        .standard("status")
                        .oneOf(orders()))
                .with(OptionSyntax.flag("--reverse", "The last first."))
                .with(OptionSyntax.flag("--tsv", "Lines with tabs, also on a terminal."))
                .example("ticket list --priority P0,P1 --sort updated --reverse", "urgent ones, latest change first")
                .example("ticket list --status all --json | jq -r '.tickets[].slug'", "every slug");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        boolean json = arguments.flag(GlobalOptions.JSON);
        if (json && arguments.flag("--tsv")) {
            throw new UsageException("give one of --json, --tsv");
        }
        TicketFilter filter = filter(arguments);
        warnOfTypos(arguments, context, "kind", FieldTexts.kinds());
        warnOfTypos(arguments, context, "priority", FieldTexts.priorities());
        TicketListing listing = TicketRoot.open(arguments, context).list(filter);
        if (json) {
            JsonPage.print(context, it -> {
                it.writeArrayPropertyStart("tickets");
                listing.tickets().forEach(ticket -> TicketJson.summary(it, ticket));
                it.writeEndArray();
                it.writeArrayPropertyStart("problems");
                listing.problems().forEach(problem -> TicketJson.problem(it, problem));
                it.writeEndArray();
            });
            return ExitCode.OK;
        }
        print(listing, context, arguments.flag("--tsv"));
        listing.problems().forEach(it -> context.err().line(Printable.oneLine("warning: " + located(it))));
        return ExitCode.OK;
    }

    private static void warnOfTypos(Arguments arguments, Context context, String what, List<String> known) {
        arguments.words("--" + what).forEach(it -> OpenWord.warn(context, "looked for the " + what, it, known));
    }

    private static String located(TicketProblem problem) {
        return problem.message().startsWith(problem.path())
                ? problem.message()
                : problem.path() + ": " + problem.message();
    }

    private static void print(TicketListing listing, Context context, boolean tsv) {
        if (!context.terminal().output()) {
            TicketTsv.lines(listing.tickets()).forEach(it -> context.out().raw(it + "\n"));
        } else if (tsv) {
            TicketTsv.lines(listing.tickets()).forEach(context.out()::line);
        } else if (listing.tickets().isEmpty()) {
            context.err().line("no tickets match");
        } else {
            TicketRows.lines(
                            listing.tickets(),
                            context.clock().instant(),
                            context.terminal().columns())
                    .forEach(context.out()::line);
        }
    }

    private static TicketFilter filter(Arguments arguments) {
        TicketFilter filter = TicketFilter.all()
                .withStatuses(statuses(arguments))
                .withKinds(words(arguments, "--kind", TicketKind::new))
                .withPriorities(words(arguments, "--priority", Priority::new))
                .withLabels(Set.copyOf(arguments.words("--label")))
                .withAssignee(arguments.value("--assignee").orElse(null))
                .withOrder(order(arguments.valueOrStandard("--sort")), arguments.flag("--reverse"));
        return arguments.parsed("--limit", it -> filter.withLimit(number(it))).orElse(filter);
    }

    private static Set<TicketStatus> statuses(Arguments arguments) {
        List<String> given = arguments.words("--status");
        if (given.contains(ALL)) {
            return Set.of();
        }
        List<String> wanted = given.isEmpty() ? List.of(arguments.valueOrStandard("--status")) : given;
        return wanted.stream().map(TicketStatus::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Set<T> words(Arguments arguments, String option, Function<String, T> type) {
        return arguments.words(option).stream()
                .map(it -> Arguments.checked(option, () -> type.apply(it)))
                .collect(Collectors.toSet());
    }

    static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("needs a whole number, got '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static List<String> orders() {
        return Arrays.stream(TicketOrder.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static TicketOrder order(String word) {
        return TicketOrder.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
