package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MergeSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeDriverTest {
    @TempDir
    Path parent;

    private Path top;
    private Path attributes;

    @BeforeEach
    void aProject() throws Exception {
        top = Files.createDirectories(parent.toRealPath().resolve("project"));
        Git.init().setDirectory(top.toFile()).call().close();
        attributes = Files.createDirectories(top.resolve("work-items")).resolve(".gitattributes");
    }

    @Test
    void installedDriverIsForTheFilesOfTicketsAlone() throws Exception {
        assumeTrue(NativeGit.isInstalled(), "there is no native git to ask");

        with(it -> it.install("ticket"));

        assertThat(NativeGit.run(top, "config", "merge.ticket.driver")).isEqualTo("ticket merge-driver %O %A %B %P");
        assertThat(NativeGit.run(
                        top,
                        "check-attr",
                        "merge",
                        "work-items/open/a/item.md",
                        "work-items/closed/a/thread.md",
                        "work-items/closed/a/artifacts/orchestration-plan.jsonl",
                        "work-items/open/a/artifacts/notes.md",
                        "README.md"))
                .isEqualTo("""
                        work-items/open/a/item.md: merge: ticket
                        work-items/closed/a/thread.md: merge: ticket
                        work-items/closed/a/artifacts/orchestration-plan.jsonl: merge: ticket
                        work-items/open/a/artifacts/notes.md: merge: unspecified
                        README.md: merge: unspecified""");
    }

    @Test
    void secondInstallationChangesNothing() throws Exception {
        assertThat(with(it -> it.install("ticket"))).hasSize(2);

        assertThat(with(it -> it.install("ticket"))).isEmpty();
    }

    @Test
    void otherProgramTakesThePlaceOfTheFirst() throws Exception {
        with(it -> it.install("ticket"));

        assertThat(with(it -> it.install("/opt/my tools/ticket"))).hasSize(1);
        assertThat(Files.readString(top.resolve(".git/config")))
                .containsOnlyOnce("[merge \"ticket\"]")
                .contains("'/opt/my tools/ticket' merge-driver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*.bin -diff\n", "no end", "# ä\r\n\r\n", "\u00ff"})
    void uninstallingLeavesWhatOthersWrote(String others) throws Exception {
        String config = Files.readString(top.resolve(".git/config"));
        if (!others.isEmpty()) {
            Files.writeString(attributes, others);
        }

        with(it -> it.install("ticket"));
        assertThat(Files.readString(attributes)).startsWith(others);
        with(MergeSetup::uninstall);

        assertThat(Files.exists(attributes)).isEqualTo(!others.isEmpty());
        if (!others.isEmpty()) {
            assertThat(Files.readString(attributes)).isIn(others, others + "\n");
        }
        assertThat(Files.readString(top.resolve(".git/config"))).isEqualTo(config);
    }

    @Test
    void nothingInstalledIsNothingToRemove() throws Exception {
        assertThat(with(MergeSetup::uninstall)).isEmpty();
        assertThat(attributes).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a'b", "$HOME/ticket", "100%", "a\nb"})
    void programThatAShellWouldTakeApartIsRefused(String program) {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> with(it -> it.install(program)));
        assertThat(attributes).doesNotExist();
    }

    private List<String> with(Function<MergeSetup, List<String>> step) throws IOException {
        try (GitTickets tickets = GitTickets.find(top.resolve("work-items")).orElseThrow()) {
            return step.apply(tickets.mergeSetup());
        }
    }
}
