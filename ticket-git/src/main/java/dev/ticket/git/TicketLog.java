package dev.ticket.git;

import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The commits of one ticket, found on a walk over commits. A move to another status is no end: each is looked into. */
final class TicketLog {
    private final RevWalk walk;
    private final TicketTrees trees;
    private final TicketId ticket;
    private final Set<String> names;

    TicketLog(RevWalk walk, TicketTrees trees, TicketId ticket, Set<String> names) {
        this.walk = walk;
        this.trees = trees;
        this.ticket = ticket;
        this.names = new HashSet<>(names);
        this.names.add(ticket.value());
    }

    List<TicketCommit> commits(int limit) throws IOException {
        List<TicketCommit> found = new ArrayList<>();
        for (RevCommit commit = walk.next(); commit != null && found.size() < limit; commit = walk.next()) {
            ofTicket(commit).ifPresent(found::add);
        }
        return found;
    }

    private Optional<TicketCommit> ofTicket(RevCommit commit) throws IOException {
        boolean named = !Collections.disjoint(CommitValues.named(commit), names);
        Map<TicketStatus, ObjectId> after = states(commit);
        Map<TicketStatus, ObjectId> before = Map.of();
        boolean touched = !after.isEmpty();
        for (int i = 0; i < commit.getParentCount(); i++) {
            RevCommit parent = commit.getParent(i);
            walk.parseHeaders(parent);
            Map<TicketStatus, ObjectId> there = states(parent);
            before = i == 0 ? there : before;
            touched = (i == 0 || touched) && !there.equals(after);
        }
        return touched || named
                ? Optional.of(new TicketCommit(
                        CommitValues.commit(commit), touched, named, status(before, after), status(after, before)))
                : Optional.empty();
    }

    private Map<TicketStatus, ObjectId> states(RevCommit commit) throws IOException {
        // An id of another kind of tracker may be no name of a directory.
        return ticket.value().contains("/") ? Map.of() : trees.of(commit, ticket.value());
    }

    /** Where the ticket is; of several places one where it is not on the other side. */
    private static @Nullable TicketStatus status(Map<TicketStatus, ObjectId> here, Map<TicketStatus, ObjectId> there) {
        return TicketTrees.STATUSES.stream()
                .filter(here::containsKey)
                .min((a, b) -> Boolean.compare(there.containsKey(a), there.containsKey(b)))
                .orElse(null);
    }
}
