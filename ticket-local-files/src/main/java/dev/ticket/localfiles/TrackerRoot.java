package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        try {
            if (isTracker(given)) {
                return new TrackerRoot(given, given.toRealPath());
            }
        } catch (IOException e) {
            throw missing(given, e);
        }
        if (!Files.isDirectory(given)) {
            throw missing(given, null);
        }
        throw new TicketStorageException(
                given.toString(),
                "is no tracker: it has none of the directories open, pending, closed; make it one with ticket init",
                null);
    }

    private static TicketStorageException missing(Path given, @Nullable IOException e) {
        return new TicketStorageException(
                given.toString(), "there is no such directory; name the right one, or make it with ticket init", e);
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
            throw TrackerFiles.storage(given.toString(), "can't be looked at", e);
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
            List<Path> parents = parentsOfMissing(given.toAbsolutePath());
            Path real = Files.createDirectories(given).toRealPath();
            init(new TrackerRoot(given, real), OpenatDisk.of(real));
            for (Path parent : parents) {
                try (FileChannel directory = FileChannel.open(parent)) {
                    directory.force(true);
                }
            }
        } catch (IOException e) {
            throw TrackerFiles.storage(given.toString(), "can't be made a tracker", e);
        }
    }

    /** Where an entry for a new directory will be made. */
    private static List<Path> parentsOfMissing(Path directory) {
        List<Path> parents = new ArrayList<>();
        Path parent = directory.getParent();
        for (Path path = directory; parent != null && !Files.exists(path); path = parent, parent = path.getParent()) {
            parents.add(parent);
        }
        return parents;
    }

    private static void init(TrackerRoot root, Disk disk) throws IOException {
        for (TicketStatus status : STATUSES) {
            Path directory = root.directory(status);
            if (disk.find(directory) == null) {
                disk.makeDirectory(directory);
            }
            Path keep = directory.resolve(TicketDirectory.KEEP);
            if (disk.find(keep) == null) {
                disk.create(keep, new byte[0], keep);
                disk.sync(keep);
            }
            disk.sync(directory);
        }
        disk.sync(root.real());
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

    /** A path below the real root as a message shows it: below the root as it was named. */
    String shown(Path path) {
        return given.resolve(real.relativize(path)).toString();
    }
}
