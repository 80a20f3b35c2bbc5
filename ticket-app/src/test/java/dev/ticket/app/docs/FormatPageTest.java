package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.localfiles.LocalTicketsOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatPageTest {
    private static final Page PAGE = Page.of("docs/format.md");

    static List<TicketField<?>> fields() {
        return TicketField.all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldHasItsRowAndSaysWhetherAnEditSetsIt(TicketField<?> field) {
        assertThat(row("item.md", field.name()).contains("create, edit")).isEqualTo(field.editable());
    }

    @Test
    void fieldsStandInTheOrderOfANewFile() {
        List<String> rows = PAGE.section("item.md")
                .lines()
                .filter(it -> it.startsWith("| `"))
                .map(it -> it.substring(3, it.indexOf('`', 3)))
                .filter(it -> TicketField.named(it).isPresent())
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        TicketField.all().stream().map(TicketField::name).toList());
    }

    static Stream<String> words() {
        return Stream.of(
                        Arrays.stream(TicketStatus.Known.values()).map(TicketStatus::of),
                        Arrays.stream(TicketKind.Known.values()).map(TicketKind::of),
                        Arrays.stream(Priority.Known.values()).map(Priority::of),
                        Arrays.stream(Readiness.Known.values()).map(Readiness::of),
                        Arrays.stream(WorkflowState.Known.values()).map(WorkflowState::of),
                        Arrays.stream(ReferenceKind.Known.values()).map(ReferenceKind::of),
                        Arrays.stream(ReviewResult.Known.values()).map(ReviewResult::of))
                .flatMap(it -> it)
                .map(Object::toString);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyKnownWordIsNamed(String word) {
        assertThat(PAGE.prose()).contains("`" + word + "`");
    }

    static EventKind.Known[] kinds() {
        return EventKind.Known.values();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyEventKindHasItsRowWithItsHeadingAndItsWriter(EventKind.Known known) {
        EventKind kind = EventKind.of(known);
        String row = row("thread.md", kind.raw());
        assertThat(row).contains("| " + kind.heading());
        assertThat(row.endsWith("| comment |")).isEqualTo(!kind.isWrittenByOperation());
    }

    @Test
    void limitsAreThoseOfTheDefaults() {
        LocalTicketsOptions options = LocalTicketsOptions.defaults();
        assertThat(PAGE.section("Limits"))
                .contains("| `item.md`, `resolution.md` | "
                        + mebibytes(options.limits().itemBytes()) + " |")
                .contains("| `thread.md` | " + mebibytes(options.limits().threadBytes()) + " |")
                .contains("| an artifact that is stored | "
                        + mebibytes(options.limits().artifactBytes()) + " |")
                .contains(
                        "| waiting for other writers | " + options.lockTimeout().toSeconds() + " s |");
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static String row(String section, String name) {
        return PAGE.section(section)
                .lines()
                .filter(it -> it.startsWith("| `" + name + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/format.md has no row for " + name));
    }
}
