package dev.ticket.localfiles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The calls of a file system that a tracker is made of; nothing else in this package touches files.
 *
 * <p>None of these calls is repeated or combined in here: what survives a crash is decided by who calls. Tests put a disk
 * below that dies between two calls, fails, or forgets what was not synced.
 */
interface Disk extends DiskView {
    /** Makes a new file, with the permissions of another one if that is there. */
    void create(Path file, byte[] content, Path like) throws IOException;

    /** Adds to the end of a file, in one call where the system takes it in one. */
    void append(Path file, byte[] content) throws IOException;

    /** Cuts a file. */
    void truncate(Path file, long size) throws IOException;

    /** Gives a file the file system's own time, and leaves its content. */
    void touch(Path file) throws IOException;

    /** Whether a file has other names: to add to it would change them too. */
    boolean isShared(Path file) throws IOException;

    /** Makes a directory where there is nothing. */
    void makeDirectory(Path directory) throws IOException;

    /** Gives a file a second name, unless there is one: the one call that only one of several programs can win. */
    void link(Path existing, Path name) throws IOException;

    /** Gives a file or directory another name; a file of that name goes. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file, or an empty directory. */
    void delete(Path path) throws IOException;

    /** Has a file's content, or a directory's entries, on disk when it returns. */
    void sync(Path path) throws IOException;

    /**
     * Waits behind other processes of this machine that stand in this line; an interrupt ends the wait with an exception. It
     * is for fairness only: where the system knows no such line, nobody waits.
     */
    Closeable standInLine(Path file) throws IOException;
}
