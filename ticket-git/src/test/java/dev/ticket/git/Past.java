package dev.ticket.git;

import dev.ticket.domain.Author;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.TicketBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/** A repository with a tracker in it, in which each commit is a minute younger than the one before. */
final class Past implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2026-06-05T04:01:04Z");

    final Git git;
    final Path top;
    final Path root;
    final TicketBackend tickets;
    private long minutes;

    private Past(Git git, Path top, Path root) {
        this.git = git;
        this.top = top;
        this.root = root;
        this.tickets = LocalTickets.init(root);
    }

    static Past in(Path directory) throws IOException, GitAPIException {
        return in(directory, "work-items");
    }

    static Past in(Path directory, String root) throws IOException, GitAPIException {
        QuietSystem.install();
        Path top = directory.toRealPath();
        Git git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
        StoredConfig config = git.getRepository().getConfig();
        config.setBoolean("commit", null, "gpgsign", false);
        config.save();
        return new Past(git, top, Files.createDirectories(top.resolve(root)));
    }

    Repository repository() {
        return git.getRepository();
    }

    /** A ticket that is not committed yet. */
    TicketId create(String title) {
        return tickets.create(NewTicket.titled(title, new Author("ada")))
                .ticket()
                .id();
    }

    void move(TicketId ticket, TicketStatus.Known from, TicketStatus.Known to) {
        tickets.setStatus(
                TicketIdOrSlug.of(ticket),
                new StatusChange(TicketStatus.of(from), TicketStatus.of(to), new Author("ada")));
    }

    void close(TicketId ticket) {
        tickets.close(
                TicketIdOrSlug.of(ticket),
                new TicketClosing(
                        TicketStatus.of(TicketStatus.Known.OPEN),
                        new Author("ada"),
                        new MarkdownText("Fixed."),
                        List.of()));
    }

    /** A commit of everything there is. */
    CommitId commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return CommitValues.id(git.commit()
                .setMessage(message)
                .setAllowEmpty(true)
                .setAuthor(next("Ada Lovelace"))
                .setCommitter(now("Ada Lovelace"))
                .call());
    }

    CommitId work(String file, String message) throws IOException, GitAPIException {
        Files.createDirectories(top.resolve(file).getParent());
        Files.writeString(top.resolve(file), message + minutes);
        return commit(message);
    }

    void branch(String name) throws GitAPIException {
        git.checkout().setCreateBranch(true).setName(name).call();
    }

    void checkout(String name) throws GitAPIException {
        git.checkout().setName(name).call();
    }

    /** A merge into what is checked out, with nothing in its way. */
    void merge(String branch, String message) throws IOException, GitAPIException {
        git.merge()
                .include(repository().resolve(branch))
                .setFastForward(FastForwardMode.NO_FF)
                .setCommit(false)
                .call();
        commit(message);
    }

    private PersonIdent next(String name) {
        minutes++;
        return now(name);
    }

    PersonIdent now(String name) {
        return new PersonIdent(name, "ada@example.org", BEGIN.plusSeconds(60 * minutes), ZoneOffset.UTC);
    }

    /** What a native git says here, line by line. */
    List<String> natively(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("git", "-C", top.toString()));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(line + ": " + said);
        }
        return said.lines().toList();
    }

    /** Whether there is a native git to compare with. */
    static boolean isNativeGitHere() {
        try {
            Process process = new ProcessBuilder("git", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
