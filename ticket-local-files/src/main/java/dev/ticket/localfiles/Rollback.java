package dev.ticket.localfiles;

import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Undoes a change by its journal, last step first. Each step may have happened, half happened, or be undone already: it can be
 * done again after every interruption. What others have written meanwhile stays.
 */
final class Rollback {
    private final Disk disk;
    private final ControlDirectory control;
    private final Journal journal;

    Rollback(Disk disk, ControlDirectory control, Journal journal) {
        this.disk = disk;
        this.control = control;
        this.journal = journal;
    }

    /** Has the tracker as it was before the change; the journal is left to the caller. */
    void run() throws IOException {
        for (int step = journal.steps().size() - 1; step >= 0; step--) {
            Undo undo = journal.steps().get(step);
            if (undo instanceof Undo.OfMove move) {
                undo(move);
            } else if (undo instanceof Undo.OfAddition addition) {
                undo(addition, step);
            } else if (undo instanceof Undo.OfReplacement replacement) {
                undo(replacement, step);
            } else if (undo instanceof Undo.OfNewFile file) {
                undo(file, step);
            } else if (undo instanceof Undo.OfDirectory directory) {
                undo(directory);
            } else if (undo instanceof Undo.OfNewTree tree) {
                undo(tree, step);
            }
        }
        for (Undo undo : journal.steps()) {
            if (undo instanceof Undo.OfReplacement) {
                // Readers tell by the file whether they have seen what does not count: it must not look as if nothing
                // had been.
                Steps.quietly(() -> disk.touch(undo.target()));
            }
        }
    }

    /** Removes the second names of files as they were; without a journal they mean nothing. */
    void forget() throws IOException {
        // One more than there are: preparing that one may have failed.
        for (int step = 0; step <= journal.steps().size(); step++) {
            if (step < journal.steps().size() && !(journal.steps().get(step) instanceof Undo.OfReplacement)) {
                continue;
            }
            deleteIfThere(control.before(journal.id(), step));
        }
    }

    /** Where the step's new content is written before it is renamed. */
    static Path temporary(String journal, int step, Path target) {
        return target.resolveSibling(Temporaries.PREFIX + journal + "-" + step);
    }

    private void undo(Undo.OfMove move) throws IOException {
        if (disk.find(move.from()) == null && disk.find(move.target()) != null) {
            if (disk.find(Steps.parent(move.from())) == null) {
                // Somebody removes empty directories.
                disk.makeDirectory(Steps.parent(move.from()));
                syncParent(Steps.parent(move.from()));
            }
            disk.rename(move.target(), move.from());
        }
        syncParent(move.from());
        syncParent(move.target());
    }

    private void undo(Undo.OfAddition addition, int step) throws IOException {
        Path file = addition.target();
        deleteIfThere(temporary(journal.id(), step, file));
        Entry entry = disk.find(file);
        if (entry == null || !entry.isFile()) {
            return;
        }
        if (entry.size() <= addition.size()) {
            // It may have been cut by one who died before that was on disk.
            disk.sync(file);
            return;
        }
        byte[] content = disk.read(file, Integer.MAX_VALUE - 8);
        byte[] before = addition.without(content);
        if (before.length == addition.size() && !disk.isShared(file)) {
            disk.truncate(file, before.length);
            disk.sync(file);
        } else if (before.length != content.length) {
            Path temporary = temporary(journal.id(), step, file);
            disk.create(temporary, before, file);
            disk.sync(temporary);
            disk.rename(temporary, file);
            syncParent(file);
        }
    }

    private void undo(Undo.OfReplacement step, int number) throws IOException {
        Path before = control.before(journal.id(), number);
        Path file = step.target();
        deleteIfThere(temporary(journal.id(), number, file));
        Entry old = disk.find(before);
        if (old == null || disk.find(Steps.parent(file)) == null) {
            // It may have been put back by one who died before that was on disk.
            syncParent(file);
            return;
        }
        Entry now = disk.find(file);
        if (now == null || isOurs(disk, file, now, step.digest()) && !now.key().equals(old.key())) {
            disk.rename(before, file);
        }
        syncParent(file);
    }

    private void undo(Undo.OfNewFile step, int number) throws IOException {
        Path file = step.target();
        deleteIfThere(temporary(journal.id(), number, file));
        Entry now = disk.find(file);
        if (now != null && isOurs(disk, file, now, step.digest())) {
            disk.delete(file);
        }
        syncParent(file);
    }

    private void undo(Undo.OfDirectory step) throws IOException {
        Entry now = disk.find(step.target());
        if (now != null && now.isDirectory() && disk.names(step.target()).isEmpty()) {
            disk.delete(step.target());
        }
        syncParent(step.target());
    }

    /** Out of sight at once, then removed. */
    private void undo(Undo.OfNewTree tree, int step) throws IOException {
        Path temporary = temporary(journal.id(), step, tree.target());
        if (disk.find(tree.target()) != null && disk.find(temporary) == null) {
            disk.rename(tree.target(), temporary);
        }
        new Steps(disk).deleteTree(temporary);
        syncParent(tree.target());
    }

    /** Whether a file has the content that a step has given it. */
    static boolean isOurs(DiskView disk, Path file, Entry now, String digest) throws IOException {
        return now.isFile() && Digest.of(disk.read(file, Integer.MAX_VALUE - 8)).equals(digest);
    }

    private void deleteIfThere(Path path) throws IOException {
        if (disk.find(path) != null) {
            disk.delete(path);
        }
    }

    /** What is gone with its directory needs no undoing. */
    private void syncParent(Path path) throws IOException {
        Entry directory = disk.find(Steps.parent(path));
        if (directory != null && directory.isDirectory()) {
            disk.sync(Steps.parent(path));
        }
    }
}
