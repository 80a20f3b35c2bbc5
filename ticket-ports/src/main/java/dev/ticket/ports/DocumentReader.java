package dev.ticket.ports;

import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketIdOrSlug;

/** Reads tickets as the documents they are kept in. Needs {@link Capability#DOCUMENTS}. */
public interface DocumentReader {
    /**
     * Reads the documents of one ticket, to the letter.
     *
     * @param ticket its id or slug
     * @return the documents, even of a ticket that can't be understood
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws MalformedTicketException if a document is no text at all; repair it
     * @throws UnsupportedByBackendException if the tracker keeps no documents; use {@link TicketReader#show}
     * @throws TicketStorageException if it can't be read; give up
     */
    TicketDocuments documents(TicketIdOrSlug ticket);
}
