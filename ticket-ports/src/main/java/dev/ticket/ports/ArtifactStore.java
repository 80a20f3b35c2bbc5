package dev.ticket.ports;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import java.io.InputStream;
import java.util.List;

/** Keeps files with a ticket. Needs {@link Capability#ARTIFACTS}. */
public interface ArtifactStore {
    /** What to do when an artifact of that name is there. */
    enum IfPresent {
        /** Leave it and refuse. */
        REFUSE,
        /** Put the new content in its place. */
        REPLACE
    }

    /**
     * Stores a file with a ticket. Readers see no content, the old or the new one, never a part.
     *
     * @param ticket its id or slug
     * @param name its name; {@code orchestration-plan.jsonl} is kept by operations and can't be stored over
     * @param content what to store, read to its end and not closed
     * @param ifPresent what to do when there is an artifact of that name
     * @return the ticket, and no event
     * @throws TicketRefusedException if one of that name is there and shall stay, or the name is an operation's
     * @throws InvalidRequestException if it is too large or its name can't be stored here; ask differently
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker keeps no files
     * @throws TicketStorageException if it can't be written; what was there is there
     */
    TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent);

    /**
     * {@return the files that lie with a ticket, by name}
     *
     * @param ticket its id or slug
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws UnsupportedByBackendException if the tracker keeps no files
     * @throws MalformedTicketException if there are more than the tracker lists; move some elsewhere
     * @throws TicketStorageException if they can't be read; give up
     */
    List<Artifact> listArtifacts(TicketIdOrSlug ticket);

    /**
     * Opens a file that lies with a ticket.
     *
     * @param ticket its id or slug
     * @param name its name
     * @return its content, to be closed by the caller
     * @throws TicketNotFoundException if there is no such ticket, or no such file with it; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws UnsupportedByBackendException if the tracker keeps no files
     * @throws TicketStorageException if it can't be read; give up
     */
    InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name);
}
