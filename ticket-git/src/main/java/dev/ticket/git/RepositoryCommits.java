package dev.ticket.git;

import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.CommitTickets;
import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commits of a repository, as far as tickets have to do with them. Each question reads it anew. */
final class RepositoryCommits implements CommitReader {
    private final Repository repository;
    private final Branches branches;
    private final String tracker;

    /**
     * The commits of a repository.
     *
     * @param tracker the tracker's path in it, with {@code /} between its parts
     */
    RepositoryCommits(Repository repository, String tracker) {
        this.repository = repository;
        this.branches = new Branches(repository);
        this.tracker = tracker;
    }

    /** Something to ask a repository, which may fail. */
    private interface Question<T> {
        T ask(RevWalk walk) throws IOException;
    }

    @Override
    public Optional<Commit> commit(String name) {
        return ask(walk -> {
            try {
                ObjectId id = repository.resolve(name + "^{commit}");
                return id == null ? Optional.empty() : Optional.of(CommitValues.commit(walk.parseCommit(id)));
            } catch (AmbiguousObjectException e) {
                throw new InvalidRequestException(
                        "commit", "several objects have an id that begins with " + name + "; write more of it");
            } catch (MissingObjectException
                    | IncorrectObjectTypeException
                    | IllegalArgumentException
                    | StringIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<Branch> branch(String name) {
        return ask(walk -> {
            Optional<Ref> ref = branches.find(name);
            return ref.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Branch(
                            ref.get().getName(),
                            CommitValues.commit(walk.parseCommit(ref.get().getObjectId()))));
        });
    }

    @Override
    public Set<CommitId> onNoBranch(Collection<CommitId> commits) {
        Set<CommitId> left = new HashSet<>(commits);
        return ask(walk -> {
            walk.setRetainBody(false);
            for (ObjectId tip : branches.tips()) {
                start(walk, tip);
            }
            for (RevCommit at = walk.next(); at != null && !left.isEmpty(); at = walk.next()) {
                left.remove(CommitValues.id(at));
            }
            return Set.copyOf(left);
        });
    }

    @Override
    public boolean isComplete() {
        return ask(walk -> repository.getObjectDatabase().getShallowCommits().isEmpty());
    }

    @Override
    public List<TicketCommit> log(TicketId ticket, Set<String> names, int limit, boolean everywhere) {
        return ask(walk -> {
            List<ObjectId> starts =
                    everywhere ? branches.tips() : branches.head().stream().toList();
            for (ObjectId start : starts) {
                start(walk, start);
            }
            return new TicketLog(walk, trees(walk), ticket, names).commits(limit);
        });
    }

    @Override
    public CommitTickets ticketsOf(CommitId commit) {
        return ask(walk -> tickets(walk, walk.parseCommit(ObjectId.fromString(commit.value()))));
    }

    @Override
    public List<CommitTickets> ownCommits(Branch branch, int limit) {
        return ask(walk -> {
            List<Ref> others = branches.ofDefault();
            List<CommitTickets> own = new ArrayList<>();
            if (others.isEmpty() || others.stream().anyMatch(it -> it.getName().equals(branch.ref()))) {
                return own;
            }
            start(walk, ObjectId.fromString(branch.tip().id().value()));
            for (Ref other : others) {
                walk.markUninteresting(walk.parseCommit(other.getObjectId()));
            }
            for (RevCommit at = walk.next(); at != null && own.size() < limit; at = walk.next()) {
                own.add(tickets(walk, at));
            }
            return own;
        });
    }

    private CommitTickets tickets(RevWalk walk, RevCommit commit) throws IOException {
        for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
        }
        return CommitValues.tickets(commit, trees(walk).touched(commit));
    }

    private TicketTrees trees(RevWalk walk) {
        return new TicketTrees(walk.getObjectReader(), tracker);
    }

    /** A branch may be broken, or be at something else than a commit; the others are there all the same. */
    private static void start(RevWalk walk, ObjectId tip) throws IOException {
        try {
            walk.markStart(walk.parseCommit(tip));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            // Nothing is on it.
        }
    }

    private <T> T ask(Question<T> question) {
        try (RevWalk walk = new RevWalk(repository)) {
            return question.ask(walk);
        } catch (IOException e) {
            throw new TicketStorageException(
                    repository.getDirectory().toString(),
                    "can't be read as a git repository: " + Reason.of(e) + "; see what git fsck says",
                    e);
        }
    }
}
