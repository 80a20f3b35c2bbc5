package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.LocalTrackers;
import dev.ticket.localfiles.LocalTickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One queue in two clones, which share their claims through a remote. */
class SharedQueueTest {
    @TempDir
    Path directory;

    private Cli here;
    private Cli there;

    @BeforeEach
    void twoClones() throws Exception {
        Git.init()
                .setBare(true)
                .setDirectory(directory.resolve("remote.git").toFile())
                .call()
                .close();
        here = clone("here");
        Path root = directory.resolve("here/work-items");
        LocalTickets.init(root);
        Files.writeString(root.resolve("ticket.yaml"), "claims:\n  remote: origin\n");
        done(here.run("create", "Parse dates"));
        done(here.run("mark-ready", "parse-dates", "--summary", "Small."));
        done(here.run("queue", "parse-dates"));
        there = clone("there");
        copy(root, directory.resolve("there/work-items"));
    }

    private Cli clone(String name) throws Exception {
        Path project = Files.createDirectories(directory.resolve(name));
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", "origin", "url", "../remote.git");
            config.save();
        }
        Cli cli = new Cli();
        cli.trackers = new LocalTrackers();
        cli.directory = project;
        cli.with(
                "TICKET_ROOT",
                Files.createDirectories(project.resolve("work-items")).toString());
        return cli;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(it -> {
                try {
                    Path target = to.resolve(from.relativize(it).toString());
                    if (Files.isDirectory(it)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(it, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String done(Cli.Result result) {
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void ticketAcceptedInOneCloneIsClaimedInTheOther() {
        done(here.run("accept", "parse-dates"));

        Cli.Result second = there.run("accept", "parse-dates");
        assertThat(second.exit()).isNotZero();
        assertThat(second.err()).contains("is claimed by ada");
        assertThat(done(there.run("claims"))).contains("parse-dates", "ada");
    }

    @Test
    void holderOfTheTokenEndsTheWorkAndNobodyElseWithAToken() {
        String token = done(here.run("accept", "parse-dates")).strip().split("\t")[1];

        Cli.Result other = here.run("complete", "parse-dates", "--token", "a-token-nobody-ever-had");
        assertThat(other.exit()).isNotZero();
        done(here.run("complete", "parse-dates", "--token", token));
        assertThat(done(there.run("claims"))).doesNotContain("parse-dates");
    }

    @Test
    void tokenIsNotToldToTheOtherClone() {
        String token = done(here.run("accept", "parse-dates")).strip().split("\t")[1];

        assertThat(done(there.run("claims", "--json"))).doesNotContain(token);
    }

    @Test
    void remoteThatIsNotThereIsNamed() throws IOException {
        Files.writeString(directory.resolve("here/work-items/ticket.yaml"), "claims: { remote: upstream }\n");

        Cli.Result result = here.run("accept", "parse-dates");
        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).contains("upstream", "git remote add");
    }
}
