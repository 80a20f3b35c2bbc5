package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.input.FieldTexts;
import dev.ticket.app.cli.input.OpenWord;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketOrder;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options that say which tickets to list, in what order, and how many. */
final class ListFilter {
    private static final String ALL = "all";

    private ListFilter() {}

    static List<OptionSyntax> syntax() {
        return List.of(
                OptionSyntax.values("--status", "STATUS", "Tickets of that status: open, pending, closed or all.")
                        .standard("open")
                        .oneOf(Stream.concat(TicketOperand.statuses().stream(), Stream.of(ALL))
                                .toList()),
                OptionSyntax.values("--kind", "KIND", "Tickets of that kind; of several, any.")
                        .proposing(new Candidates.Words(FieldTexts.kinds())),
                OptionSyntax.values("--priority", "PRIORITY", "Tickets of that priority; of several, any.")
                        .proposing(new Candidates.Words(FieldTexts.priorities())),
                OptionSyntax.values(
                                "--state",
                                "STATE",
                                "Tickets in that workflow state; of several, any. Without one a ticket is in planning.")
                        .proposing(new Candidates.Words(states())),
                OptionSyntax.values("--label", "LABEL", "Tickets with that label; of several, all.")
                        .proposing(new Candidates.Labels()),
                OptionSyntax.value("--assignee", "NAME", "Tickets assigned to NAME.")
                        .proposing(new Candidates.Assignees()),
                OptionSyntax.value("--limit", "N", "N tickets at the most."),
                OptionSyntax.value("--sort", "KEY", "The order.")
                        .standard("status")
                        .oneOf(orders()),
                OptionSyntax.flag("--reverse", "The last first."));
    }

    static TicketFilter read(Arguments arguments) {
        TicketFilter filter = TicketFilter.all()
                .withStatuses(statuses(arguments))
                .withKinds(words(arguments, "--kind", TicketKind::new))
                .withPriorities(words(arguments, "--priority", Priority::new))
                .withStates(words(arguments, "--state", WorkflowState::new))
                .withLabels(Set.copyOf(arguments.words("--label")))
                .withAssignee(arguments.value("--assignee").orElse(null))
                .withOrder(order(arguments.valueOrStandard("--sort")), arguments.flag("--reverse"));
        return arguments
                .parsed("--limit", it -> filter.withLimit(ListCommand.number(it)))
                .orElse(filter);
    }

    static void warnOfTypos(Arguments arguments, Context context) {
        warnOfTypos(arguments, context, "kind", FieldTexts.kinds());
        warnOfTypos(arguments, context, "priority", FieldTexts.priorities());
        warnOfTypos(arguments, context, "state", states());
    }

    private static void warnOfTypos(Arguments arguments, Context context, String what, List<String> known) {
        arguments.words("--" + what).forEach(it -> OpenWord.warn(context, "looked for the " + what, it, known));
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

    private static List<String> states() {
        return Arrays.stream(WorkflowState.Known.values())
                .map(it -> WorkflowState.of(it).raw())
                .toList();
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
