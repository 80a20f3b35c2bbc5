package dev.ticket.git;

import dev.ticket.domain.Commit;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.CommitTickets;
import dev.ticket.domain.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.FooterKey;
import org.eclipse.jgit.revwalk.RevCommit;

/** What is read out of a commit, whoever made it and however broken its texts are. */
final class CommitValues {
    private static final FooterKey TICKET = new FooterKey("Ticket");

    private CommitValues() {}

    static CommitId id(AnyObjectId id) {
        return new CommitId(id.name());
    }

    static Commit commit(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return Commit.of(
                id(commit),
                author == null ? "" : author.getName(),
                author == null ? Instant.ofEpochSecond(commit.getCommitTime()) : author.getWhenAsInstant(),
                commit.getShortMessage());
    }

    /** The values of the trailers {@code Ticket:}, in their order, each once. */
    static Set<String> named(RevCommit commit) {
        Set<String> named = new LinkedHashSet<>();
        commit.getFooterLines(TICKET).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .forEach(named::add);
        return named;
    }

    static CommitTickets tickets(RevCommit commit, Set<String> touched) {
        List<String> named = new ArrayList<>();
        named(commit).forEach(it -> named.add(Reason.shown(it)));
        Set<TicketId> ids = new LinkedHashSet<>();
        touched.stream().filter(CommitValues::isId).forEach(it -> ids.add(new TicketId(it)));
        return new CommitTickets(commit(commit), named, ids);
    }

    /** Whether the name of a directory can be that of a ticket. */
    private static boolean isId(String name) {
        try {
            return !name.startsWith(".") && !new TicketId(name).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
