package dev.ticket.git;

import dev.ticket.ports.ChangeRecorder;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.MergeSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * What git knows of the tickets in a directory. Safe for use by several threads. Close it when done.
 *
 * <pre>{@code
 * try (GitTickets git = GitTickets.find(Path.of("work-items")).orElseThrow()) {
 *     git.workTree();
 * }
 * }</pre>
 */
public final class GitTickets implements AutoCloseable {
    private final Repository repository;
    private final String root;

    private GitTickets(Repository repository, String root) {
        this.repository = repository;
        this.root = root;
    }

    /**
     * {@return what git knows of a directory, or empty if it lies in no work tree}
     *
     * @param directory an existing directory, for example the root of a tracker
     * @throws dev.ticket.ports.TicketStorageException if the repository can't be opened, or is one of SHA-256
     */
    public static Optional<GitTickets> find(Path directory) {
        return WorkTree.above(directory).map(it -> new GitTickets(it.open(), it.inside(directory)));
    }

    /** {@return the directory of the work tree, without links} */
    public Path workTree() {
        return repository.getWorkTree().toPath();
    }

    /**
     * {@return what commits changes of tickets, each by itself}
     *
     * @param runHooks whether the hooks run that the user has for commits; one that says no leaves a change uncommitted
     * @param clock tells the time of the commits
     */
    public ChangeRecorder recorder(boolean runHooks, Clock clock) {
        return new CommitRecorder(repository, root, runHooks ? new NativeHooks(repository) : Hooks.NONE, clock);
    }

    /** {@return what has git leave the merging of tickets to this program} */
    public MergeSetup mergeSetup() {
        return new MergeDriver(repository, workTree().resolve(root));
    }

    /** {@return its commits and branches; of use until this is closed} */
    public CommitReader commits() {
        return new RepositoryCommits(repository, root);
    }

    /**
     * {@return the claims that machines share through a remote, under {@code refs/tickets/claims/} there; not to be used when
     * this is closed}
     *
     * @param remote the name of a remote of the repository, a URL, or a path, from the work tree if it is relative
     * @throws dev.ticket.ports.TicketStorageException if there is no such remote; that it can be reached is seen at first use
     */
    public ClaimRegistry claims(String remote) {
        return claims(remote, Clock.systemUTC());
    }

    /**
     * {@return the claims that machines share through a remote, with a clock that tells when they end}
     *
     * @param remote the name of a remote of the repository, a URL, or a path, from the work tree if it is relative
     * @param clock tells the time
     * @throws dev.ticket.ports.TicketStorageException if there is no such remote; that it can be reached is seen at first use
     */
    public ClaimRegistry claims(String remote, Clock clock) {
        return claims(remote, clock, Patience.USUAL);
    }

    ClaimRegistry claims(String remote, Clock clock, Patience patience) {
        return new RemoteClaims(MeetingPlace.of(repository, remote), clock, patience);
    }

    @Override
    public void close() {
        repository.close();
    }
}
