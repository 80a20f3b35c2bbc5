package dev.ticket.domain.merge;

import java.util.List;

/**
 * A ticket that two sides changed.
 *
 * @param version the ticket after the merge
 * @param conflicts what is left to decide; empty if nothing is
 */
public record MergedTicket(TicketVersion version, List<MergeConflict> conflicts) {
    /** Copies the list. */
    public MergedTicket {
        conflicts = List.copyOf(conflicts);
    }

    /** {@return whether nothing is left to decide} */
    public boolean isSettled() {
        return conflicts.isEmpty();
    }
}
