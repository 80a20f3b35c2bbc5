package dev.ticket.ports;

import dev.ticket.domain.foreign.SourceReading;

/** Reads another tracker's tickets, to import them. Nothing is written there. */
public interface TicketSource {
    /**
     * Reads all tickets there are.
     *
     * @return the tickets and what could not be read; one unreadable file hides no other
     * @throws TicketStorageException if the place can't be read at all, or is none of that tracker; name another
     */
    SourceReading read();
}
