package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of a tracker: only regular ones, within a bound, and as text only what is UTF-8. What fails is said of the path
 * as the caller knows it.
 *
 * @param root the tracker
 * @param disk how its files are seen: as they are, or as they were before an unfinished change
 */
record TrackerFiles(TrackerRoot root, DiskView disk) {
    private static final boolean SPELLS_ALL = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));

    /** Stands for bytes of a name that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    static final String UNSPELLED =
            "has a name that the locale can't spell; use a UTF-8 locale, for example LC_ALL=C.UTF-8";

    /** The same files, seen another way. */
    TrackerFiles on(DiskView other) {
        return new TrackerFiles(root, other);
    }

    /** What there is of that name, or null. */
    @Nullable
    Entry find(Path path) {
        try {
            return disk.find(path);
        } catch (IOException e) {
            throw storage(path, "can't be looked at", e);
        }
    }

    /** Whether there is something of that name, be it what it may. */
    boolean exists(Path path) {
        return find(path) != null;
    }

    boolean isDirectory(Path path) {
        Entry entry = find(path);
        return entry != null && entry.isDirectory();
    }

    /** The names in a directory, sorted; none if it is not there. */
    List<String> names(Path directory) {
        try {
            return disk.names(directory).stream().sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (NotDirectoryException e) {
            throw new TicketStorageException(
                    root.shown(directory),
                    "can't be listed: it is no directory, and links are not followed; put the directory itself there",
                    e);
        } catch (IOException e) {
            throw storage(directory, "can't be listed", e);
        }
    }

    /** A whole text. */
    String text(Path file, int maxBytes) {
        return Utf8.decode(bytes(file, maxBytes), () -> root.shown(file));
    }

    /** A whole text, or null if there is nothing of that name. */
    @Nullable
    String findText(Path file, int maxBytes) {
        try {
            return Utf8.decode(read(file, maxBytes), () -> root.shown(file));
        } catch (NoSuchFileException e) {
            return null;
        } catch (NotDirectoryException e) {
            if (!exists(Steps.parent(file))) {
                return null;
            }
            throw unreadable(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private byte[] bytes(Path file, int maxBytes) {
        try {
            return read(file, maxBytes);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private byte[] read(Path file, int maxBytes) throws IOException {
        byte[] bytes = disk.read(file, maxBytes + 1);
        if (bytes.length > maxBytes) {
            Entry entry = disk.find(file);
            throw new MalformedTicketException(
                    root.shown(file),
                    0,
                    "is " + (entry == null ? bytes.length : entry.size()) + " bytes large, more than the " + maxBytes
                            + " that are read; move text into an artifact");
        }
        return bytes;
    }

    /** A file's content, to be closed by the caller. */
    InputStream open(Path file) {
        try {
            return disk.open(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private RuntimeException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new MalformedTicketException(root.shown(file), 0, "is missing; restore it, for example with git", e);
        }
        if (e instanceof NotAFileException) {
            return new MalformedTicketException(
                    root.shown(file),
                    0,
                    "is no regular file; links and devices are not followed, put the file itself there",
                    e);
        }
        Path directory = Steps.parent(file);
        Entry above = e instanceof NotDirectoryException ? find(directory) : null;
        return above != null && above.kind() == DiskView.Kind.OTHER
                ? notFollowed(directory)
                : storage(file, "can't be read", e);
    }

    /** What stands in the place of a directory is left alone, wherever it may lead. */
    MalformedTicketException notFollowed(Path directory) {
        return new MalformedTicketException(
                root.shown(directory),
                0,
                "is a link or a special file, and these are not followed; put the directory itself there");
    }

    /**
     * All tickets with a status, by name; names that begin with a dot are none. What is no directory is among them: who reads
     * it finds out.
     */
    List<TicketDirectory> tickets(TicketStatus status) {
        return tickets(status, names(root.directory(status)));
    }

    /** The tickets among the names of a status directory, in their order. */
    List<TicketDirectory> tickets(TicketStatus status, Collection<String> names) {
        Path directory = root.directory(status);
        return names.stream()
                .filter(name -> !name.startsWith("."))
                .filter(TrackerFiles::isSpelled)
                .map(name -> new TicketDirectory(root, status, directory.resolve(name)))
                .toList();
    }

    /** Names of tickets with a status that the locale can't spell, so that nothing can be opened by them. */
    List<String> unspelled(TicketStatus status) {
        return SPELLS_ALL
                ? List.of()
                : names(root.directory(status)).stream()
                        .filter(name -> !name.startsWith(".") && !isSpelled(name))
                        .toList();
    }

    /** Whether a path can be made of a name that a directory holds. */
    static boolean isSpelled(String name) {
        try {
            return SPELLS_ALL || !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether a directory holds a name whose bytes are no text, so that what it names can't be opened. */
    boolean isUnreachable(Path directory, String name) {
        return !isSpelled(name) || name.indexOf(REPLACEMENT) >= 0 && find(directory.resolve(name)) == null;
    }

    /** What a failed call of the system means to a caller. */
    TicketStorageException storage(Path path, String what, IOException e) {
        return storage(root.shown(path), what, e);
    }

    static TicketStorageException storage(String shown, String what, IOException e) {
        return new TicketStorageException(shown, what + ": " + reason(e), e);
    }

    /** The JDK says some reasons with the type of an error alone. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no directory";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
