package dev.ticket.localfiles;

import static dev.ticket.domain.Finding.Severity.ERROR;
import static dev.ticket.domain.Finding.Severity.WARNING;

import dev.ticket.domain.Finding;
import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tidies up after writers that died: undoes the change that one of them left unfinished, and removes what they wrote for
 * themselves alone. The caller is the only writer. Whatever was acknowledged stays: a change counts when its journal is gone.
 */
final class Recovery {
    /** A status, a ticket, its artifacts, and as deep as these may be. */
    private static final int DEEPEST = 3 + ArtifactFiles.MAX_DEPTH;

    private final TrackerRoot root;
    private final Disk disk;
    private final ControlDirectory control;
    private final JournalFile journals;
    private final ClaimFiles claims;
    private final List<Finding> done = new ArrayList<>();

    Recovery(TrackerRoot root, Disk disk, ClaimFiles claims) {
        this.root = root;
        this.disk = disk;
        this.control = ControlDirectory.of(root);
        this.journals = new JournalFile(root, disk);
        this.claims = claims;
    }

    /** What was wrong and is mended so far. */
    List<Finding> done() {
        return done;
    }

    /** Undoes the unfinished change, if there is one; whether there was. */
    boolean undo() throws IOException {
        if (!journals.exists()) {
            return false;
        }
        Journal journal = journals.read();
        if (journal != null) {
            Rollback rollback = new Rollback(disk, control, journal);
            rollback.run();
            journals.end();
            Steps.quietly(rollback::forget);
        } else {
            // It was never on disk whole, so the change had not begun.
            journals.end();
        }
        done.add(new Finding(
                "unfinished-change",
                ERROR,
                root.shown(control.journal()),
                null,
                "a writer died in the middle of a change" + (journal == null ? "" : " of " + journal.ticket()),
                "the change was undone; make it again"));
        return true;
    }

    /** Whether somebody died on the way to the lock, or with it: each has a claim first of all, and to the last. */
    boolean isAfterDead() throws IOException {
        for (String name : disk.names(control.path())) {
            if (name.startsWith("claim-")
                    && isAbandonedClaim(name, control.path().resolve(name))) {
                return true;
            }
        }
        return false;
    }

    /** Removes what is left over: files that were being written, and claims of the dead. */
    void sweep() throws IOException {
        for (String name : disk.names(control.path())) {
            Path path = control.path().resolve(name);
            if (name.startsWith("before-") || isAbandonedClaim(name, path)) {
                // Those who wait for the lock take such claims away too.
                Steps.deleteIfThere(disk, path);
            }
        }
        sweep(root.real(), 0);
    }

    private boolean isAbandonedClaim(String name, Path path) throws IOException {
        if (!name.startsWith("claim-") && !name.startsWith("remove-")) {
            return false;
        }
        Entry entry = disk.find(path);
        ClaimFiles.Taken taken = entry == null || !entry.isFile() ? null : claims.find(path);
        return taken != null && claims.isDead(taken);
    }

    /** The root holds statuses, these hold tickets, these hold files and artifacts. */
    private void sweep(Path directory, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        for (String name : disk.names(directory)) {
            Path path = pathOf(directory, name);
            if (Temporaries.is(name)) {
                new Steps(disk).deleteTree(path);
                done.add(new Finding(
                        "leftover-temporary",
                        WARNING,
                        root.shown(path),
                        null,
                        "a writer died while it wrote this file",
                        "it was removed; what it was to replace is there"));
            } else if (isSwept(name, path, depth)) {
                sweep(path, depth + 1);
            }
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
    private boolean isSwept(String name, Path path, int depth) throws IOException {
        if (depth == 0 && TrackerRoot.STATUSES.stream().noneMatch(it -> it.raw().equals(name))) {
            return false;
        }
        Entry entry = disk.find(path);
        return entry != null && entry.isDirectory();
    }
}
