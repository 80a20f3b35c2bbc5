package dev.ticket.ports;

import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.CommitTickets;
import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds commits and branches of the repository that a tracker lies in, and what they have to do with tickets. It changes
 * nothing. Where there is no repository there is none of these, but a {@link NoRepositoryException}.
 */
public interface CommitReader {
    /**
     * Finds a commit.
     *
     * @param name a full id, the beginning of one, or whatever else git takes for one: a branch, a tag, {@code HEAD~2}
     * @return the commit, or empty if the repository has none of that name
     * @throws InvalidRequestException if several commits have ids that begin so; write more of it
     * @throws TicketStorageException if the repository can't be read; give up
     */
    Optional<Commit> commit(String name);

    /**
     * Finds a branch.
     *
     * @param name its name here or that of a remote's, such as {@code main} or {@code origin/main}, or its full name; {@code
     *     HEAD} is the one that is checked out
     * @return the branch, or empty if the repository has none of that name
     * @throws TicketStorageException if the repository can't be read; give up
     */
    Optional<Branch> branch(String name);

    /**
     * Finds commits that nothing leads to but their ids.
     *
     * @param commits commits that the repository has
     * @return those of them that are neither on a branch, here or of a remote, nor below what is checked out
     * @throws TicketStorageException if the repository can't be read; give up
     */
    Set<CommitId> onNoBranch(Collection<CommitId> commits);

    /**
     * {@return whether the repository has the whole past; a shallow one has not, and what is missing there may well exist}
     *
     * @throws TicketStorageException if the repository can't be read; give up
     */
    boolean isComplete();

    /**
     * Finds the commits that belong to a ticket: those that changed its files, in whatever status it stood, and those that name
     * it in a trailer {@code Ticket:}. A merge counts if it differs from all that it merges.
     *
     * @param ticket the ticket, whose files need not be there any more
     * @param names what trailers may call it besides its id
     * @param limit how many at the most, 1 or more
     * @param everywhere whether to look at all branches, or else only below what is checked out
     * @return the commits, newest first; none where there is no commit yet
     * @throws TicketStorageException if the repository can't be read; give up
     */
    List<TicketCommit> log(TicketId ticket, Set<String> names, int limit, boolean everywhere);

    /**
     * Says which tickets a commit belongs to, as far as the commit says so.
     *
     * @param commit a commit that the repository has
     * @return what it names and touches
     * @throws TicketStorageException if the repository can't be read; give up
     */
    CommitTickets ticketsOf(CommitId commit);

    /**
     * Finds the commits that a branch has to itself: those that are not on the default branch. The default branch is the one
     * that {@code origin/HEAD} leads to, else the one that {@code init.defaultBranch} names, else {@code main} or {@code master};
     * it has no commits to itself, and neither has any branch where there is none of these.
     *
     * @param branch a branch that the repository has
     * @param limit how many at the most, 1 or more
     * @return the commits, newest first, each with what it names and touches
     * @throws TicketStorageException if the repository can't be read; give up
     */
    List<CommitTickets> ownCommits(Branch branch, int limit);
}
