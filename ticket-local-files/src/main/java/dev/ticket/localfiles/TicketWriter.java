package dev.ticket.localfiles;

import dev.ticket.domain.Repair;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Enforcement;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;

/**
 * The one way into the tracker's files: waits to be the only writer, tidies up after one that died, finds a ticket, asks the
 * rules, and applies the answer.
 */
final class TicketWriter {
    /** Rules on a ticket as it is found under the lock. */
    interface Rules {
        Ruling on(TicketSummary before, Revision revision);
    }

    /** Steps that change other files of a ticket than its own three. */
    interface OtherFiles {
        List<FileStep> of(ArtifactFiles artifacts, TicketDirectory ticket);
    }

    /** What is done as the only writer. */
    interface Work<T> {
        T with(TrackerView view, StepRunner runner);
    }

    private final TrackerRoot root;
    private final Disk disk;
    private final LocalTicketsOptions options;
    private final RootLock lock;
    private volatile boolean kept;

    TicketWriter(TrackerRoot root, Disk disk, Processes processes, LocalTicketsOptions options) {
        this.root = root;
        this.disk = disk;
        this.options = options;
        this.lock = new RootLock(root, disk, processes, options);
    }

    /** Does to one ticket what the rules grant. */
    TicketReceipt update(TicketIdOrSlug asked, Rules rules) {
        return write((view, runner) -> {
            TicketChange change = new TicketChange(view.finder().find(asked), view, runner, options);
            TicketSummary before = change.before();
            return change.apply(Enforcement.enforce(before.id(), rules.on(before, change.revision())));
        });
    }

    /** Changes files of one ticket besides its own three. */
    TicketReceipt updateFiles(TicketIdOrSlug asked, OtherFiles others) {
        return write((view, runner) -> {
            TicketDirectory ticket = view.finder().find(asked);
            TicketChange change = new TicketChange(ticket, view, runner, options);
            return change.apply(others.of(view.artifacts(), ticket));
        });
    }

    /** Does something as the only writer. */
    <T> T write(Work<T> work) {
        return lock.hold(hold -> {
            keepControl();
            recover(hold, false);
            TrackerView view = TrackerView.of(new TrackerFiles(root, disk), options);
            return work.with(view, new StepRunner(root, disk, hold));
        });
    }

    /** Who made the control directory may have died before it was on disk, and a journal in it would be none. */
    private void keepControl() {
        try {
            if (!kept) {
                disk.sync(root.real());
                kept = true;
            }
        } catch (IOException e) {
            throw TrackerFiles.storage(root.given().toString(), "can't be written", e);
        }
    }

    /**
     * Tidies up, whether or not anything hints at a writer that died; says what there was to do. Files that were being written are
     * kept.
     */
    List<Repair> recover() {
        return lock.hold(hold -> recover(hold, true));
    }

    private List<Repair> recover(Hold hold, boolean sweep) {
        Recovery recovery = new Recovery(root, disk, hold.claims());
        try {
            boolean undone = recovery.undo();
            if (sweep) {
                recovery.keepLeftovers();
            } else if (undone || hold.isFromTheDead() || recovery.isAfterDead()) {
                // What can't be swept is in nobody's way.
                Steps.quietly(recovery::sweep);
            }
            return recovery.done();
        } catch (IOException e) {
            String file = e instanceof FileSystemException f && f.getFile() != null ? " at " + f.getFile() : "";
            throw TrackerFiles.storage(
                    root.shown(ControlDirectory.of(root).path()),
                    "what a writer that died has left can't be tidied up" + file + "; mend this and try again",
                    e);
        }
    }
}
