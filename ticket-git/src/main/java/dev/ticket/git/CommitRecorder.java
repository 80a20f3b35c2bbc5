package dev.ticket.git;

import dev.ticket.domain.RecordedChange;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ChangeRecorder;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Commits the files of one ticket onto {@code HEAD}, by compare and set, past the user's index; then refreshes the index's
 * entries for those files alone. Whoever commits at the same time makes it try again on top of that.
 */
final class CommitRecorder implements ChangeRecorder {
    private static final int ATTEMPTS = 200;

    private final Repository repository;
    private final String root;
    private final Hooks hooks;
    private final Clock clock;

    CommitRecorder(Repository repository, String root, Hooks hooks, Clock clock) {
        this.repository = repository;
        this.root = root;
        this.hooks = hooks;
        this.clock = clock;
    }

    @Override
    public void requireReady() {
        RepositoryState state = repository.getRepositoryState();
        if (state != RepositoryState.SAFE && state != RepositoryState.BISECTING) {
            throw new InvalidRequestException(
                    "commit",
                    "git is in the middle of something (" + state.getDescription()
                            + "), and a commit would become part of it; end or abort that first, or leave the commit to"
                            + " whoever does");
        }
    }

    @Override
    public Optional<String> record(TicketId ticket, RecordedChange change) {
        try {
            requireReady();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Attempt made = attempt(ticket, change);
                if (made.landed()) {
                    return Optional.ofNullable(made.commit()).map(ObjectId::name);
                }
                BackOff.pause(attempt);
            }
            throw failed(ticket, "others kept committing", null);
        } catch (IOException | InvalidRequestException e) {
            throw failed(ticket, Reason.of(e), e);
        }
    }

    /** How one try ended: landed with nothing to commit, landed with a commit, or lost to somebody else's. */
    private record Attempt(boolean landed, @Nullable ObjectId commit) {}

    private Attempt attempt(TicketId ticket, RecordedChange change) throws IOException {
        TicketFiles files = new TicketFiles(repository, root, ticket.value());
        try (ObjectInserter inserter = repository.newObjectInserter();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            ObjectId base =
                    head == null ? null : walk.parseCommit(head).getTree().copy();
            Set<String> directories = files.directories(base);
            List<DirCacheEntry> entries = files.onDisk(directories, inserter);
            ObjectId tree = tree(base, directories, entries, inserter);
            if (tree.equals(base)) {
                return new Attempt(true, null);
            }
            hooks.beforeCommit(base, directories, entries);
            CommitBuilder commit = new CommitBuilder();
            Instant now = clock.instant();
            commit.setTreeId(tree);
            if (head != null) {
                commit.setParentId(head);
            }
            commit.setAuthor(Identity.author(repository, change.author(), now));
            commit.setCommitter(Identity.committer(repository, now));
            commit.setMessage(hooks.message(change.message(ticket)));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            if (!move(head, id, change.subject())) {
                return new Attempt(false, null);
            }
            new IndexRefresh(repository).take(directories, entries);
            hooks.afterCommit();
            return new Attempt(true, id);
        }
    }

    private static ObjectId tree(
            @Nullable ObjectId base, Set<String> directories, List<DirCacheEntry> entries, ObjectInserter inserter)
            throws IOException {
        ObjectId tree = base;
        try (ObjectReader reader = inserter.newReader()) {
            TreeEdit edit = new TreeEdit(reader, inserter);
            for (String directory : directories) {
                tree = edit.put(tree, List.of(directory.split("/", -1)), Subtree.of(directory, entries, inserter));
            }
        }
        return tree == null ? Subtree.empty(inserter) : tree;
    }

    private boolean move(@Nullable ObjectId from, ObjectId to, String subject) throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(to);
        update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
        update.setRefLogMessage("commit: " + subject, false);
        return switch (update.update()) {
            case NEW, FAST_FORWARD -> true;
            case LOCK_FAILURE, REJECTED -> false;
            default -> throw new IOException("HEAD could not be moved (" + update.getResult() + ")");
        };
    }

    private TicketStorageException failed(TicketId ticket, String why, @Nullable Exception cause) {
        return new TicketStorageException(
                root.isEmpty() ? "." : root,
                "ticket " + ticket + " is changed, but that is not committed: " + why
                        + "; when it is mended, git add and git commit the ticket's directory",
                cause);
    }
}
