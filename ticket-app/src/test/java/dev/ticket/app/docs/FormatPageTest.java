package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.Permission;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.localfiles.Limits;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    static RecordComponent[] limits() {
        return Limits.class.getRecordComponents();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void everyLimitHasItsRowWithItsDefault(RecordComponent limit) throws ReflectiveOperationException {
        int value = (int) limit.getAccessor().invoke(Limits.defaults());
        String shown = limit.getName().endsWith("Bytes") ? size(value) : String.valueOf(value);
        assertThat(PAGE.section("Limits")).contains(" | `" + limit.getName() + "` | " + shown + " | ");
    }

    @Test
    void theFileThatIsShownSaysWhatHoldsWithoutIt(@TempDir Path directory) throws IOException {
        Path root = directory.resolve("work-items");
        LocalTickets.init(root);
        List<String> shown = new Page("section", PAGE.section("ticket.yaml")).blocks("yaml");

        assertThat(shown).hasSize(3).first().satisfies(text -> {
            assertThat(text.lines()).hasSize(limits().length + 3);
            Files.writeString(root.resolve("ticket.yaml"), text);
        });
        assertThat(LocalTicketsOptions.read(root)).isEqualTo(LocalTicketsOptions.defaults());
        Files.writeString(root.resolve("ticket.yaml"), shown.get(1));
        assertThat(LocalTicketsOptions.read(root).claimsRemote()).isEqualTo("origin");
        Files.writeString(root.resolve("ticket.yaml"), shown.get(2));
        assertThat(LocalTicketsOptions.read(root).roles().names()).endsWith("human", "release-manager", "tester");
    }

    @Test
    void everyConditionOfAPermissionIsNamed() {
        assertThat(Permission.Condition.values())
                .allSatisfy(it -> assertThat(PAGE.section("ticket.yaml")).contains("`" + it.word() + "`"));
    }

    private static String size(int bytes) {
        return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
    }

    private static String row(String section, String name) {
        return PAGE.section(section)
                .lines()
                .filter(it -> it.startsWith("| `" + name + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/format.md has no row for " + name));
    }
}
