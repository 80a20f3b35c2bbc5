package dev.ticket.localfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A disk with nothing but a place for the lock, and the lock as a writer takes it, without its pauses. */
final class LockWorld {
    static final TrackerRoot ROOT = new TrackerRoot(World.ROOT, World.ROOT);
    static final ControlDirectory CONTROL = ControlDirectory.of(ROOT);
    static final Path LOCK = CONTROL.lock();

    private LockWorld() {}

    static MemoryDisk disk() {
        MemoryDisk disk = new MemoryDisk(World.ROOT);
        try {
            disk.makeDirectory(CONTROL.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return disk;
    }

    static ClaimFiles claims(Disk disk, Processes processes) {
        Claim own = new Claim(EventIds.next(), processes.self(), "test", "2026-06-05T04:01:04Z");
        return new ClaimFiles(disk, CONTROL, processes, own, java.util.Set.of());
    }

    /** Tries for the lock so many times; whether it was taken. */
    static boolean takes(ClaimFiles claims, int attempts) throws IOException {
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (claims.take(LOCK)) {
                return true;
            }
            ClaimFiles.Taken other = claims.find(LOCK);
            if (other != null && claims.isDead(other)) {
                claims.remove(LOCK, other.claim());
            }
        }
        return false;
    }
}
