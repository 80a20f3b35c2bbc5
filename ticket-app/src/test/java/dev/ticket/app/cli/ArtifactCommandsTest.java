package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ArtifactCommandsTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    @BeforeEach
    void ticket() {
        cli.create("Parse dates");
    }

    @Test
    void fileIsStoredUnderItsOwnName() throws IOException {
        Path file = Files.writeString(directory.resolve("report.md"), "text");

        Cli.Result result = cli.run("artifact", "add", "T-1", file.toString());

        assertThat(result.out()).isEmpty();
        assertThat(cli.run("artifact", "list", "T-1").out()).isEqualTo("size\tname\n4\treport.md\n");
    }

    @Test
    void fileIsStoredUnderAnotherName() throws IOException {
        Path file = Files.writeString(directory.resolve("report.md"), "text");

        cli.run("artifact", "add", "T-1", file.toString(), "--name", "logs/run 1.md");

        assertThat(cli.run("artifact", "read", "T-1", "logs/run 1.md").out()).isEqualTo("text");
    }

    @Test
    void bytesComeBackAsTheyWere() {
        cli.input(new ByteArrayInputStream(new byte[] {0, (byte) 0xFF, '\n'}))
                .run("artifact", "add", "T-1", "-", "--name", "raw.bin");
        Path copy = directory.resolve("copy");

        cli.run("artifact", "read", "T-1", "raw.bin", "--output", copy.toString());

        assertThat(copy).hasBinaryContent(new byte[] {0, (byte) 0xFF, '\n'});
    }

    @Test
    void storedFileIsReplacedOnlyIfAskedFor() {
        store("a.txt", "one");

        assertThat(cli.input("two")
                        .run("artifact", "add", "T-1", "-", "--name", "a.txt")
                        .exit())
                .isEqualTo(11);
        assertThat(cli.input("two")
                        .run("artifact", "add", "T-1", "-", "--name", "a.txt", "--replace")
                        .exit())
                .isZero();
        assertThat(cli.run("artifact", "read", "T-1", "a.txt").out()).isEqualTo("two");
    }

    @Test
    void terminalGetsATableAndAConfirmation() {
        cli.onTerminal();

        assertThat(cli.input("one")
                        .run("artifact", "add", "T-1", "-", "--name", "a.txt")
                        .out())
                .isEqualTo("Stored a.txt with parse-dates.\n");
        assertThat(cli.run("artifact", "list", "T-1").out()).isEqualTo("SIZE  NAME\n3     a.txt\n");
    }

    @Test
    void terminalIsToldThatThereIsNone() {
        assertThat(cli.onTerminal().run("artifact", "list", "T-1").err()).isEqualTo("no artifacts\n");
    }

    @Test
    void terminalGetsTextWithoutControlCharacters() {
        store("a.txt", "red: \u001b[31m");

        assertThat(cli.onTerminal().run("artifact", "read", "T-1", "a.txt").out())
                .isEqualTo("red: ␛[31m\n");
    }

    @Test
    void terminalGetsNoBytesThatAreNoText() {
        store("raw.bin", "\0");

        Cli.Result result = cli.onTerminal().run("artifact", "read", "T-1", "raw.bin");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("use --output FILE or a pipe");
    }

    @Test
    void jsonListsNamesAndSizes() {
        store("a.txt", "one");

        JsonNode artifact = cli.run("artifact", "list", "T-1", "--json")
                .json()
                .get("artifacts")
                .get(0);

        assertThat(artifact.get("name").asString()).isEqualTo("a.txt");
        assertThat(artifact.get("size").asInt()).isEqualTo(3);
    }

    @Test
    void jsonHoldsTextAsItIs() {
        store("a.txt", "one");

        JsonNode artifact =
                cli.run("artifact", "read", "T-1", "a.txt", "--json").json().get("artifact");

        assertThat(artifact.get("encoding").asString()).isEqualTo("utf-8");
        assertThat(artifact.get("content").asString()).isEqualTo("one");
    }

    @Test
    void jsonHoldsBytesEncoded() {
        cli.input(new ByteArrayInputStream(new byte[] {(byte) 0xFF}))
                .run("artifact", "add", "T-1", "-", "--name", "raw.bin");

        JsonNode artifact =
                cli.run("artifact", "read", "T-1", "raw.bin", "--json").json().get("artifact");

        assertThat(artifact.get("encoding").asString()).isEqualTo("base64");
        assertThat(artifact.get("content").asString()).isEqualTo("/w==");
    }

    @Test
    void jsonSaysWhereTheCopyIs() {
        store("a.txt", "one");
        String copy = directory.resolve("copy").toString();

        JsonNode artifact = cli.run("artifact", "read", "T-1", "a.txt", "-o", copy, "--json")
                .json()
                .get("artifact");

        assertThat(artifact.get("output").asString()).isEqualTo(copy);
    }

    @Test
    void copyThatCantBeWrittenIsAStorageError() {
        store("a.txt", "one");

        Cli.Result result = cli.run(
                "artifact",
                "read",
                "T-1",
                "a.txt",
                "-o",
                directory.resolve("no/such/place").toString());

        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.err()).contains("place: can't be written: there is no such directory");
    }

    @ParameterizedTest
    @CsvSource({
        "artifact,2,'needs a command: artifact list, artifact add, artifact read'",
        "artifact lst T-1,2,did you mean 'artifact list'?",
        "artifact show T-1,2,unknown command 'artifact show'; see 'ticket help artifact'",
        "artifact add T-1 no-such-file,2,FILE: there is no file no-such-file",
        "artifact add T-1 . --name x,2,is a directory",
        "artifact add T-1 -,2,standard input needs a name",
        "artifact add T-1 - --name ../x,2,--name: an artifact's name is a relative path",
        "artifact add T-1 - --name orchestration-plan.jsonl,11,refused",
        "artifact read T-1 nothing,3,has no artifact 'nothing'; list its artifacts",
        "artifact read T-1,2,missing NAME"
    })
    void badCallIsAnswered(String line, int exit, String message) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.err()).contains(message);
    }

    private void store(String name, String text) {
        cli.input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .run("artifact", "add", "T-1", "-", "--name", name);
    }

    @Test
    void copyOverADirectoryLeavesItAndSaysWhy() throws IOException {
        store("a.txt", "one");
        Path target = Files.createDirectory(directory.resolve("empty"));

        Cli.Result result = cli.run("artifact", "read", "T-1", "a.txt", "-o", target.toString());

        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.err()).contains("empty: can't be written: it is a directory");
        assertThat(target).isDirectory();
    }

    @Test
    void similarArtifactIsProposed() {
        store("a.txt", "one");

        Cli.Result result = cli.run("artifact", "read", "T-1", "a.tx", "--json");

        assertThat(result.error().get("message").asString()).contains("did you mean a.txt?");
        assertThat(result.error().get("details").get("similar").get(0).asString())
                .isEqualTo("a.txt");
    }
}
