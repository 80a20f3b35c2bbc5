package dev.ticket.usecase;

import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.CommitReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which commits belong to a ticket, whichever of its two names they call it by. */
public final class ReadTicketLog {
    private final CommitReader commits;

    /**
     * Reads them there.
     *
     * @param commits the repository
     */
    public ReadTicketLog(CommitReader commits) {
        this.commits = commits;
    }

    /**
     * {@return the commits, newest first}
     *
     * @param ticket the ticket
     * @param limit how many at the most, 1 or more
     * @param everywhere whether to look at all branches, or else only below what is checked out
     * @throws dev.ticket.ports.TicketStorageException if the repository can't be read; give up
     */
    public List<TicketCommit> of(TicketSummary ticket, int limit, boolean everywhere) {
        Set<String> names =
                Optional.ofNullable(ticket.slug()).map(it -> Set.of(it.value())).orElse(Set.of());
        return commits.log(ticket.id(), names, limit, everywhere);
    }
}
