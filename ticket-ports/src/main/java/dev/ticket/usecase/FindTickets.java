package dev.ticket.usecase;

import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.CommitTickets;
import dev.ticket.domain.Reference;
import dev.ticket.domain.RelatedTicket;
import dev.ticket.domain.RelatedTicket.Way;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.TicketsOfWork;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tickets that a commit or branch belongs to. A commit belongs to the tickets that its trailers name, whose files it
 * changes, and whose events refer to it. A branch belongs to those whose events refer to it, and to those of the commits that
 * it has to itself.
 */
public final class FindTickets {
    /** A branch with more commits to itself is none that somebody works on for a ticket. */
    private static final int MOST_COMMITS = 1000;

    private static final String HEAD = "HEAD";

    private final TicketReader reader;
    private final CommitReader commits;

    /**
     * Finds them with those ports.
     *
     * @param reader reads tickets
     * @param commits the repository
     */
    public FindTickets(TicketReader reader, CommitReader commits) {
        this.reader = reader;
        this.commits = commits;
    }

    /**
     * {@return the tickets}
     *
     * @param name a branch or a commit; what could be either is the branch
     * @throws TicketNotFoundException if there is neither of that name; ask differently
     * @throws dev.ticket.ports.InvalidRequestException if several commits have ids that begin so; write more of it
     * @throws TicketException if the tracker or the repository can't be read; give up
     */
    public TicketsOfWork of(String name) {
        // What is checked out is a commit first: the branch that it is on has a name of its own.
        Optional<Branch> branch = name.equals(HEAD) ? Optional.empty() : commits.branch(name);
        if (branch.isPresent()) {
            return of(branch.get(), branch.get().tip(), commits.ownCommits(branch.get(), MOST_COMMITS));
        }
        Commit commit = commits.commit(name).orElseThrow(() -> TicketNotFoundException.commit(name));
        return of(null, commit, List.of(commits.ticketsOf(commit.id())));
    }

    private TicketsOfWork of(@Nullable Branch branch, Commit commit, List<CommitTickets> work) {
        TicketListing listing = reader.list(TicketFilter.all());
        List<TicketProblem> problems = new ArrayList<>(listing.problems());
        Set<String> named = new LinkedHashSet<>();
        work.forEach(it -> named.addAll(it.named()));
        List<RelatedTicket> related = new ArrayList<>();
        for (TicketSummary ticket : listing.tickets()) {
            Set<Way> ways = EnumSet.noneOf(Way.class);
            if (named.removeAll(names(ticket))) {
                ways.add(Way.NAMED);
            }
            if (work.stream().anyMatch(it -> it.touched().contains(ticket.id()))) {
                ways.add(Way.TOUCHED);
            }
            Predicate<Reference> refers = branch == null
                    ? it -> LookUpReferences.isCommit(it) && names(it.target(), commit)
                    : it -> refers(it, branch, work);
            if (isLinked(ticket, refers, problems)) {
                ways.add(Way.LINKED);
            }
            if (!ways.isEmpty()) {
                related.add(new RelatedTicket(ticket, ways));
            }
        }
        return new TicketsOfWork(branch, commit, related, List.copyOf(named), problems);
    }

    private static Set<String> names(TicketSummary ticket) {
        Set<String> names = new LinkedHashSet<>();
        names.add(ticket.id().value());
        Optional.ofNullable(ticket.slug()).ifPresent(it -> names.add(it.value()));
        return names;
    }

    private boolean isLinked(TicketSummary ticket, Predicate<Reference> refers, List<TicketProblem> problems) {
        try {
            return LookUpReferences.in(
                            reader.show(TicketIdOrSlug.of(ticket.id())).events())
                    .stream()
                    .anyMatch(refers);
        } catch (MalformedTicketException e) {
            problems.add(new TicketProblem(e.path(), "malformed", String.valueOf(e.getMessage())));
        } catch (TicketNotFoundException e) {
            // It is gone since it was listed.
        }
        return false;
    }

    private static boolean refers(Reference reference, Branch branch, List<CommitTickets> own) {
        return LookUpReferences.isBranch(reference)
                ? reference.target().equals(branch.ref()) || reference.target().equals(branch.name())
                : own.stream().anyMatch(it -> names(reference.target(), it.commit()));
    }

    /** Older events have the beginning of an id; of fewer than seven digits nobody can tell. */
    private static boolean names(String target, Commit commit) {
        return target.length() >= 7 && commit.id().value().startsWith(target.toLowerCase(Locale.ROOT));
    }
}
