package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.LocalTrackers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code init}, and how the directory of the tickets is found. */
class TrackerCommandsTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    @BeforeEach
    void realDirectory() throws IOException {
        directory = directory.toRealPath();
        cli.directory = directory;
        cli.environment.remove("TICKET_ROOT");
        cli.trackers = new LocalTrackers();
    }

    @Test
    void initMakesWorkItemsHereAndSaysSo() {
        Cli.Result result = cli.run("init");

        assertThat(result.out()).isEqualTo("made " + directory.resolve("work-items") + " for tickets\n");
        assertThat(cli.run("list").exit()).isZero();
    }

    @Test
    void initLeavesATrackerAlone() {
        cli.run("init");
        cli.run("create", "Parse dates");

        Cli.Result result = cli.run("init");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("is for tickets already; nothing changed");
        assertThat(cli.run("list").out()).contains("parse-dates");
    }

    @Test
    void initMakesTheDirectoryThatIsNamed() {
        assertThat(cli.run("init", "a").exit()).isZero();
        assertThat(cli.run("init", "--root", "b").exit()).isZero();
        assertThat(cli.with("TICKET_ROOT", "c").run("init").exit()).isZero();

        assertThat(List.of("a", "b", "c"))
                .allSatisfy(it -> assertThat(directory.resolve(it)).isDirectory());
    }

    @Test
    void initTakesOneName() {
        assertThat(cli.run("init", "a", "--root", "b").exit()).isEqualTo(2);
    }

    @Test
    void initIsAnsweredInJson() {
        JsonNode json = cli.run("init", "--json").json();

        assertThat(json.get("root").asString())
                .isEqualTo(directory.resolve("work-items").toString());
        assertThat(json.get("created").asBoolean()).isTrue();
        assertThat(cli.run("init", "--json").json().get("created").asBoolean()).isFalse();
    }

    @Test
    void initOverAFileIsAStorageError() throws IOException {
        Files.writeString(directory.resolve("work-items"), "");

        assertThat(cli.run("init").exit()).isEqualTo(10);
    }

    @Test
    void nearestWorkItemsUpwardsIsFound() throws IOException {
        cli.run("init");
        cli.directory = Files.createDirectories(directory.resolve("a/b"));

        assertThat(cli.run("list").exit()).isZero();
    }

    @Test
    void optionBeatsTicketRootBeatsWorkItemsDir() {
        for (String name : List.of("a", "b", "c")) {
            cli.run("init", name);
            cli.run("create", "In " + name, "--root", name);
        }

        assertThat(cli.with("WORK_ITEMS_DIR", "c").run("list").out()).contains("in-c");
        assertThat(cli.with("TICKET_ROOT", "b").run("list").out()).contains("in-b");
        assertThat(cli.run("list", "--root", "a").out()).contains("in-a");
    }

    @Test
    void emptyVariableSaysNothing() {
        cli.run("init");

        assertThat(cli.with("TICKET_ROOT", "")
                        .with("WORK_ITEMS_DIR", "")
                        .run("list")
                        .exit())
                .isZero();
    }

    @Test
    void noTrackerIsNotFoundWithAdvice() {
        Cli.Result result = cli.run("list", "--json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.error().get("code").asString()).isEqualTo("no_tracker");
        assertThat(result.error().get("message").asString()).contains("ticket init");
        assertThat(result.error().get("details").get("directory").asString()).isEqualTo(directory.toString());
    }

    @Test
    void rootThatIsNoTrackerIsLikeNone() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        Files.writeString(directory.resolve("file"), "");

        for (String root : List.of("nowhere", "empty", "file", "file/below")) {
            Cli.Result result = cli.run("list", "--root", root, "--json");

            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.error().get("code").asString()).isEqualTo("no_tracker");
            assertThat(result.error().get("details").get("directory").asString())
                    .isEqualTo(directory.resolve(root).toString());
        }
    }

    @Test
    void variableThatNamesNoTrackerIsLikeNone() {
        Cli.Result result = cli.with("TICKET_ROOT", "nowhere").run("list");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("there is no directory " + directory.resolve("nowhere"));
    }

    @Test
    void emptyRootIsAUsageError() {
        Cli.Result result = cli.run("list", "--root", "");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--root needs a value");
    }
}
