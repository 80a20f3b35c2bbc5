package dev.ticket.localfiles;

import java.nio.file.Path;
import java.util.Arrays;

/** How one step of a change is undone: what was there before it. */
@SuppressWarnings("ArrayRecordComponent") // read from a journal and carried out, never compared
sealed interface Undo {
    /** What the step changes. */
    Path target();

    /**
     * The directory was not there.
     *
     * @param target the directory
     */
    record OfDirectory(Path target) implements Undo {}

    /**
     * The directory with all that is in it was not there. It comes by one step, which is never part of a journal.
     *
     * @param target the directory
     */
    record OfNewTree(Path target) implements Undo {}

    /**
     * The file was not there.
     *
     * @param target the file
     * @param digest SHA-256 of what the step puts there
     */
    record OfNewFile(Path target, String digest) implements Undo {}

    /**
     * The file had another content, which has a second name in the control directory.
     *
     * @param target the file
     * @param digest SHA-256 of what the step puts there
     */
    record OfReplacement(Path target, String digest) implements Undo {}

    /**
     * The file was shorter.
     *
     * @param target the file
     * @param size how long it was, in bytes
     * @param added what the step adds
     */
    record OfAddition(Path target, long size, byte[] added) implements Undo {
        /** A file's content without what the step has added of it; what others added behind it stays. */
        byte[] without(byte[] content) {
            int start = (int) size;
            int length = content.length - start;
            if (length > 0 && length <= added.length && isTorn(content, start)) {
                return Arrays.copyOf(content, start);
            }
            if (length > added.length && Arrays.equals(added, 0, added.length, content, start, start + added.length)) {
                byte[] rest = Arrays.copyOf(content, content.length - added.length);
                System.arraycopy(content, start + added.length, rest, start, length - added.length);
                return rest;
            }
            // Nothing was added, or it is neither ours nor ours with more behind it: whose it is can't be told.
            return content;
        }

        /** A loss of power may leave zeros where nothing was written yet. */
        private boolean isTorn(byte[] content, int start) {
            for (int i = start; i < content.length; i++) {
                if (content[i] != 0 && content[i] != added[i - start]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The file or directory had another name.
     *
     * @param from its name before
     * @param target its name after the step
     */
    record OfMove(Path from, Path target) implements Undo {}
}
