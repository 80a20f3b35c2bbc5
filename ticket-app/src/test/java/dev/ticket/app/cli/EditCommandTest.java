package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditCommandTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.memory.create(cli.ticket("Parse dates")
                .with(TicketField.LABELS, List.of("a", "b"))
                .with(TicketField.ASSIGNEE, "bob")
                .withBody(new MarkdownText("Before.")));
    }

    @Test
    void namedFieldsChangeAndOthersStay() {
        Cli.Result result = cli.run("edit", "T-1", "--title", "Read dates", "--priority", "P0", "--needs-preflight");

        TicketSummary after = cli.show("T-1").summary();
        assertThat(result.out()).isEmpty();
        assertThat(after.title()).isEqualTo("Read dates");
        assertThat(after.priority().orElseThrow().raw()).isEqualTo("P0");
        assertThat(after.needsPreflight()).contains(true);
        assertThat(after.labels()).containsExactly("a", "b");
        assertThat(after.assignee()).contains("bob");
        assertThat(cli.show("T-1").body().text()).isEqualTo("Before.");
    }

    @Test
    void flagIsTakenBack() {
        cli.run("edit", "T-1", "--needs-preflight");
        cli.run("edit", "T-1", "--no-needs-preflight");

        assertThat(cli.show("T-1").summary().needsPreflight()).contains(false);
    }

    @Test
    void labelReplacesAllLabels() {
        cli.run("edit", "T-1", "--label", "c,d");

        assertThat(cli.show("T-1").summary().labels()).containsExactly("c", "d");
    }

    @Test
    void singleLabelsComeAndGo() {
        cli.run("edit", "T-1", "--add-label", "c", "--remove-label", "a");

        assertThat(cli.show("T-1").summary().labels()).containsExactly("b", "c");
    }

    @Test
    void clearedFieldHasNoValue() {
        cli.run("edit", "T-1", "--clear", "assignee,labels");

        assertThat(cli.show("T-1").summary().fields().fields()).doesNotContain(TicketField.ASSIGNEE);
    }

    @Test
    void bodyIsReplaced() {
        cli.input("After.").run("edit", "T-1", "--file", "-");

        assertThat(cli.show("T-1").body().text()).isEqualTo("After.");
    }

    @Test
    void editIsConfirmedOnATerminal() {
        assertThat(cli.onTerminal().run("edit", "T-1", "--priority", "P0").out())
                .isEqualTo("Changed parse-dates.\n");
    }

    @Test
    void editIsAnsweredInJsonWithoutAnEvent() {
        assertThat(cli.run("edit", "T-1", "--priority", "P0", "--json").json().propertyNames())
                .containsExactly("schema_version", "ticket");
    }

    @Test
    void terminalWithNothingToChangeGetsTheBodyInAnEditor() {
        cli.editor = (command, file) -> write(file, Files.readString(file) + "After.\n");

        cli.onTerminal().run("edit", "T-1");

        assertThat(cli.show("T-1").body().text()).isEqualTo("Before.\nAfter.");
    }

    @Test
    void unchangedBodyIsNoEdit() {
        String before = cli.show("T-1").revision().value();
        cli.editor = (command, file) -> 0;

        Cli.Result result = cli.onTerminal().run("edit", "T-1");

        assertThat(result.err()).isEqualTo("nothing changed\n");
        assertThat(cli.show("T-1").revision().value()).isEqualTo(before);
    }

    @Test
    void fieldsChangeWithAnUnchangedBodyInTheEditor() {
        cli.editor = (command, file) -> 0;

        cli.onTerminal().run("edit", "T-1", "--priority", "P0", "--editor");

        assertThat(cli.show("T-1").summary().priority().orElseThrow().raw()).isEqualTo("P0");
    }

    @Test
    void textOfARefusedEditIsKept() throws IOException {
        cli.editor = (command, file) -> {
            cli.memory.edit(new TicketIdOrSlug("T-1"), TicketEdit.nothing().withBody(new MarkdownText("Theirs.")));
            return write(file, "Mine.");
        };

        Cli.Result result = cli.onTerminal().run("edit", "T-1", "--editor", "--json");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(cli.show("T-1").body().text()).isEqualTo("Theirs.");
        Path kept = Path.of(result.error().get("details").get("kept").asString());
        assertThat(result.error().get("message").asString()).contains("your text is kept in " + kept);
        assertThat(kept).hasContent("Mine.");
        Files.delete(kept);
    }

    @Test
    void editorThatFailsChangesNothingAndTheTextIsKept() throws IOException {
        cli.editor = (command, file) -> write(file, "Half.") + 1;

        Cli.Result result = cli.onTerminal().run("edit", "T-1", "--editor");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("the editor 'vi' ended with status 1");
        assertThat(cli.show("T-1").body().text()).isEqualTo("Before.");
        Path kept = Path.of(result.err().replaceAll("(?s).*kept in (\\S+)\n", "$1"));
        assertThat(kept).hasContent("Half.");
        Files.delete(kept);
    }

    @Test
    void editorThatCantBeRunIsNamed() {
        cli.editor = (command, file) -> {
            throw new IOException("no such program");
        };

        Cli.Result result = cli.onTerminal().with("EDITOR", "nonesuch").run("edit", "T-1");

        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.err()).contains("nonesuch: the editor can't be run: no such program");
    }

    @ParameterizedTest
    @CsvSource({
        "edit T-1,nothing to change",
        "edit T-1 --if-revision x,nothing to change",
        "edit T-1 --clear title,--clear: a ticket can't lose its title",
        "edit T-1 --clear asignee,did you mean 'assignee'?",
        "edit T-1 --clear workflow_state,--clear: workflow_state can't be set by hand",
        "edit T-1 --clear assignee --assignee eve,can't both set and clear assignee",
        "edit T-1 --priority=,--priority needs a value",
        "edit T-1 --label=,--label needs a value",
        "edit T-1 --add-label=,--add-label needs a value",
        "edit T-1 --title=,--title needs a value",
        "edit T-1 --body x --editor,'give one of --body, --file, --editor'",
        "edit T-1 --workflow-state done,unknown option '--workflow-state' for 'edit'",
        "edit T-1 --status closed,unknown option '--status' for 'edit'"
    })
    void badCallChangesNothing(String line, String message) {
        String before = cli.show("T-1").revision().value();

        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(cli.show("T-1").revision().value()).isEqualTo(before);
    }

    private static int write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return 0;
    }

    @Test
    void emptyBodyIsAText() {
        cli.run("edit", "T-1", "--body", "");

        assertThat(cli.show("T-1").body().text()).isEmpty();
    }

    @Test
    void untouchedTextOfARefusedEditIsNotKept() {
        cli.editor = (command, file) -> {
            cli.memory.edit(new TicketIdOrSlug("T-1"), TicketEdit.nothing().withBody(new MarkdownText("Theirs.")));
            return 0;
        };

        Cli.Result result = cli.onTerminal().run("edit", "T-1", "--priority", "P0", "--editor");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).doesNotContain("kept");
    }

    @Test
    void misspeltWordIsRecordedWithAWarning() {
        Cli.Result result = cli.run("edit", "T-1", "--priority", "p1", "--kind", "own");

        assertThat(result.exit()).isZero();
        assertThat(result.err())
                .isEqualTo("warning: recorded the priority 'p1', a word of your own; 'P1' is the known one\n");
    }

    @Test
    void dashIsStandardInput() {
        cli.input("After.").run("edit", "T-1", "-");

        assertThat(cli.show("T-1").body().text()).isEqualTo("After.");
    }
}
