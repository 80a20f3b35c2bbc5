package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.FieldType;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.usecase.CreateTicket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CreateCommandTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    @Test
    void printsTheIdAlone() {
        Cli.Result result = cli.run("create", "--title", "Parse dates");

        assertThat(result.out()).isEqualTo("T-1\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void terminalGetsTheIdAloneToo() {
        assertThat(cli.onTerminal().run("create", "--title", "Parse dates").out())
                .isEqualTo("T-1\n");
    }

    @Test
    void titleMayBeTheOperand() {
        cli.run("create", "Parse dates");

        assertThat(cli.show("parse-dates").summary().title()).isEqualTo("Parse dates");
    }

    @Test
    void withoutOptionsItIsATaskWithTheTemplate() {
        cli.run("create", "Parse dates");

        Ticket ticket = cli.show("T-1");
        assertThat(ticket.summary().kind().orElseThrow().raw()).isEqualTo("task");
        assertThat(ticket.summary().priority().orElseThrow().raw()).isEqualTo("P2");
        assertThat(ticket.body()).isEqualTo(CreateTicket.TEMPLATE);
    }

    @Test
    void standardInputIsNotReadUnasked() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read without being asked");
            }
        };

        assertThat(cli.input(untouchable).run("create", "Parse dates").exit()).isZero();
    }

    @Test
    void slugIsMadeOfWhatIsGiven() {
        cli.run("create", "日付", "--slug", "Parse Dates!");

        assertThat(cli.show("T-1").summary().slug()).isEqualTo(new Slug("parse-dates"));
    }

    @Test
    void labelsAreSeparatedByCommasOrGivenAgain() {
        cli.run("create", "Parse dates", "--label", "a,b", "--label", " c ");

        assertThat(cli.show("T-1").summary().labels()).containsExactly("a", "b", "c");
    }

    static List<TicketField<?>> editableFields() {
        return TicketField.all().stream().filter(TicketField::editable).toList();
    }

    @ParameterizedTest
    @MethodSource("editableFields")
    void everyFieldThatPeopleMaySetHasAnOption(TicketField<?> field) {
        List<String> line = new ArrayList<>(List.of("create", "--title", "Parse dates"));
        String name = field.name().replace('_', '-');
        switch (field.type().shape()) {
            case FLAG -> line.add("--" + name);
            case LIST -> line.addAll(List.of("--" + name.replaceAll("s$", ""), "word"));
            case TEXT, TIME -> line.addAll(List.of("--" + name, "word"));
        }

        cli.run(line.toArray(String[]::new));

        assertThat(texts(field, cli.show("T-1")))
                .containsExactly(field.type().shape() == FieldType.Shape.FLAG ? "true" : "word");
    }

    private static <T> List<String> texts(TicketField<T> field, Ticket ticket) {
        return field.type().write(ticket.summary().fields().find(field).orElseThrow());
    }

    @Test
    void bodyComesFromTheOption() {
        cli.run("create", "Parse dates", "--body", "Why not.");

        assertThat(cli.show("T-1").body().text()).isEqualTo("Why not.");
    }

    @Test
    void bodyComesFromAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("body.md"), "\uFEFFFrom a file: ü\r\n");

        cli.run("create", "Parse dates", "--file", file.toString());

        assertThat(cli.show("T-1").body().text()).isEqualTo("From a file: ü");
    }

    @Test
    void bodyComesFromStandardInputIfAskedFor() {
        cli.input("From a pipe.\n").run("create", "Parse dates", "--file", "-");

        assertThat(cli.show("T-1").body().text()).isEqualTo("From a pipe.");
    }

    @Test
    void bodyComesFromAnEditorIfAskedFor() {
        cli.editor = (command, file) -> {
            Files.writeString(file, Files.readString(file).replace("- TBD", "- Written."));
            return 0;
        };

        cli.onTerminal().run("create", "Parse dates", "-e");

        assertThat(cli.show("T-1").body().text())
                .isEqualTo(CreateTicket.TEMPLATE.text().replace("TBD", "Written."));
    }

    @Test
    void jsonIsWhatMutationsAnswer() {
        JsonNode json = cli.run("create", "Parse dates", "--json").json();

        assertThat(json.propertyNames()).containsExactly("schema_version", "ticket", "event");
        assertThat(json.get("ticket").propertyNames()).containsExactly("id", "slug", "status", "revision");
        assertThat(json.get("event").get("kind").asString()).isEqualTo("create");
    }

    @ParameterizedTest
    @CsvSource({
        "create,a new ticket needs a title",
        "create|--title|A|B,give the title once",
        "create|--title|,--title needs a value",
        "create|,TITLE: title needs a text",
        "create|A|--label|two\u0007x,labels must be one line",
        "create|A|--author|a\u0007b,--author: an author must be one line",
        "create|A|--body|x|--file|y,'give one of --body, --file'",
        "create|A|--file|no-such-file.md,--file: there is no file no-such-file.md",
        "create|A|--labl|x,did you mean '--label'"
    })
    void badCallCreatesNothing(String line, String message) {
        Cli.Result result = cli.run(line.split("\\|", -1));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(message.split("\\|")).anyMatch(it -> result.err().contains(it));
        assertThat(cli.run("list").out().lines()).hasSize(1);
    }

    @Test
    void fileThatIsNoUtf8IsRefused() throws IOException {
        Path file = Files.write(directory.resolve("body.md"), "gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));

        Cli.Result result = cli.run("create", "Parse dates", "--file", file.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is not UTF-8 text");
    }

    @Test
    void fileOfMoreThanTenMegabytesIsRefused() throws IOException {
        Path file = Files.write(directory.resolve("body.md"), new byte[10_000_001]);

        Cli.Result result = cli.run("create", "Parse dates", "--file", file.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is larger than 10 MB");
    }

    @Test
    void directoryIsNoFile() {
        Cli.Result result = cli.run("create", "Parse dates", "--file", directory.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is a directory");
    }

    @Test
    void argumentThatTheLocaleHasSpoiledIsRefused() {
        Cli.Result result = cli.run("create", "--title", "\uFFFD\uFFFD");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("use a UTF-8 locale");
    }

    @Test
    void unchangedTemplateCreatesNothing() {
        cli.editor = (command, file) -> 0;

        Cli.Result result = cli.onTerminal().run("create", "Parse dates", "-e");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: aborted: nothing was written, so nothing was created\n");
        assertThat(cli.memory.list(TicketFilter.all()).tickets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"create|Parse dates|-", "create|-|--title|Parse dates"})
    void dashIsStandardInput(String line) {
        cli.input("From a pipe.\n").run(line.split("\\|"));

        assertThat(cli.show("parse-dates").body().text()).isEqualTo("From a pipe.");
    }

    @ParameterizedTest
    @CsvSource({"--priority p1,P1", "--kind bgu,bug", "--readiness redy,ready"})
    void misspeltWordIsRecordedWithAWarning(String option, String known) {
        Cli.Result result = cli.run(("create A " + option).split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).startsWith("warning: recorded the ").contains("; '" + known + "' is the known one");
    }
}
