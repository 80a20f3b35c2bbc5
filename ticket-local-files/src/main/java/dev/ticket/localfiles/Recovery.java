package dev.ticket.localfiles;

import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tidies up after writers that died: undoes the change that one of them left unfinished, and removes what they wrote for
 * themselves alone. The caller is the only writer. Whatever was acknowledged stays: a change counts when its journal is gone.
 */
final class Recovery {
    private final TrackerRoot root;
    private final Disk disk;
    private final ControlDirectory control;
    private final JournalFile journals;
    private final ClaimFiles claims;
    private final List<Repair> done = new ArrayList<>();

    Recovery(TrackerRoot root, Disk disk, ClaimFiles claims) {
        this.root = root;
        this.disk = disk;
        this.control = ControlDirectory.of(root);
        this.journals = new JournalFile(root, disk);
        this.claims = claims;
    }

    /** What was wrong and is mended so far. */
    List<Repair> done() {
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
        done.add(unfinished(root, journal));
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
        sweepControl();
        for (Path path : Leftovers.in(root, disk)) {
            new Steps(disk).deleteTree(path);
        }
    }

    /** The same, but what was being written is kept where somebody can look at it. */
    void keepLeftovers() throws IOException {
        sweepControl();
        for (Path path : Leftovers.in(root, disk)) {
            Path kept = kept(disk, control, path);
            if (disk.find(Steps.parent(kept)) == null) {
                disk.makeDirectory(Steps.parent(kept));
                disk.sync(control.path());
            }
            disk.rename(path, kept);
            disk.sync(Steps.parent(kept));
            disk.sync(Steps.parent(path));
            done.add(leftover(root, path, kept));
        }
    }

    /** Where a file is kept: what is kept there already stays. */
    static Path kept(DiskView disk, ControlDirectory control, Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        Path kept = control.lostAndFound(name);
        for (int n = 2; disk.find(kept) != null; n++) {
            kept = control.lostAndFound(name + "-" + n);
        }
        return kept;
    }

    /** How a file that was being written is kept. */
    static Repair leftover(TrackerRoot root, Path path, Path kept) {
        return repair(
                root,
                FindingKind.LEFTOVER_TEMPORARY,
                path,
                "a writer died while it wrote this file",
                "it is moved to " + root.shown(kept),
                new DocumentChange.Move(root.shown(path), root.shown(kept)));
    }

    /** How an unfinished change is undone. */
    static Repair unfinished(TrackerRoot root, @Nullable Journal journal) {
        return repair(
                root,
                FindingKind.UNFINISHED_CHANGE,
                ControlDirectory.of(root).journal(),
                "a writer died in the middle of a change" + (journal == null ? "" : " of " + journal.ticket()),
                "the change is undone; make it again",
                null);
    }

    private static Repair repair(
            TrackerRoot root,
            FindingKind kind,
            Path path,
            String message,
            String done,
            @Nullable DocumentChange change) {
        Finding finding = new Finding(kind.code(), kind.severity(), root.shown(path), null, message, done);
        return new Repair(finding, change == null ? List.of() : List.of(change));
    }

    private void sweepControl() throws IOException {
        for (String name : disk.names(control.path())) {
            Path path = control.path().resolve(name);
            if (name.startsWith("before-") || isAbandonedClaim(name, path)) {
                // Those who wait for the lock take such claims away too.
                Steps.deleteIfThere(disk, path);
            }
        }
    }

    private boolean isAbandonedClaim(String name, Path path) throws IOException {
        if (!name.startsWith("claim-") && !name.startsWith("remove-")) {
            return false;
        }
        Entry entry = disk.find(path);
        ClaimFiles.Taken taken = entry == null || !entry.isFile() ? null : claims.find(path);
        return taken != null && claims.isDead(taken);
    }
}
