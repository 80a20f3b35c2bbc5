package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static ItemFile item(String... lines) {
        return ItemFile.read("---\n" + String.join("\n", lines) + "\n---\n\nBody\n");
    }

    private static String textOf(ItemFile item, String key) {
        return item.head().find(key).orElseThrow().onlyText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "title: Plain words                | Plain words",
                "title: 'in quotes'                | in quotes",
                "title: 'it''s'                    | it's",
                "title: \"double\"                   | double",
                "title: a#b                        | a#b",
                "title: a # comment                | a",
                "title: 'a # b' # comment          | a # b",
                "title: TUI: picker                | TUI: picker",
                "title: ends with:                 | ends with:",
                "title: - dash                     | - dash",
                "title: [WIP] do it                | [WIP] do it",
                "title: @someone and `code`        | @someone and `code`",
                "title: 50% done                   | 50% done",
                "title: *starred                   | *starred",
                "title: 'open quote                | 'open quote",
                "title: 日本語: 見出し              | 日本語: 見出し",
                "title: 🎫 ticket                  | 🎫 ticket",
            })
    void aTitleReadsAsItsAuthorMeantIt(String line, String expected) {
        assertThat(textOf(item("id: x", line, "kind: task"), "title")).isEqualTo(expected);
        assertThat(textOf(item("id: x", line, "kind: task"), "kind")).isEqualTo("task");
    }

    @Test
    void blockListsAndFlowListsAreLists() {
        ItemFile item = item("labels:", "  - a", "  - 'b: c'", "risk_flags: [x, 'y, z']", "kind: bug");

        assertThat(item.fields().find(TicketField.LABELS)).contains(List.of("a", "b: c"));
        assertThat(item.fields().find(TicketField.RISK_FLAGS)).contains(List.of("x", "y, z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[WIP]", "[a, b]", "{braces}", "&c. and more", "!important fix", "*starred*", "| pipe"})
    void aTitleThatLooksLikeYamlIsTextAllTheSame(String title) {
        ItemFile item = item("id: x", "title: " + title, "kind: task");

        assertThat(item.fields().find(TicketField.TITLE)).contains(title);
        assertThat(item.extra()).isEmpty();
    }

    @Test
    void textOfSeveralLinesIsNoTitle() {
        ItemFile item = item("title: |", "  two", "  lines", "# note", "kind: task");

        assertThat(item.fields().find(TicketField.TITLE)).isEmpty();
        assertThat(item.with(FieldChanges.none().withSet(TicketField.TITLE, "one line"))
                        .text())
                .isEqualTo(item("title: one line", "# note", "kind: task").text());
    }

    @Test
    void olderSpellingsAreReadAndKept() {
        ItemFile item = item("needs-preflight: true", "risks: [slow]");

        assertThat(item.fields().find(TicketField.NEEDS_PREFLIGHT)).contains(true);
        assertThat(item.fields().find(TicketField.RISK_FLAGS)).contains(List.of("slow"));
        assertThat(item.with(FieldChanges.none().withSet(TicketField.NEEDS_PREFLIGHT, false))
                        .text())
                .contains("needs-preflight: false")
                .doesNotContain("needs_preflight");
    }

    @Test
    void valuesOfAnotherTypeAreKeptAsTheyStand() {
        ItemFile item = item("needs_preflight: maybe", "created_at: yesterday", "estimate: 3d", "nested: {a: 1}");

        assertThat(item.extra())
                .containsEntry("needs_preflight", "maybe")
                .containsEntry("created_at", "yesterday")
                .containsEntry("estimate", "3d")
                .containsEntry("nested", "{a: 1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", ""})
    void nullMeansAbsent(String value) {
        assertThat(item("assignee: " + value).fields().find(TicketField.ASSIGNEE))
                .isEmpty();
        assertThat(item("assignee: 'null'").fields().find(TicketField.ASSIGNEE)).contains("null");
    }

    @Test
    void settingOneValueTouchesNoOtherByte() {
        String text =
                "\uFEFF---\r\n# head\r\nid:   x\r\ntitle: \"Old 😀\"   # why\r\n\r\nodd : [ 1 ]\r\nstatus: 'open'\r\n---\r\nno newline";
        ItemFile changed = ItemFile.read(text).with(FieldChanges.none().withSet(TicketField.TITLE, "New: one"));

        assertThat(changed.text()).isEqualTo(text.replace("\"Old 😀\"", "'New: one'"));
        assertThat(changed.withStatus(TicketStatus.of(TicketStatus.Known.CLOSED))
                        .text())
                .isEqualTo(text.replace("\"Old 😀\"", "'New: one'").replace("'open'", "closed"));
    }

    @Test
    void settingTheSameValueTouchesNothing() {
        ItemFile item = item("title: \"As it is\"", "labels:", "- a", "- b");

        assertThat(item.with(FieldChanges.none()
                                .withSet(TicketField.TITLE, "As it is")
                                .withSet(TicketField.LABELS, List.of("a", "b")))
                        .text())
                .isEqualTo(item.text());
    }

    @Test
    void aLineThatIsNoYamlIsMendedWhenItIsSet() {
        ItemFile item = item("id: x", "title: TUI: picker", "kind: task");

        assertThat(item.head().isYaml()).isFalse();
        assertThat(item.with(FieldChanges.none().withSet(TicketField.TITLE, "TUI: picker"))
                        .text())
                .isEqualTo(item("id: x", "title: 'TUI: picker'", "kind: task").text());
    }

    @Test
    void emptyValuesAndBlockListsAreReplacedInPlace() {
        FieldChanges changes =
                FieldChanges.none().withSet(TicketField.ASSIGNEE, "ada").withSet(TicketField.LABELS, List.of("z"));

        assertThat(item("assignee:", "labels:", "  - a", "  - b", "# note", "kind: task")
                        .with(changes)
                        .text())
                .isEqualTo(item("assignee: ada", "labels: [z]", "# note", "kind: task")
                        .text());
        assertThat(item("assignee:   # nobody", "labels: [a] # why")
                        .with(changes)
                        .text())
                .isEqualTo(item("assignee: ada   # nobody", "labels: [z] # why").text());
    }

    @Test
    void optionalFieldsComeLastAndGoWithTheirLine() {
        ItemFile item = item("id: x", "assignee: ada", "legacy_ticket: null");
        ItemFile more = item.with(FieldChanges.none().withSet(TicketField.NEEDS_PREFLIGHT, true));

        assertThat(more.text())
                .isEqualTo(item("id: x", "assignee: ada", "legacy_ticket: null", "needs_preflight: true")
                        .text());
        assertThat(more.with(FieldChanges.none()
                                .withCleared(TicketField.NEEDS_PREFLIGHT)
                                .withCleared(TicketField.ASSIGNEE))
                        .text())
                .isEqualTo(
                        item("id: x", "assignee: null", "legacy_ticket: null").text());
    }

    @Test
    void aBodyIsReplacedBetweenItsBlankLines() {
        ItemFile item = ItemFile.read("---\r\nid: x\r\n---\r\n\r\n\r\nOld\r\nbody\r\n\r\n");

        assertThat(item.body()).isEqualTo(new MarkdownText("Old\nbody"));
        assertThat(item.withBody(new MarkdownText("New\n---\nbody")).text())
                .isEqualTo("---\r\nid: x\r\n---\r\n\r\n\r\nNew\r\n---\r\nbody\r\n\r\n");
        assertThat(item.withBody(new MarkdownText("Old\nbody")).text()).isEqualTo(item.text());
        assertThat(ItemFile.read("---\nid: x\n---")
                        .withBody(new MarkdownText("New"))
                        .text())
                .isEqualTo("---\nid: x\n---\n\nNew\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "words          | words",
                "TUI: picker    | 'TUI: picker'",
                "it's           | it's",
                "'quoted'       | '''quoted'''",
                "a # b          | 'a # b'",
                "null           | 'null'",
                "true           | 'true'",
                "42             | '42'",
                "1e3            | '1e3'",
                "2026-06-05     | 2026-06-05",
                "-x             | -x",
                "- x            | '- x'",
                "[a]            | '[a]'",
                "a, b           | a, b",
                "ends:          | 'ends:'",
                "a:b            | a:b",
                "...            | ...",
                "🎫             | 🎫",
            })
    void textIsQuotedOnlyWhereItMustBe(String value, String spelled) {
        assertThat(Scalars.text(value)).isEqualTo(spelled);
        assertThat(textOf(item("title: " + spelled), "title")).isEqualTo(value);
    }

    @Test
    void listElementsAreQuotedOnlyWhereTheyMustBe() {
        assertThat(Scalars.list(List.of("a b", "c,d", "e: f", "true"))).isEqualTo("[a b, 'c,d', 'e: f', 'true']");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "$$                                        | must begin with a line",
                "title: x                                  | must begin with a line",
                "---\\ntitle: x\\n                         | has no line '---' that closes",
                "---\\ntitle: x\\ntitle: y\\n---\\n        | has the field 'title' twice",
                "---\\na: &x [1]\\nb: *x\\n---\\n          | has YAML anchors and aliases",
                "---\\nnot a field\\n---\\n                | has a line that is no field",
                "---\\nt: TUI: x\\n  more\\n---\\n         | has a line that is no field",
            })
    void badHeadsAreRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> ItemFile.read(text.replace("\\n", "\n")))
                .isInstanceOf(HeadException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void deepNestingIsRefusedQuickly() {
        String deep = "---\na: " + "[".repeat(100_000) + "\n---\n";

        assertThatThrownBy(() -> ItemFile.read(deep))
                .isInstanceOf(HeadException.class)
                .hasMessageContaining("levels deep");
    }

    @Test
    void aPriorityNobodyKnowsSurvives() {
        assertThat(item("priority: urgent").fields().find(TicketField.PRIORITY)).contains(new Priority("urgent"));
    }

    @Test
    void aQuoteThatOpensInOneFieldNeverReachesIntoAnother() {
        ItemFile item = item("title: 'tis", "status: open", "kind: task", "assignee: jones'", "labels: []");

        assertThat(item.fields().find(TicketField.TITLE)).contains("'tis");
        assertThat(item.fields().find(TicketField.ASSIGNEE)).contains("jones'");
        assertThat(item.with(FieldChanges.none().withSet(TicketField.TITLE, "New"))
                        .text())
                .isEqualTo(item("title: New", "status: open", "kind: task", "assignee: jones'", "labels: []")
                        .text());
    }

    @Test
    void anIssueNumberInATitleIsTextAndACommentIsNot() {
        assertThat(textOf(item("title: Fix bug #42 now"), "title")).isEqualTo("Fix bug #42 now");
        assertThat(textOf(item("title: Fix bug # not so sure"), "title")).isEqualTo("Fix bug");
        assertThat(textOf(item("kind: task #later"), "kind")).isEqualTo("task");
        assertThat(item("title: Fix #42")
                        .with(FieldChanges.none().withSet(TicketField.TITLE, "Fix #43"))
                        .text())
                .isEqualTo(item("title: 'Fix #43'").text());
    }

    @Test
    void anIssueNumberAtTheEndOfALineIsTextWithAnyLineEnd() {
        ItemFile windows = ItemFile.read("---\r\ntitle: Fix #42\r\nkind: task\r\n---\r\n");

        assertThat(textOf(windows, "title")).isEqualTo("Fix #42");
        assertThat(windows.with(FieldChanges.none().withSet(TicketField.TITLE, "New"))
                        .text())
                .isEqualTo("---\r\ntitle: New\r\nkind: task\r\n---\r\n");
    }

    @Test
    void aCommentBetweenAFieldAndItsValueStays() {
        FieldChanges changes = FieldChanges.none().withSet(TicketField.RISK_FLAGS, List.of("z"));

        assertThat(item("risk_flags: # keep me", "  # and me", "  - a", "  - b", "kind: task")
                        .with(changes)
                        .text())
                .isEqualTo(item("risk_flags: [z] # keep me", "  # and me", "kind: task")
                        .text());
        assertThat(item("risk_flags:", "  # which", "  - a").with(changes).text())
                .isEqualTo(item("risk_flags: [z] # which").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: TUI: x\n  \nkind: task",
                "title: TUI: x\n  # note\nkind: task",
                "title: TUI: x\nlabels:\n# which\n  - a\nkind: task",
                "title: TUI: x\nlabels:\n- a\n# c\n- b\nkind: task",
                "title: TUI: x\nnote 1: also: this\nschlüssel: a: b\nkind: task",
                "title: TUI: x\nrisks: |\n  one\n\n  two\nkind: task",
            })
    void oneLineThatIsNoYamlLeavesTheRestReadable(String head) {
        ItemFile item = item(head.split("\n"));

        assertThat(item.fields().find(TicketField.TITLE)).contains("TUI: x");
        assertThat(textOf(item, "kind")).isEqualTo("task");
        assertThat(item.with(FieldChanges.none().withSet(TicketField.TITLE, "New"))
                        .text())
                .isEqualTo(item.text().replace("title: TUI: x", "title: New"));
    }

    @Test
    void aBlockScalarOfOneLineIsText() {
        assertThat(item("title: >", "  folded", "  title", "kind: x").fields().find(TicketField.TITLE))
                .contains("folded title");
    }

    @Test
    @Timeout(20)
    void aLargeHeadIsReadInLinearTime() {
        StringBuilder head = new StringBuilder("---\ntitle: x\n");
        for (int i = 0; i < 80_000; i++) {
            head.append("key").append(i).append(": value\n");
        }
        ItemFile item = ItemFile.read(head + "---\n");

        assertThat(item.extra()).hasSize(80_000);
        assertThat(item.with(FieldChanges.none().withSet(TicketField.TITLE, "y"))
                        .extra())
                .isEqualTo(item.extra());
    }

    @Test
    void anyTextsComeBackFromAList() {
        String[] pieces = {
            ":", "a", " ", "-", "?", "#", ",", "[", "]", "{", "}", "'", "\"", "\\", "&", "*", "!", "|", ">", "%", "@",
            "`", "~", "null", "1", ".", "=", "猫", "🎫", "\u00a0"
        };
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            List<String> labels = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                StringBuilder label = new StringBuilder();
                for (int i = random.nextInt(5); i >= 0; i--) {
                    label.append(pieces[random.nextInt(pieces.length)]);
                }
                if (!label.toString().isBlank() && label.toString().strip().contentEquals(label)) {
                    labels.add(label.toString());
                }
            }
            FieldChanges changes = FieldChanges.none().withSet(TicketField.LABELS, labels);
            ItemFile changed = item("title: x", "labels: [old]", "kind: task").with(changes);
            assertThat(changed.fields().find(TicketField.LABELS))
                    .as("seed " + seed)
                    .contains(labels);
            assertThat(textOf(changed, "kind")).isEqualTo("task");
        }
    }
}
