package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a text that is written in an editor. */
class EditorTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.create("Parse dates");
    }

    @ParameterizedTest
    @CsvSource({"comment nope", "review nope --approve", "comment nope -e", "close nope -e"})
    void missingTicketIsNoticedBeforeAnybodyWrites(String line) {
        Cli.Result result = cli.onTerminal().run(line.split(" "));

        assertThat(result.exit()).isEqualTo(3);
    }

    @Test
    void editorThatFailsKeepsWhatWasWritten() throws IOException {
        cli.editor = (command, file) -> {
            Files.writeString(file, "Half.");
            return 1;
        };

        Cli.Result result = cli.onTerminal().run("comment", "T-1", "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(kept(result)).hasContent("Half.");
        Files.delete(kept(result));
    }

    @Test
    void editorThatFailsWithoutAWordLeavesNoFile() {
        List<Path> files = new ArrayList<>();
        cli.editor = (command, file) -> {
            files.add(file);
            return 1;
        };

        Cli.Result result = cli.onTerminal().run("comment", "T-1");

        assertThat(result.err()).contains("ended with status 1").doesNotContain("kept");
        assertThat(files).singleElement().satisfies(it -> assertThat(it).doesNotExist());
    }

    @Test
    void editorThatWritesNoUtf8KeepsWhatWasWritten() throws IOException {
        cli.editor = (command, file) -> {
            Files.write(file, new byte[] {(byte) 0xFF});
            return 0;
        };

        Cli.Result result = cli.onTerminal().run("comment", "T-1", "--json");

        assertThat(result.error().get("message").asString()).contains("is not UTF-8 text");
        assertThat(kept(result)).hasBinaryContent(new byte[] {(byte) 0xFF});
        Files.delete(kept(result));
    }

    @Test
    void editorThatRemovesTheFileIsToldSo() {
        cli.editor = (command, file) -> {
            Files.delete(file);
            return 0;
        };

        Cli.Result result = cli.onTerminal().run("comment", "T-1");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: aborted: the editor 'vi' has removed the file\n");
    }

    private static Path kept(Cli.Result result) {
        return Path.of(result.error().get("details").get("kept").asString());
    }
}
