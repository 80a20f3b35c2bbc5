package dev.ticket.localfiles;

import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketLockedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time into a tracker: among the threads of this process by a lock in memory, among processes by a
 * kernel lock on {@code .ticket/writers}. Nothing else may open that file: closing it would release the lock.
 */
final class RootLock {
    static final String DIRECTORY = ".ticket";
    private static final String WRITERS = "writers";
    private static final long MAX_PAUSE_MILLIS = 20;

    /** One lock a root for the whole process, as kernel locks belong to processes (decision 0010). */
    private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private final TrackerRoot root;
    private final Duration timeout;

    RootLock(TrackerRoot root, Duration timeout) {
        this.root = root;
        this.timeout = timeout;
    }

    /**
     * Does something as the only writer.
     *
     * @throws TicketLockedException if others do not finish in time; the work was not begun
     */
    <T> T hold(Supplier<T> work) {
        long begin = System.nanoTime();
        long deadline = begin + timeout.toNanos();
        ReentrantLock inProcess = IN_PROCESS.computeIfAbsent(root.real(), it -> new ReentrantLock(true));
        if (!acquired(inProcess)) {
            throw new TicketLockedException(LockHolder.unknown(), since(begin));
        }
        try (FileChannel channel = open();
                FileLock lock = acquire(channel, deadline)) {
            if (lock == null) {
                throw new TicketLockedException(LockHolder.unknown(), since(begin));
            }
            return work.get();
        } catch (IOException e) {
            throw FileAccess.storage(root.shown(directory()), "can't be locked for writing", e);
        } finally {
            inProcess.unlock();
        }
    }

    /** An interrupt ends the wait early. */
    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean acquired(ReentrantLock lock) {
        try {
            return lock.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static @Nullable FileLock acquire(FileChannel channel, long deadline) throws IOException {
        FileLock lock = channel.tryLock();
        while (lock == null
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            pause();
            lock = channel.tryLock();
        }
        return lock;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1 + ThreadLocalRandom.current().nextLong(MAX_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FileChannel open() throws IOException {
        Path directory = directory();
        if (!FileAccess.isDirectory(directory)) {
            makeDirectory(directory);
        }
        return FileChannel.open(directory.resolve(WRITERS), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The directory is this machine's business: git shall not see it. */
    private static void makeDirectory(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!FileAccess.isDirectory(directory)) {
                throw e;
            }
        }
        Files.writeString(directory.resolve(".gitignore"), "*\n");
    }

    private Path directory() {
        return root.real().resolve(DIRECTORY);
    }
}
