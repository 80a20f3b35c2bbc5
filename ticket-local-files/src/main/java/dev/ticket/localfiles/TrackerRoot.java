package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

    /** Whether a directory holds one of the status directories; false for what is no directory, or not there. */
    static boolean isTracker(Path given) {
        try {
            // Unlike Files.isDirectory this tells what is not there from what nobody may look at.
            if (!Files.readAttributes(given, BasicFileAttributes.class).isDirectory()) {
                return false;
            }
            for (TicketStatus status : STATUSES) {
                if (isDirectory(given.resolve(status.raw()))) {
                    return true;
                }
            }
            return false;
        } catch (AccessDeniedException e) {
            throw FileAccess.storage(given.toString(), "can't be looked at", e);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isDirectory(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isDirectory();
        } catch (NoSuchFileException e) {
            return false;
        }
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

    /**
     * The place of a ticket, whether or not there is one.
     *
     * @throws java.nio.file.InvalidPathException if the locale can't spell the name
     */
    TicketDirectory ticket(TicketStatus status, String name) {
        return new TicketDirectory(this, status, directory(status).resolve(name));
    }

    /**
     * All tickets with a status, by name; names that begin with a dot are none. A link to a directory is listed as well, so
     * that nobody misses it; reading it is an error.
     */
    List<TicketDirectory> tickets(TicketStatus status) {
        Path directory = directory(status);
        List<TicketDirectory> tickets = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && Files.isDirectory(entry)) {
                    tickets.add(new TicketDirectory(this, status, entry));
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw FileAccess.storage(shown(directory), "can't be listed", e);
        } catch (DirectoryIteratorException e) {
            throw FileAccess.storage(shown(directory), "can't be listed", requireNonNull(e.getCause()));
        }
        tickets.sort(Comparator.comparing(TicketDirectory::name));
        return tickets;
    }

    /** A path below the real root as a message shows it: below the root as it was named. */
    String shown(Path path) {
        return given.resolve(real.relativize(path)).toString();
    }
}
