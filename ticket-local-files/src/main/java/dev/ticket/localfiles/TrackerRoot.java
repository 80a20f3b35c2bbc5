package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The directory a tracker lives in, and its three status directories.
 *
 * @param given as the caller named it; what messages and locations show
 * @param real the same without links; where all work is done
 */
record TrackerRoot(Path given, Path real) {
    static final List<TicketStatus> STATUSES =
            Arrays.stream(TicketStatus.Known.values()).map(TicketStatus::of).toList();

    /** Opens an existing tracker; the root itself may be a link. */
    static TrackerRoot open(Path given) {
        TrackerRoot root;
        try {
            root = new TrackerRoot(given, given.toRealPath());
        } catch (IOException e) {
            throw new TicketStorageException(
                    given.toString(), "there is no such directory; name the right one, or make it with ticket init", e);
        }
        if (STATUSES.stream().noneMatch(it -> FileAccess.isDirectory(root.real.resolve(it.raw())))) {
            throw new TicketStorageException(
                    given.toString(),
                    "is no tracker: it has none of the directories open, pending, closed; make it one with ticket init",
                    null);
        }
        return root;
    }

    /** Makes a directory a tracker; a file in each status directory keeps it in git when it is empty. */
    static void init(Path given) {
        try {
            for (TicketStatus status : STATUSES) {
                Path directory = Files.createDirectories(given.resolve(status.raw()));
                Path keep = directory.resolve(TicketDirectory.KEEP);
                if (!FileAccess.exists(keep)) {
                    Files.createFile(keep);
                }
            }
        } catch (IOException e) {
            throw FileAccess.storage(given.toString(), "can't be made a tracker", e);
        }
    }

    Path directory(TicketStatus status) {
        return real.resolve(status.raw());
    }

    TicketDirectory ticket(TicketStatus status, String name) {
        return new TicketDirectory(this, status, name);
    }

    /** The names of all tickets with a status, in order; names that begin with a dot are none. */
    List<TicketDirectory> tickets(TicketStatus status) {
        Path directory = directory(status);
        List<TicketDirectory> tickets = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && FileAccess.isDirectory(entry)) {
                    tickets.add(ticket(status, name));
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            throw new TicketStorageException(shown(directory), "can't be listed: " + e.getMessage(), e);
        }
        tickets.sort(Comparator.comparing(TicketDirectory::name));
        return tickets;
    }

    /** A path below the real root as a message shows it: below the root as it was named. */
    String shown(Path path) {
        return given.resolve(real.relativize(path)).toString();
    }
}
