package dev.ticket.localfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tracker as somebody sees them: as they are, or as they were before a change that is not finished. Every path
 * lies below the root. A call walks it from there and follows no link, so that what it reaches is inside, also
 * while somebody swaps a directory for a link.
 */
interface DiskView extends Closeable {
    /** What a name stands for. */
    enum Kind {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A link, a device, a pipe: nothing that a tracker is made of. */
        OTHER
    }

    /**
     * What is known of a name without opening it.
     *
     * @param kind what it stands for
     * @param size of a file, in bytes
     * @param modified when its content last changed, as the file system tells
     * @param key the same for two names of one file, and for one file before and after it is renamed
     */
    record Entry(Kind kind, long size, Instant modified, Object key) {
        boolean isFile() {
            return kind == Kind.FILE;
        }

        boolean isDirectory() {
            return kind == Kind.DIRECTORY;
        }
    }

    /** What a path stands for, or null if there is nothing, or something above it is no directory. */
    @Nullable
    Entry find(Path path) throws IOException;

    /** The names in a directory, in no order. */
    List<String> names(Path directory) throws IOException;

    /** At most {@code max} bytes from the begin of a regular file. */
    byte[] read(Path file, int max) throws IOException;

    /** A regular file's content, to be closed by the caller. */
    InputStream open(Path file) throws IOException;

    /** The same view, quicker for paths below that directory, and good for nothing else; to be closed by the caller. */
    DiskView at(Path directory) throws IOException;

    /** Lets go of what {@link #at} keeps open. */
    @Override
    void close() throws IOException;
}
