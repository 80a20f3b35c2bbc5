package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.LocalTrackers;
import dev.ticket.localfiles.LocalTickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that are committed by themselves. */
class CommitTest {
    private final Cli cli = new Cli();

    @TempDir
    Path project;

    @BeforeEach
    void realFiles() throws IOException {
        LocalTickets.init(Files.createDirectories(project.resolve("work-items")));
        cli.trackers = new LocalTrackers();
        cli.directory = project;
        cli.with("TICKET_ROOT", project.resolve("work-items").toString());
    }

    @Test
    void eachChangeIsOneCommitOfItsAuthor() throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            cli.run("create", "Parse dates", "--commit");
            cli.run("--commit", "edit", "parse-dates", "--priority", "P0");
            cli.run("close", "parse-dates", "--resolution", "Done.", "--author", "bob", "--commit");

            assertThat(log(git))
                    .containsExactly("bob: Close parse-dates", "ada: Edit parse-dates", "ada: Create parse-dates");
            assertThat(git.status().call().getUncommittedChanges()).isEmpty();
            assertThat(git.status().call().getUntracked()).noneMatch(it -> it.contains("parse-dates"));
        }
    }

    @Test
    void trackerMayAskForCommits() throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            Files.writeString(project.resolve("work-items/ticket.yaml"), "commit: yes\n");

            cli.run("create", "Parse dates");
            cli.run("comment", "parse-dates", "--body", "Not this.", "--no-commit");

            assertThat(log(git)).containsExactly("ada: Create parse-dates");
        }
    }

    @Test
    void withoutTheWishNothingIsCommitted() throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            cli.run("create", "Parse dates");

            assertThat(git.getRepository().resolve(Constants.HEAD)).isNull();
        }
    }

    @Test
    void withoutGitACommitIsRefusedBeforeAnythingChanges() {
        Cli.Result refused = cli.run("create", "Parse dates", "--commit");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("git init").contains("--no-commit");
        assertThat(cli.run("list").out()).doesNotContain("parse-dates");
    }

    @Test
    void inTheMiddleOfAMergeACommitIsRefusedBeforeAnythingChanges() throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            cli.run("create", "Parse dates", "--commit");
            Files.writeString(
                    project.resolve(".git/MERGE_HEAD"),
                    git.getRepository().resolve(Constants.HEAD).name() + "\n");

            Cli.Result refused = cli.run("comment", "parse-dates", "--body", "x", "--commit");

            assertThat(refused.exit()).isEqualTo(2);
            assertThat(cli.run("comment", "parse-dates", "--body", "x").exit()).isZero();
        }
    }

    @Test
    void bothWishesAreOneTooMany() {
        assertThat(cli.run("create", "Parse dates", "--commit", "--no-commit").exit())
                .isEqualTo(2);
    }

    @Test
    void skippingHooksAloneCommitsNothing() throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            assertThat(cli.run("create", "Parse dates", "--no-verify").exit()).isEqualTo(2);
            assertThat(git.getRepository().resolve(Constants.HEAD)).isNull();
        }
    }

    @Test
    void unknownWordInTheConfigurationIsNamed() throws IOException {
        Files.writeString(project.resolve("work-items/ticket.yaml"), "commit: perhaps\n");

        assertThat(cli.run("list").err()).contains("no, yes, no-verify").contains("perhaps");
    }

    private static List<String> log(Git git) throws Exception {
        return StreamSupport.stream(git.log().call().spliterator(), false)
                .map(CommitTest::line)
                .toList();
    }

    private static String line(RevCommit commit) {
        return commit.getAuthorIdent().getName() + ": " + commit.getShortMessage();
    }
}
