package dev.ticket.localfiles;

import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out the steps of an operation, all of them or none: the one place that changes tickets. A single step is atomic by
 * itself; several are journaled first. If one of them fails all are undone here, and if the process dies, by the next writer
 * from the journal. What is on disk when this returns survives a crash. The caller is the only writer.
 */
final class StepRunner {
    private final TrackerRoot root;
    private final TrackerFiles files;
    private final Disk disk;
    private final ControlDirectory control;
    private final JournalFile journals;
    private final Hold lock;

    StepRunner(TrackerRoot root, Disk disk, Hold lock) {
        this.root = root;
        this.files = new TrackerFiles(root, disk);
        this.disk = disk;
        this.control = ControlDirectory.of(root);
        this.journals = new JournalFile(root, disk);
        this.lock = lock;
    }

    /**
     * Carries the steps out in their order, after a look at whether each can be.
     *
     * @param ticket the name of the ticket's directory
     * @throws TicketStorageException if one fails; the ticket is as it was
     */
    void run(String ticket, List<FileStep> wanted) {
        wanted.forEach(this::check);
        List<FileStep> steps = withDirectories(wanted);
        int last = steps.size() - 1;
        // A new ticket comes whole by one step, which stands in no journal; an empty status directory above it is no
        // half of one.
        int alone = steps.get(last) instanceof FileStep.NewDirectory ? last : 0;
        steps.subList(0, alone).forEach(it -> carryOut(EventIds.next(), ticket, List.of(it)));
        carryOut(EventIds.next(), ticket, steps.subList(alone, steps.size()));
    }

    /** What is in the way of one step shall be known before the first one is done. */
    private void check(FileStep step) {
        Path parent = Steps.parent(step.target());
        while (!files.exists(parent) && !parent.equals(root.real())) {
            parent = Steps.parent(parent);
        }
        if (!files.isDirectory(parent)) {
            throw new TicketStorageException(root.shown(parent), "is no directory; put one there", null);
        }
        DiskView.Entry there = step instanceof FileStep.Replace ? files.find(step.target()) : null;
        if (there != null && !there.isFile()) {
            throw new TicketStorageException(
                    root.shown(step.target()),
                    "is no regular file; links and devices are not followed, move it elsewhere and try again",
                    null);
        }
        boolean free = step instanceof FileStep.Move || step instanceof FileStep.NewDirectory;
        if (free && files.exists(step.target())) {
            throw new TicketStorageException(
                    root.shown(step.target()), "is in the way; move it elsewhere and try again", null);
        }
    }

    /** What is missing above a target is made by steps of their own. */
    private List<FileStep> withDirectories(List<FileStep> steps) {
        List<FileStep> all = new ArrayList<>();
        List<Path> made = new ArrayList<>();
        for (FileStep step : steps) {
            List<Path> missing = new ArrayList<>();
            Path parent = Steps.parent(step.target());
            while (!made.contains(parent) && !files.exists(parent)) {
                missing.add(0, parent);
                parent = Steps.parent(parent);
            }
            missing.forEach(it -> all.add(new FileStep.MakeDirectory(it)));
            made.addAll(missing);
            all.add(step);
        }
        return all;
    }

    private void carryOut(String id, String ticket, List<FileStep> steps) {
        List<Undo> undo = new ArrayList<>();
        boolean journaled = steps.size() > 1;
        try {
            for (FileStep step : steps) {
                undo.add(prepared(step, control.before(id, undo.size())));
            }
            if (journaled) {
                journals.begin(new Journal(id, ticket, undo));
            }
            for (int i = 0; i < steps.size(); i++) {
                lock.check();
                carryOut(steps.get(i), Rollback.temporary(id, i, steps.get(i).target()));
            }
            lock.confirm();
            if (journaled) {
                journals.end();
            }
        } catch (TicketStorageException e) {
            throw undone(new Journal(id, ticket, undo), e, journaled);
        } catch (IOException e) {
            TicketStorageException failure = files.storage(control.path(), "the change can't be noted down", e);
            throw undone(new Journal(id, ticket, undo), failure, journaled);
        }
        Steps.quietly(() -> new Rollback(disk, control, new Journal(id, ticket, undo)).forget());
    }

    /** How a step is undone, and what is needed for it. */
    private Undo prepared(FileStep step, Path before) throws IOException {
        if (step instanceof FileStep.MakeDirectory directory) {
            return new Undo.OfDirectory(directory.target());
        } else if (step instanceof FileStep.Append append) {
            return new Undo.OfAddition(append.target(), append.size(), append.content());
        } else if (step instanceof FileStep.Move move) {
            return new Undo.OfMove(move.from(), move.target());
        } else if (step instanceof FileStep.Replace replace) {
            String digest = Digest.of(replace.content());
            if (disk.find(replace.target()) == null) {
                return new Undo.OfNewFile(replace.target(), digest);
            }
            keep(replace.target(), before);
            return new Undo.OfReplacement(replace.target(), digest);
        }
        return new Undo.OfNewTree(step.target());
    }

    /** A second name, which takes no space; where another user's file may not get one, a copy. */
    private void keep(Path file, Path before) throws IOException {
        try {
            disk.link(file, before);
        } catch (FileSystemException e) {
            disk.create(before, disk.read(file, Integer.MAX_VALUE - 8), file);
            disk.sync(before);
        }
    }

    /** Has the ticket as it was before, if that can be had. */
    private TicketStorageException undone(Journal journal, TicketStorageException failure, boolean journaled) {
        if (lock.isLost()) {
            return failure;
        }
        Rollback rollback = new Rollback(disk, control, journal);
        try {
            if (journaled && !journals.exists()) {
                // It went with the step that failed: without it, to die from here on would leave half a change.
                Steps.quietly(() -> journals.begin(journal));
            }
            rollback.run();
            if (journals.exists()) {
                journals.end();
            }
            rollback.forget();
            return failure;
        } catch (IOException e) {
            return worse(failure, e);
        }
    }

    /** What fails for good may fail after the last step, when nothing is left to tell that it has to be undone. */
    private TicketStorageException worse(TicketStorageException failure, IOException undoing) {
        String then = "it may have happened all the same: look at the ticket before you try again";
        try {
            if (journals.exists()) {
                then = "whoever writes next, or ticket doctor --fix, does that";
            }
        } catch (IOException e) {
            undoing.addSuppressed(e);
        }
        TicketStorageException worse = new TicketStorageException(
                failure.path(),
                failure.problem() + "; and it can't be undone now (" + TrackerFiles.reason(undoing) + "): " + then,
                failure);
        worse.addSuppressed(undoing);
        return worse;
    }

    private void carryOut(FileStep step, Path temporary) {
        try {
            new Steps(disk).carryOut(step, temporary);
        } catch (IOException e) {
            throw files.storage(step.target(), "can't be written", e);
        }
    }
}
