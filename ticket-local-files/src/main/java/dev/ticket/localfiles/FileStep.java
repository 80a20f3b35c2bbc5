package dev.ticket.localfiles;

import java.nio.file.Path;
import java.util.Map;

/** One change of a file system that either happens or does not. An operation is a list of them. */
@SuppressWarnings("ArrayRecordComponent") // steps are carried out once, never compared
sealed interface FileStep {
    /** What there is, or is more of, when it has happened. */
    Path target();

    /**
     * Makes a directory; nothing is there yet.
     *
     * @param target the directory
     */
    record MakeDirectory(Path target) implements FileStep {}

    /**
     * Puts a file in the place of another, or where there was none.
     *
     * @param target the file
     * @param content all of it
     */
    record Replace(Path target, byte[] content) implements FileStep {}

    /**
     * Adds to the end of a file.
     *
     * @param target the file
     * @param size how large it must be before, in bytes: nobody has added to it since it was read
     * @param content what to add
     */
    record Append(Path target, long size, byte[] content) implements FileStep {}

    /**
     * Gives a file or directory another name, at which there must be nothing yet.
     *
     * @param from its name
     * @param target its name from now on
     */
    record Move(Path from, Path target) implements FileStep {}

    /**
     * Makes a directory with all its files at once.
     *
     * @param target the directory, of which there must be nothing yet
     * @param files content by relative path
     */
    record NewDirectory(Path target, Map<String, byte[]> files) implements FileStep {}
}
