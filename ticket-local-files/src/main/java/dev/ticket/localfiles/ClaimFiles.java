package dev.ticket.localfiles;

import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Claims as files: who links his own file to a name has it, for a link fails where there is one. A claim of a dead process is
 * taken away by somebody who has claimed its removal, in the same way: so of several who see that it is dead only one acts.
 * The protocol is that of {@code docs/durability.md#the-lock}, which a shell can follow.
 */
final class ClaimFiles {
    /** How long somebody elsewhere counts as alive after the last sign of life. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int MAX_BYTES = 4096;
    /** One dead remover may have died while he removed another; so many in a row are no accident. */
    private static final int MAX_DEPTH = 16;

    private static final int MAX_RELEASES = 50;
    private static final long RELEASE_PAUSE_NANOS = 10_000_000;

    private final Disk disk;
    private final ControlDirectory control;
    private final Processes processes;
    private final Claim own;
    private final Set<String> abandoned;

    /**
     * The claims in a control directory.
     *
     * @param own what to claim with
     * @param abandoned ids of claims of this very process that it could not give back
     */
    ClaimFiles(Disk disk, ControlDirectory control, Processes processes, Claim own, Set<String> abandoned) {
        this.disk = disk;
        this.control = control;
        this.processes = processes;
        this.own = own;
        this.abandoned = abandoned;
    }

    /** A claim that somebody has, and the file it is in. */
    record Taken(Claim claim, Entry file) {}

    /** Writes the file that is linked to whatever is claimed. */
    void begin() throws IOException {
        Path file = control.claim(own.id());
        disk.create(file, own.text().getBytes(StandardCharsets.UTF_8), file);
    }

    void end() throws IOException {
        disk.delete(control.claim(own.id()));
    }

    /** Links the own file to a name; false if somebody has it. */
    boolean take(Path name) throws IOException {
        try {
            disk.link(control.claim(own.id()), name);
            return true;
        } catch (FileAlreadyExistsException e) {
            return isOwn(name);
        } catch (IOException e) {
            // A server may have done it and lost its answer.
            if (isOwn(name)) {
                return true;
            }
            throw new FileSystemException(
                    name.toString(),
                    null,
                    "no hard link can be made (" + TrackerFiles.reason(e)
                            + "), and the lock is one; if the file system has none, keep the tracker on one that has");
        }
    }

    boolean isOwn(Path name) throws IOException {
        Entry there = disk.find(name);
        Entry mine = disk.find(control.claim(own.id()));
        return there != null && mine != null && Objects.equals(there.key(), mine.key());
    }

    /** Gives a sign of life; it reaches the claims as well, which are the same file. */
    void renew() throws IOException {
        disk.touch(control.claim(own.id()));
    }

    /** Who has a name, or null if nobody has. */
    @Nullable
    Taken find(Path name) throws IOException {
        return find(disk, name);
    }

    /** Who has a name, or null if nobody has. */
    static @Nullable Taken find(Disk disk, Path name) throws IOException {
        try {
            Entry file = disk.find(name);
            return file == null
                    ? null
                    : new Taken(Claim.parse(new String(disk.read(name, MAX_BYTES), StandardCharsets.UTF_8)), file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (AccessDeniedException e) {
            // Another user's, who shares no files: it counts for its lease.
            Entry file = disk.find(name);
            return file == null ? null : new Taken(Claim.parse(""), file);
        }
    }

    /** Whether nobody will come back for a claim. */
    boolean isDead(Taken taken) throws IOException {
        ProcessName process = taken.claim().process();
        ProcessName self = own.process();
        if (self.isNeighbour(process) && processes.sees(process)) {
            return abandoned.contains(taken.claim().id()) || !processes.isAlive(process);
        }
        // The file system's clock is compared with itself: machines' clocks differ.
        disk.touch(control.claim(own.id()));
        Entry mine = disk.find(control.claim(own.id()));
        if (mine == null) {
            return false;
        }
        // As far in the past as in the future: a clock may have been set back.
        Duration age =
                Duration.between(taken.file().modified(), mine.modified()).abs();
        return age.compareTo(LEASE) > 0;
    }

    /** Removes a dead claim, or that of a dead remover of it; false if somebody else does, or has. */
    boolean remove(Path name, Claim dead) throws IOException {
        return remove(name, dead, 0);
    }

    private boolean remove(Path name, Claim dead, int depth) throws IOException {
        Path removal = control.removal(dead.id(), depth);
        if (depth == MAX_DEPTH) {
            throw new IOException("claims of dead processes are piled up at " + name + "; remove " + removal);
        }
        if (!take(removal)) {
            Taken remover = find(removal);
            return remover != null && isDead(remover) && remove(removal, remover.claim(), depth + 1);
        }
        try {
            Taken now = find(name);
            return now != null
                    && now.claim().id().equals(dead.id())
                    && (isOwn(name) || isDead(now))
                    && Steps.deleteIfThere(disk, name);
        } finally {
            if (isOwn(removal)) {
                Steps.deleteIfThere(disk, removal);
            }
        }
    }

    /** Gives a name back, also if somebody elsewhere took its holder for dead and looks at it right now. */
    void release(Path name) throws IOException {
        remove(name, own);
        for (int attempt = 1; isOwn(name); attempt++) {
            if (attempt > MAX_RELEASES) {
                throw new FileSystemException(name.toString(), null, "is being removed by another process");
            }
            LockSupport.parkNanos(RELEASE_PAUSE_NANOS);
            remove(name, own);
        }
    }
}
