package dev.ticket.ports;

import dev.ticket.domain.RecordedChange;
import dev.ticket.domain.TicketId;
import java.util.Optional;

/**
 * Puts each change of a ticket on record where its files are kept, by itself: the ticket's own files as they are, and nothing
 * else that somebody has changed or prepared there. Safe for use by several threads and processes.
 */
public interface ChangeRecorder {
    /**
     * Looks, before a change, whether it could be recorded.
     *
     * @throws InvalidRequestException if it could not be at this time, for example in the middle of a merge; the message says
     *     what to end first
     * @throws TicketStorageException if what it needs can't be read
     */
    void requireReady();

    /**
     * Records the files of a ticket as they are.
     *
     * @param ticket whose
     * @param change what was done, by whom
     * @return the name of the record, or empty if all of it was recorded already
     * @throws TicketStorageException if it can't be recorded; the change stands in the files, and the message says how to
     *     record it by hand
     */
    Optional<String> record(TicketId ticket, RecordedChange change);
}
