package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.TicketBackend;
import dev.ticket.testkit.InMemoryTickets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of {@code docs/lifecycle.md} and {@code docs/format.md} are those of the code. */
class LifecyclePageTest {
    private static final Page PAGE = Page.of("docs/lifecycle.md");
    private static final Author ADA = new Author("ada");
    private static final MarkdownText WHY = new MarkdownText("Why.");
    private static final WorkflowState READY = WorkflowState.of(WorkflowState.Known.READY);

    static List<Transition> transitions() {
        return Transition.all();
    }

    private static String word(Transition transition) {
        String word = transition.operation().word();
        return word.equals("return-to-planning") ? "return" : word;
    }

    /** The cells of a step's row, without marks. */
    private static List<String> row(String section, String step) {
        return section.lines()
                .filter(it -> it.startsWith("| " + step + " |"))
                .findFirst()
                .map(it -> Arrays.stream(it.split("\\|", -1))
                        .skip(1)
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .orElseThrow(() -> new AssertionError("no row for " + step));
    }

    private static String lower(WorkflowState.Known state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void everyStepHasARow() {
        assertThat(PAGE.section("The steps")
                        .lines()
                        .filter(it -> it.startsWith("| "))
                        .skip(1)
                        .map(it -> it.split(" ", -1)[1]))
                .containsExactlyElementsOf(
                        transitions().stream().map(LifecyclePageTest::word).toList());
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void rowSaysFromWhereToWhere(Transition transition) {
        List<String> row = row(PAGE.section("The steps"), word(transition));
        WorkflowState.Known to = transition.to();

        assertThat(row.get(1))
                .isEqualTo(transition.from().stream()
                        .sorted()
                        .map(LifecyclePageTest::lower)
                        .collect(Collectors.joining(", ")));
        assertThat(row.get(2)).isEqualTo(to == null ? "stays" : lower(to));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void rowsNameTheEventsThatAreWritten(Transition transition) {
        List<String> events = take(transition).events().stream()
                .map(TicketEvent::kind)
                .map(Object::toString)
                .toList();
        String format = row(Page.of("docs/format.md").section("What each operation writes"), word(transition))
                .get(3);

        assertThat(row(PAGE.section("The steps"), word(transition)).get(3))
                .startsWith(String.join(", ", events))
                .satisfies(it -> assertThat(words(it)).isEqualTo(events));
        assertThat(words(format)).isEqualTo(events);
    }

    private static List<String> words(String cell) {
        return Pattern.compile("[a-z]+_[a-z]+|blocked|failed|deferred")
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void pictureHasEachWayOnce() {
        String picture = PAGE.blocks("mermaid").get(0);
        List<String> drawn = picture.lines()
                .filter(it -> it.contains(" --> ") && !it.contains("[*]"))
                .map(String::strip)
                .flatMap(it -> Arrays.stream(it.substring(it.indexOf(':') + 2).split(", ", -1))
                        .map(step -> it.substring(0, it.indexOf(':')) + ": " + step))
                .toList();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        transitions().stream().flatMap(LifecyclePageTest::ways).toList());
        assertThat(picture).contains("[*] --> planning: create");
    }

    private static Stream<String> ways(Transition transition) {
        WorkflowState.Known to = transition.to();
        return transition.from().stream()
                .map(it -> lower(it) + " --> " + lower(to == null ? it : to) + ": " + word(transition));
    }

    /** Takes a step for once, from the first state it begins in. */
    private static TicketReceipt take(Transition transition) {
        TicketBackend tickets = InMemoryTickets.open(Clock.systemUTC());
        TicketIdOrSlug ticket = TicketIdOrSlug.of(
                tickets.create(NewTicket.titled("Parse dates", ADA)).ticket().id());
        List<WorkflowStep> forward = List.of(
                new WorkflowStep.MarkReady(WHY, ADA),
                new WorkflowStep.Queue(ADA),
                new WorkflowStep.Accept(AcceptedPlan.empty(), ADA),
                new WorkflowStep.Complete(ADA));
        WorkflowState.Known from =
                transition.from().stream().sorted().findFirst().orElseThrow();
        forward.subList(0, from.ordinal()).forEach(it -> tickets.advance(ticket, it));
        return Stream.concat(
                        forward.stream(),
                        Stream.of(
                                new WorkflowStep.ReturnToPlanning(READY, WHY, ADA),
                                new WorkflowStep.Block(WHY, ADA),
                                new WorkflowStep.Fail(WHY, ADA),
                                new WorkflowStep.Defer(WHY, ADA)))
                .filter(it -> it.operation() == transition.operation())
                .map(it -> tickets.advance(ticket, it))
                .findFirst()
                .orElseThrow();
    }
}
