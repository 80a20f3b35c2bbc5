package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTicketsTest {
    @TempDir
    Path parent;

    Path top;

    @BeforeEach
    void noLinks() throws IOException {
        top = parent.toRealPath();
    }

    @Test
    void directoryOutsideOfGitHasNone() {
        assertThat(GitTickets.find(top)).isEmpty();
    }

    @Test
    void workTreeIsFoundFromBelow() throws Exception {
        init(top.resolve("project"));
        Path root = Files.createDirectories(top.resolve("project/work-items"));

        try (GitTickets git = GitTickets.find(root).orElseThrow()) {
            assertThat(git.workTree()).isEqualTo(top.resolve("project"));
        }
    }

    @Test
    void gitDirectoryElsewhereLeavesTheWorkTreeWhereItIs() throws Exception {
        Git.init()
                .setDirectory(Files.createDirectories(top.resolve("project")).toFile())
                .setGitDir(top.resolve("elsewhere/project.git").toFile())
                .call()
                .close();

        try (GitTickets git = GitTickets.find(top.resolve("project")).orElseThrow()) {
            assertThat(git.workTree()).isEqualTo(top.resolve("project"));
        }
    }

    @Test
    void repositoryOfSha256IsRefusedByName() throws Exception {
        init(top);
        Files.writeString(top.resolve(".git/config"), """
                [core]
                	repositoryformatversion = 1
                [extensions]
                	objectformat = sha256
                """);

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> GitTickets.find(top))
                .withMessageContaining("sha256");
    }

    @Test
    void fileThatLeadsNowhereIsNamed() throws IOException {
        Files.writeString(top.resolve(".git"), "gitdir: " + top.resolve("gone") + "\n");

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> GitTickets.find(top))
                .withMessageContaining("git worktree repair");
    }

    private static void init(Path directory) throws GitAPIException, IOException {
        Git.init()
                .setDirectory(Files.createDirectories(directory).toFile())
                .call()
                .close();
    }
}
