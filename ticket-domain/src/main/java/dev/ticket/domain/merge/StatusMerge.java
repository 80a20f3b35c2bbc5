package dev.ticket.domain.merge;

import dev.ticket.domain.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Merges the moves of a ticket from status to status. */
public final class StatusMerge {
    private StatusMerge() {}

    /**
     * {@return the status that both sides come to: that of the side that moved the ticket, and of two that moved it
     * differently closed; null if both opened it differently}
     *
     * @param versions the statuses; both sides have one
     */
    public static @Nullable TicketStatus merge(Versions<TicketStatus> versions) {
        if (versions.isSettled()) {
            return versions.settled();
        }
        return isClosed(versions.ours()) ? versions.ours() : isClosed(versions.theirs()) ? versions.theirs() : null;
    }

    /**
     * {@return whether one side closed the ticket, and the other side did not}
     *
     * @param versions the statuses
     */
    public static boolean oneSideClosed(Versions<TicketStatus> versions) {
        return !isClosed(versions.base()) && isClosed(versions.ours()) != isClosed(versions.theirs());
    }

    /**
     * {@return whether a status is closed}
     *
     * @param status a status, or null for none
     */
    public static boolean isClosed(@Nullable TicketStatus status) {
        return status != null && status.is(TicketStatus.Known.CLOSED);
    }
}
