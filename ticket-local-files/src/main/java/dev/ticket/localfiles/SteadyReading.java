package dev.ticket.localfiles;

import dev.ticket.domain.Repair;
import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ticket while others write, without a lock: as it was before a change or after it, never in between. While a change
 * is under way its journal shows the ticket as it was before; what was read counts if neither the journal nor {@code item.md},
 * which every change replaces, is another one afterwards. If it is, the ticket is read again.
 */
final class SteadyReading {
    /** How often a ticket is looked for that is moved about; each look misses it only if it moves in that very moment. */
    private static final int LOOKS = 4;

    private static final long PAUSE_NANOS = 200_000;

    private final TrackerFiles files;
    private final Disk disk;
    private final Processes processes;
    private final ControlDirectory control;
    private final JournalFile journals;
    private final LocalTicketsOptions options;

    SteadyReading(TrackerRoot root, Disk disk, Processes processes, LocalTicketsOptions options) {
        this.processes = processes;
        this.files = new TrackerFiles(root, disk);
        this.disk = disk;
        this.control = ControlDirectory.of(root);
        this.journals = new JournalFile(root, disk);
        this.options = options;
    }

    /** Something that is read of a ticket. */
    interface Read<T> {
        T of(TrackerView view, TicketDirectory ticket);
    }

    /** The journal of a change under way, or null. */
    @Nullable
    Journal journal() {
        try {
            return journals.read();
        } catch (IOException e) {
            throw files.storage(control.journal(), "can't be read", e);
        }
    }

    /** The journal of a change that nobody is at work on any more, or null. */
    @Nullable
    Journal abandonedJournal() {
        try {
            Journal journal = journals.read();
            if (journal == null || mayBeHeld()) {
                return null;
            }
            // It may have been a living one's, who is through by now.
            Journal still = journals.read();
            return still != null && still.id().equals(journal.id()) ? still : null;
        } catch (IOException e) {
            throw files.storage(control.journal(), "can't be read", e);
        }
    }

    /**
     * Files that somebody began to write and will not finish: they were there before it was seen that nobody writes, and still
     * are. One that a living writer began later has another name.
     */
    List<Path> leftovers() {
        try {
            List<Path> seen = Leftovers.in(files.root(), disk);
            if (seen.isEmpty() || mayBeHeld()) {
                return List.of();
            }
            List<Path> still = new ArrayList<>();
            for (Path path : seen) {
                if (disk.find(path) != null) {
                    still.add(path);
                }
            }
            return still;
        } catch (IOException e) {
            throw files.storage(files.root().real(), "can't be searched", e);
        }
    }

    /** What a recovery would do now. */
    List<Repair> recovery() {
        List<Repair> repairs = new ArrayList<>();
        Journal journal = abandonedJournal();
        if (journal != null) {
            repairs.add(Recovery.unfinished(files.root(), journal));
        }
        for (Path path : leftovers()) {
            try {
                repairs.add(Recovery.leftover(files.root(), path, Recovery.kept(disk, control, path)));
            } catch (IOException e) {
                throw files.storage(control.path(), "can't be searched", e);
            }
        }
        return repairs;
    }

    private boolean mayBeHeld() throws IOException {
        ClaimFiles.Taken holder = ClaimFiles.find(disk, control.lock());
        return holder != null && mayLive(holder.claim().process());
    }

    /** Of a process elsewhere it can't be told. */
    private boolean mayLive(ProcessName process) {
        return !processes.self().isNeighbour(process) || !processes.sees(process) || processes.isAlive(process);
    }

    /** The tracker as it is, but for a change under way. */
    TrackerView view(@Nullable Journal journal) {
        return TrackerView.of(journal == null ? files : files.on(new BeforeView(disk, control, journal)), options);
    }

    /**
     * Finds a ticket and reads it.
     *
     * @throws TicketLockedException if others change the ticket all the time
     */
    <T> T read(Function<TrackerView, TicketDirectory> find, Read<T> read) {
        long begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            Journal before = journal();
            List<@Nullable Object> progress = progress(before);
            Attempt<T> result = attempt(view(before), find, read);
            result.progress = progress;
            if (result.ticket == null
                    ? attempt >= LOOKS || before == null && journal() == null
                    : isSteady(before, result)) {
                return result.get();
            }
            result.drop();
            long waited = System.nanoTime() - begin;
            if (attempt > LOOKS && waited > options.lockTimeout().toNanos()) {
                throw new TicketLockedException(LockHolder.unknown(), Duration.ofNanos(waited));
            }
            LockSupport.parkNanos(PAUSE_NANOS * Math.min(attempt, 50));
        }
    }

    private <T> Attempt<T> attempt(TrackerView view, Function<TrackerView, TicketDirectory> find, Read<T> read) {
        Attempt<T> attempt = new Attempt<>();
        try {
            TicketDirectory ticket = find.apply(view);
            attempt.ticket = ticket;
            attempt.item = view.files().find(ticket.item());
            attempt.value = read.of(view, ticket);
        } catch (TicketException e) {
            attempt.failure = e;
        }
        return attempt;
    }

    private boolean isSteady(@Nullable Journal before, Attempt<?> attempt) {
        TicketDirectory ticket = Objects.requireNonNull(attempt.ticket, "a ticket that was found");
        Journal after = journal();
        String changed = changeOf(before, ticket);
        if (!Objects.equals(changed, changeOf(after, ticket))) {
            return false;
        }
        return changed != null
                ? attempt.progress.equals(progress(before))
                : files.exists(ticket.path()) && Objects.equals(attempt.item, files.find(ticket.item()));
    }

    /** How far a change is, forwards or backwards: a step in the middle of a reading shows some files twice, or not at all. */
    private List<@Nullable Object> progress(@Nullable Journal journal) {
        List<@Nullable Object> progress = new ArrayList<>();
        if (journal != null) {
            for (int step = 0; step < journal.steps().size(); step++) {
                Undo undo = journal.steps().get(step);
                progress.add(files.find(undo.target()));
                progress.add(files.exists(
                        undo instanceof Undo.OfMove move ? move.from() : control.before(journal.id(), step)));
            }
        }
        return progress;
    }

    private static @Nullable String changeOf(@Nullable Journal journal, TicketDirectory ticket) {
        return journal != null && journal.ticket().equals(ticket.name()) ? journal.id() : null;
    }

    /** What came of one attempt: a value, or an error that may be due to a change. */
    private static final class Attempt<T> {
        private @Nullable TicketDirectory ticket;
        private @Nullable Entry item;
        private List<@Nullable Object> progress = List.of();
        private @Nullable T value;
        private @Nullable TicketException failure;

        /** What nobody gets is closed. */
        void drop() {
            if (value instanceof Closeable open) {
                Steps.quietly(open::close);
            }
        }

        @SuppressWarnings("NullAway") // without a failure there is the value, which may be null itself
        T get() {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }
}
