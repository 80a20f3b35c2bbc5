package dev.ticket.git;

import dev.ticket.domain.Author;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A bare repository, and clones of it as far as claims need them. Closes what it opened. */
final class Clones implements AutoCloseable {
    static final TicketId ONE = new TicketId("20260605-040104-one");
    static final TicketId TWO = new TicketId("20260605-040104-two");
    static final ClaimRequest ADA = ClaimRequest.by(new Author("ada")).withWorktree("../wt");
    static final ClaimRequest BOB = ClaimRequest.by(new Author("bob"));
    static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), 4);

    private final Path directory;
    private final List<GitTickets> opened = new ArrayList<>();
    private int count;

    private Clones(Path directory) {
        this.directory = directory;
    }

    /** A bare repository {@code remote.git} in an empty directory. */
    static Clones in(Path directory) {
        QuietSystem.install();
        Clones clones = new Clones(directory);
        try {
            Git.init().setBare(true).setDirectory(clones.bare().toFile()).call().close();
            return clones;
        } catch (GitAPIException e) {
            throw new AssertionError(e);
        }
    }

    Path bare() {
        return directory.resolve("remote.git");
    }

    /** A new clone whose remote {@code origin} is the bare repository. */
    GitTickets add() {
        return add(bare().toString());
    }

    synchronized GitTickets add(String url) {
        Path clone = directory.resolve("clone-" + ++count);
        try (Git git =
                Git.init().setDirectory(Files.createDirectories(clone).toFile()).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", "origin", "url", url);
            config.setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
            config.save();
        } catch (GitAPIException | IOException e) {
            throw new AssertionError(e);
        }
        GitTickets tickets = GitTickets.find(clone).orElseThrow();
        opened.add(tickets);
        return tickets;
    }

    ClaimRegistry claims(Clock clock) {
        return add().claims("origin", clock);
    }

    /** The claims' references on the remote, as its own disk has them. */
    List<Ref> refs() {
        try (var repository = new FileRepositoryBuilder()
                .setGitDir(bare().toFile())
                .setMustExist(true)
                .build()) {
            return repository.getRefDatabase().getRefsByPrefix("refs/");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        opened.forEach(GitTickets::close);
    }
}
