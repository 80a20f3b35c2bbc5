package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One turn of one writer, from the wait to the end of the work; the writer's thread works, the caller's thread watches. */
final class Turn<T> {
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private enum State {
        /** Behind others, in memory or in line; an interrupt ends it. */
        WAITING,
        /** Next in line, or at work; nothing ends it but its own time. */
        BUSY,
        GIVEN_UP
    }

    private final RootLock lock;
    private final RootLock.Work<T> work;
    private final long begin = System.nanoTime();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile boolean cancelled;
    private volatile @Nullable Hold hold;
    private @Nullable Thread thread;

    Turn(RootLock lock, RootLock.Work<T> work) {
        this.lock = lock;
        this.work = work;
    }

    void start(FutureTask<T> task) {
        Thread writer = new Thread(task, "ticket-writer");
        thread = writer;
        writer.start();
    }

    /** Waits for the end, and keeps the lease meanwhile. */
    T await(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(pause(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    watch();
                } catch (InterruptedException e) {
                    interrupted = true;
                    giveUp();
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Until somebody may run out of time, or the lease has to be renewed. */
    private long pause() {
        long renewal = Hold.RENEWAL.toNanos();
        boolean mayGiveUp =
                state.get() == State.WAITING && !lock.options().lockTimeout().isZero();
        return mayGiveUp ? Math.max(0, Math.min(renewal, remaining())) : renewal;
    }

    private void watch() {
        Hold held = hold;
        if (held != null) {
            // If this fails the writer finds out by itself.
            Steps.quietly(held::renew);
        } else if (remaining() <= 0) {
            giveUp();
        }
    }

    private long remaining() {
        return begin + lock.options().lockTimeout().toNanos() - System.nanoTime();
    }

    private void giveUp() {
        cancelled = true;
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
            requireNonNull(thread, "started").interrupt();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }

    /** The writer's part. */
    T take() {
        InProcess process = InProcess.of(lock.root().real());
        if (!acquired(process)) {
            throw locked(null);
        }
        try {
            return inLine(process);
        } catch (IOException e) {
            if (state.get() == State.GIVEN_UP) {
                throw locked(null);
            }
            throw TrackerFiles.storage(lock.root().shown(lock.control().path()), "can't be locked for writing", e);
        } finally {
            process.lock().unlock();
        }
    }

    private boolean acquired(InProcess process) {
        try {
            return process.lock().tryLock(lock.options().lockTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private T inLine(InProcess process) throws IOException {
        Closeable place = line();
        try {
            if (!state.compareAndSet(State.WAITING, State.BUSY)) {
                throw locked(null);
            }
            return claimed(process);
        } finally {
            Steps.quietly(place::close);
        }
    }

    private Closeable line() throws IOException {
        new ControlFiles(lock.disk(), lock.control(), lock.root()).make();
        return lock.options().lockTimeout().isZero()
                ? () -> {}
                : lock.disk().standInLine(lock.control().writers());
    }

    private T claimed(InProcess process) throws IOException {
        Claim own = new Claim(
                EventIds.next(),
                lock.processes().self(),
                lock.options().command(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ClaimFiles claims = new ClaimFiles(lock.disk(), lock.control(), lock.processes(), own, process.abandoned());
        claims.begin();
        try {
            Hold held = taken(claims);
            hold = held;
            try {
                return work.as(held);
            } finally {
                process.giveBack(own.id(), () -> claims.release(lock.control().lock()));
            }
        } finally {
            Steps.quietly(claims::end);
        }
    }

    /** Polls, since a file tells nobody that it is gone; the pauses differ, so that two do not meet for ever. */
    private Hold taken(ClaimFiles claims) throws IOException {
        boolean fromTheDead = false;
        for (long pause = 1_000_000; !claims.take(lock.control().lock()); ) {
            ClaimFiles.Taken other = claims.find(lock.control().lock());
            if (other != null
                    && claims.isDead(other)
                    && claims.remove(lock.control().lock(), other.claim())) {
                fromTheDead = true;
                continue;
            }
            if (remaining() <= 0 || cancelled) {
                throw locked(other);
            }
            if (other != null) {
                // Elsewhere nothing else tells that this process lives and waits.
                claims.renew();
                LockSupport.parkNanos(
                        Math.min(remaining(), ThreadLocalRandom.current().nextLong(pause) + pause / 2));
                pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
            }
        }
        return new Hold(lock.root(), lock.options(), claims, fromTheDead);
    }

    private TicketLockedException locked(ClaimFiles.@Nullable Taken other) {
        // The interrupt that ended the wait would end the look at the holder, too.
        boolean interrupted = Thread.interrupted();
        LockHolder holder = other == null ? lock.holder() : other.claim().holder();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new TicketLockedException(holder, Duration.ofNanos(System.nanoTime() - begin));
    }
}
