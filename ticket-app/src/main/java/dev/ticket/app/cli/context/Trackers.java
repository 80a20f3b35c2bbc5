package dev.ticket.app.cli.context;

import dev.ticket.domain.Roles;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.ports.Capability;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.ConflictSettler;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketMerger;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.ports.UnsupportedByBackendException;
import java.nio.file.Path;
import java.util.List;

/** Opens trackers by their directory. Whoever wires the program implements it with an adapter. */
public interface Trackers {
    /**
     * {@return whether there is a tracker in a directory, or whatever stands there}
     *
     * @throws dev.ticket.ports.TicketStorageException if that can't be seen
     */
    boolean isTracker(Path root);

    /**
     * {@return the roles of the tracker in a directory}
     *
     * @throws dev.ticket.ports.MalformedTicketException if its configuration can't be understood
     * @throws dev.ticket.ports.TicketStorageException if there is no tracker
     */
    Roles roles(Path root);

    /**
     * {@return the tracker in a directory, which lets the role do what it may and nothing else}
     *
     * @param options what wins over the tracker's own configuration, and the role
     * @throws dev.ticket.ports.MalformedTicketException if that configuration can't be understood
     * @throws dev.ticket.ports.TicketStorageException if there is no tracker
     */
    TicketBackend open(Path root, OpenOptions options);

    /**
     * {@return the claims on the tickets of the tracker in a directory, behind the same gate}
     *
     * @param tickets that tracker, as the gate looks tickets up
     * @param options the role
     * @throws dev.ticket.ports.MalformedTicketException if the tracker's configuration can't be understood
     * @throws dev.ticket.ports.TicketStorageException if there is no tracker, or no place for claims
     */
    ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options);

    /**
     * Has git leave the merging of the tickets in a directory to this program.
     *
     * @param program how it is called
     * @return what was changed, one line each
     * @throws dev.ticket.ports.NoRepositoryException if there is no git there
     * @throws dev.ticket.ports.InvalidRequestException if the program can't be called that way
     * @throws dev.ticket.ports.TicketStorageException if it can't be set up
     */
    default List<String> installMergeDriver(Path root, String program) {
        throw new NoRepositoryException(root.toString());
    }

    /**
     * Takes that back.
     *
     * @return what was changed, one line each
     * @throws dev.ticket.ports.NoRepositoryException if there is no git there
     * @throws dev.ticket.ports.TicketStorageException if it can't be taken back
     */
    default List<String> uninstallMergeDriver(Path root) {
        throw new NoRepositoryException(root.toString());
    }

    /**
     * {@return the commits and branches of the repository that the tracker in a directory lies in, for as long as the process
     * lives}
     *
     * @throws dev.ticket.ports.NoRepositoryException if it lies in none
     * @throws dev.ticket.ports.TicketStorageException if the repository can't be opened
     */
    default CommitReader commits(Path root) {
        throw new NoRepositoryException(root.toString());
    }

    /**
     * {@return a new, empty tracker in a directory}
     *
     * @throws dev.ticket.ports.TicketStorageException if it can't be made there
     */
    TicketBackend init(Path root);

    /**
     * {@return the tickets of another tracker, which are read when they are asked for}
     *
     * @param from which tracker
     * @param directory where its files are
     */
    TicketSource source(ForeignTracker from, Path directory);

    /**
     * {@return what settles fields of the tickets of the tracker in a directory, behind the same gate}
     *
     * @param options what wins over the tracker's own configuration, and the role
     * @throws UnsupportedByBackendException if its tickets are not merged; give up
     * @throws dev.ticket.ports.MalformedTicketException if that configuration can't be understood
     * @throws dev.ticket.ports.TicketStorageException if there is no tracker
     */
    default ConflictSettler settler(Path root, OpenOptions options) {
        throw new UnsupportedByBackendException(Capability.EDIT);
    }

    /**
     * {@return what merges tickets; it needs no tracker}
     *
     * @throws UnsupportedByBackendException if its tickets are not merged; give up
     */
    default TicketMerger merger() {
        throw new UnsupportedByBackendException(Capability.EDIT);
    }
}
