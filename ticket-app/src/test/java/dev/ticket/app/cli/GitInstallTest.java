package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.LocalTrackers;
import dev.ticket.localfiles.LocalTickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merge driver, set up and taken back. */
class GitInstallTest {
    private final Cli cli = new Cli();

    @TempDir
    Path project;

    @BeforeEach
    void realFiles() throws IOException {
        Path root = Files.createDirectories(project.resolve("work-items"));
        LocalTickets.init(root);
        cli.trackers = new LocalTrackers();
        cli.with("TICKET_ROOT", root.toString());
    }

    @Test
    void whatIsInstalledIsSaidOnceAndTakenBackWithoutATrace() throws Exception {
        Git.init().setDirectory(project.toFile()).call().close();
        String config = Files.readString(project.resolve(".git/config"));

        assertThat(cli.run("git", "install").out().lines()).hasSize(2);
        assertThat(cli.run("git", "install").out()).contains("nothing changed");
        assertThat(cli.run("doctor").exit()).isZero();
        assertThat(cli.run("git", "uninstall").out().lines()).hasSize(2);
        assertThat(cli.run("git", "uninstall").out()).contains("nothing changed");

        assertThat(project.resolve("work-items/.gitattributes")).doesNotExist();
        assertThat(project.resolve(".git/config")).hasContent(config);
    }

    @Test
    void changesAreNamedInJson() throws Exception {
        Git.init().setDirectory(project.toFile()).call().close();

        assertThat(cli.run("git", "install", "--program", "/opt/ticket", "--json")
                        .json()
                        .get("changes"))
                .hasSize(2);
        assertThat(project.resolve(".git/config")).content().contains("driver = /opt/ticket merge-driver");
    }

    @Test
    void withoutGitItSaysSo() {
        assertThat(cli.run("git", "install").exit()).isEqualTo(9);
        assertThat(cli.run("git", "uninstall").err()).contains("git init");
    }
}
