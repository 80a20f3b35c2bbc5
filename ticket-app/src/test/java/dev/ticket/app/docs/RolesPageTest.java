package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission;
import dev.ticket.domain.Permission.Condition;
import dev.ticket.domain.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/lifecycle.md} is the table of the code. */
class RolesPageTest {
    private static final String SECTION = Page.of("docs/lifecycle.md").section("Who may do what");

    /** The rows of a table that begins with a heading, their cells without blanks and marks. */
    private static List<List<String>> table(String heading) {
        return SECTION.lines()
                .dropWhile(it -> !it.startsWith("| " + heading + " |"))
                .takeWhile(it -> it.startsWith("|"))
                .filter(it -> !it.startsWith("|--"))
                .map(it -> Arrays.stream(it.substring(1).split("\\|", -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .limit(it.chars().filter(c -> c == '|').count() - 1)
                        .toList())
                .toList();
    }

    @Test
    void everyCellIsWhatTheCodeSays() {
        List<List<String>> rows = table("operation");

        assertThat(rows.get(0))
                .isEqualTo(Stream.concat(Stream.of("operation"), Roles.standard().names().stream())
                        .toList());
        assertThat(rows.subList(1, rows.size()))
                .isEqualTo(Arrays.stream(Operation.values())
                        .map(RolesPageTest::row)
                        .toList());
    }

    private static List<String> row(Operation operation) {
        return Stream.concat(
                        Stream.of(operation.word()),
                        Roles.standard().all().stream()
                                .map(it -> it.permission(operation)
                                        .map(RolesPageTest::cell)
                                        .orElse("-")))
                .toList();
    }

    private static String cell(Permission permission) {
        return permission.condition() == null ? "yes" : permission.condition().word();
    }

    @Test
    void everyConditionIsExplained() {
        assertThat(table("condition").stream().skip(1).map(it -> it.get(0)))
                .containsExactlyElementsOf(
                        Arrays.stream(Condition.values()).map(Condition::word).toList());
    }

    @Test
    void everyRoleIsIntroduced() {
        assertThat(Roles.standard().names())
                .allSatisfy(it -> assertThat(SECTION).contains("\n- **" + it + "**: "));
    }
}
