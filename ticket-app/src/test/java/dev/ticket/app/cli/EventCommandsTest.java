package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.TicketEvent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code comment} and {@code review}. */
class EventCommandsTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.create("Parse dates");
    }

    @Test
    void commentSaysNothingToAScript() {
        Cli.Result result = cli.run("comment", "T-1", "--body", "Also leap seconds.");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEmpty();
        assertThat(last().kind().raw()).isEqualTo("comment");
        assertThat(last().heading()).isEqualTo("Comment");
        assertThat(last().body().text()).isEqualTo("Also leap seconds.");
        assertThat(last().author()).isEqualTo(new Author("ada"));
    }

    @Test
    void commentIsConfirmedOnATerminal() {
        assertThat(cli.onTerminal().run("comment", "T-1", "--body", "x").out())
                .isEqualTo("Added 'Comment' to parse-dates.\n");
    }

    @Test
    void commentIsAnsweredInJson() {
        JsonNode json = cli.run("comment", "T-1", "--body", "x", "--json").json();

        assertThat(json.get("ticket").get("id").asString()).isEqualTo("T-1");
        assertThat(json.get("event").get("body").asString()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({"comment", "review --approve"})
    void pipeIsTheBody(String command) {
        cli.input("From a pipe.\n").run(line(command));

        assertThat(last().body().text()).isEqualTo("From a pipe.");
    }

    @ParameterizedTest
    @CsvSource({"comment", "review --approve"})
    void emptyPipeIsNoBody(String command) {
        cli.run(line(command));

        assertThat(last().body().text()).isEqualTo("No body provided.");
    }

    @Test
    void nobodyIsAskedWhereTheAnswerCantBeSeen() {
        cli.typedInto().run("comment", "T-1");

        assertThat(last().body().text()).isEqualTo("No body provided.");
    }

    @Test
    void terminalIsAskedInAnEditor() {
        cli.with("EDITOR", "nano").with("VISUAL", "emacs -nw");
        cli.editor = (command, file) -> {
            Files.writeString(file, command + "\n" + Files.readString(file));
            return 0;
        };

        cli.onTerminal().run("comment", "T-1");

        assertThat(last().body().text()).isEqualTo("emacs -nw");
    }

    @Test
    void emptyTextInTheEditorAborts() {
        cli.editor = (command, file) -> 0;

        Cli.Result result = cli.onTerminal().run("comment", "T-1");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: aborted: the text is empty\n");
        assertThat(cli.show("T-1").events()).hasSize(1);
    }

    @Test
    void optionBeatsThePipe() {
        cli.input("From a pipe.").run("comment", "T-1", "--body", "From the option.");

        assertThat(last().body().text()).isEqualTo("From the option.");
    }

    @Test
    void kindAndHeadingAreTheCallers() {
        cli.run("comment", "T-1", "--role", "migration", "--heading", "Moved over", "--body", "x");

        assertThat(last().kind().raw()).isEqualTo("migration");
        assertThat(last().heading()).isEqualTo("Moved over");
    }

    @Test
    void misspeltKindIsRecordedWithAWarning() {
        Cli.Result result = cli.run("comment", "T-1", "--role", "decison", "--body", "x");

        assertThat(result.exit()).isZero();
        assertThat(result.err())
                .startsWith("warning: recorded the kind 'decison'")
                .contains("'decision'");
    }

    @Test
    void referencesAreKeptInTheirOrder() {
        cli.run("comment", "T-1", "--body", "x", "--ref", "commit:1a2b3c4", "--ref", "file:src/A B.java#L10");

        assertThat(last().refs()).map(Object::toString).containsExactly("commit:1a2b3c4", "file:src/A B.java#L10");
    }

    @Test
    void kindOfAnOperationIsRefused() {
        Cli.Result result = cli.run("comment", "T-1", "--role", "close", "--body", "x");

        assertThat(result.exit()).isEqualTo(11);
        assertThat(cli.show("T-1").events()).hasSize(1);
    }

    @Test
    void reviewRecordsItsResult() {
        cli.run("review", "T-1", "--request-changes", "--body", "Too slow.", "--author", "bob", "--ref", "branch:main");

        assertThat(last().reviewResult().orElseThrow().raw()).isEqualTo("request_changes");
        assertThat(last().author()).isEqualTo(new Author("bob"));
        assertThat(last().refs()).hasSize(1);
    }

    @Test
    void reviewIsConfirmedOnATerminal() {
        assertThat(cli.onTerminal()
                        .run("review", "T-1", "--approve", "--body", "x")
                        .out())
                .isEqualTo("Recorded the review (approve) of parse-dates.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "review T-1,'give one of --approve, --request-changes'",
        "review T-1 --approve --request-changes,'give one of --approve, --request-changes'",
        "comment T-1 --ref main,--ref: a reference reads kind:target",
        "comment T-1 --heading=,--heading needs a value",
        "comment T-1 --role=,--role needs a value",
        "comment T-1 --body x --file y,'give one of --body, --file'",
        "comment T-1 --body x -e,'give one of --body, --file, --editor'",
        "comment,missing TICKET"
    })
    void badCallRecordsNothing(String line, String message) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(cli.show("T-1").events()).hasSize(1);
    }

    @Test
    void moreReferencesThanAnEventMayHaveAreAUsageError() {
        List<String> words = new ArrayList<>(List.of("review", "T-1", "--approve", "--body", "x"));
        for (int i = 0; i <= 100; i++) {
            words.addAll(List.of("--ref", "commit:" + i));
        }

        Cli.Result result = cli.run(words.toArray(String[]::new));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--ref: an event may have 100 references");
    }

    private static String[] line(String command) {
        return (command + " T-1").split(" ");
    }

    private TicketEvent last() {
        List<TicketEvent> events = cli.show("T-1").events();
        return events.get(events.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"comment T-1 -", "review T-1 --approve -"})
    void dashIsStandardInput(String line) {
        cli.input("From a pipe.\n").onTerminal().run(line.split(" "));

        assertThat(last().body().text()).isEqualTo("From a pipe.");
    }

    @ParameterizedTest
    @CsvSource({
        "comment T-1 - --body x,'give one of --body, --file, -'",
        "comment T-1 - --file x,'give one of --body, --file, -'",
        "comment T-1 - -e,'give one of --body, --file, --editor, -'",
        "close T-1 - --resolution x,'give one of --resolution, --file, -'",
        "edit T-1 - --editor,'give one of --body, --file, --editor, -'",
        "comment -,missing TICKET",
        "comment T-1 x,unexpected argument 'x'",
        "comment T-1 - -,unexpected argument '-'",
        "comment T-1 --editor,--editor needs a terminal"
    })
    void dashAndEditorHaveTheirPlace(String line, String message) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(cli.show("T-1").events()).hasSize(1);
    }

    @Test
    void editorOfOnesOwnNeedsNoTerminal() {
        cli.editor = (command, file) -> {
            Files.writeString(file, "By " + command);
            return 0;
        };

        cli.with("EDITOR", "a script").run("comment", "T-1", "--editor");

        assertThat(last().body().text()).isEqualTo("By a script");
    }

    @Test
    void resolutionIsWrittenInAnEditorOrComesFromStandardInput() {
        cli.editor = (command, file) -> {
            Files.writeString(file, "Fixed.");
            return 0;
        };
        cli.create("Print dates");

        cli.onTerminal().run("close", "T-1", "-e");
        cli.input("Gone.").run("close", "print-dates", "-");

        assertThat(String.valueOf(cli.show("T-1").resolution())).isEqualTo("Fixed.");
        assertThat(String.valueOf(cli.show("print-dates").resolution())).isEqualTo("Gone.");
    }
}
