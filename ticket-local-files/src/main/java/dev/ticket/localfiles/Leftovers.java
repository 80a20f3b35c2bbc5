package dev.ticket.localfiles;

import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds files that somebody began to write and did not finish, wherever in a tracker they may lie. */
final class Leftovers {
    /** A status, a ticket, its artifacts, and as deep as these may be. */
    private static final int DEEPEST = 3 + ArtifactFiles.MAX_DEPTH;

    private final DiskView disk;
    private final List<Path> found = new ArrayList<>();

    private Leftovers(DiskView disk) {
        this.disk = disk;
    }

    static List<Path> in(TrackerRoot root, DiskView disk) throws IOException {
        Leftovers leftovers = new Leftovers(disk);
        leftovers.search(root.real(), 0);
        return leftovers.found;
    }

    /** The root holds statuses, these hold tickets, these hold files and artifacts. */
    private void search(Path directory, int depth) throws IOException {
        for (String name : depth > DEEPEST ? List.<String>of() : names(directory)) {
            Path path = pathOf(directory, name);
            if (Temporaries.is(name)) {
                found.add(path);
            } else if (isSearched(name, path, depth)) {
                search(path, depth + 1);
            }
        }
    }

    /** A directory may go while somebody else works; one that nobody may list holds nothing that was written here. */
    private List<String> names(Path directory) throws IOException {
        try {
            return disk.names(directory).stream().sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            return List.of();
        }
    }

    /** What the locale can't spell was not written here. */
    private static Path pathOf(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            return directory.resolve("none");
        }
    }

    /** Beside the statuses nothing in a root is ours. */
    private boolean isSearched(String name, Path path, int depth) throws IOException {
        if (depth == 0 && TrackerRoot.STATUSES.stream().noneMatch(it -> it.raw().equals(name))) {
            return false;
        }
        Entry entry = disk.find(path);
        return entry != null && entry.isDirectory();
    }
}
