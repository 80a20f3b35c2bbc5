package dev.ticket.localfiles;

import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketLockedException;
import java.io.IOException;
import java.util.concurrent.FutureTask;

/**
 * Lets one writer at a time into a tracker: threads of this process by a lock in memory, processes by the claim file {@code
 * .ticket/lock}, which a shell can take as well. Processes of this kind stand in line for it, so that each has its turn.
 *
 * <p>The work is done by a thread of its own, which nobody interrupts: an interrupt would close the file that is being
 * written. The caller's thread waits, and renews the lease.
 *
 * @param root the tracker
 * @param disk its files
 * @param processes who lives on this machine
 * @param options how long to wait, and who waits
 */
record RootLock(TrackerRoot root, Disk disk, Processes processes, LocalTicketsOptions options) {
    /** What is done as the only writer. */
    interface Work<T> {
        T as(Hold hold);
    }

    /**
     * Does something as the only writer.
     *
     * @throws TicketLockedException if others do not finish in time, or the wait is interrupted; the work was not begun
     */
    <T> T hold(Work<T> work) {
        Turn<T> turn = new Turn<>(this, work);
        FutureTask<T> task = new FutureTask<>(turn::take);
        turn.start(task);
        return turn.await(task);
    }

    ControlDirectory control() {
        return ControlDirectory.of(root);
    }

    /** Who holds the lock now, as far as that can be read. */
    LockHolder holder() {
        try {
            ClaimFiles.Taken taken = ClaimFiles.find(disk, control().lock());
            return taken == null ? LockHolder.unknown() : taken.claim().holder();
        } catch (IOException e) {
            return LockHolder.unknown();
        }
    }
}
