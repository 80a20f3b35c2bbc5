package dev.ticket.localfiles;

import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that wants the lock, tidies up and gives the lock back; it makes each call of its disk only when it is told to. */
final class Contender implements HookedDisk.Hook, Runnable {
    private static final int ATTEMPTS = 200;

    final int pid;
    private final Set<Integer> alive;
    private final Set<Integer> holders;
    private final Disk disk;
    private final ClaimFiles claims;
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore answer = new Semaphore(0);
    private volatile boolean killed;
    private volatile boolean halfWay;
    private volatile boolean finished;
    private volatile boolean metAnother;
    private volatile @Nullable Throwable failure;

    Contender(int pid, MemoryDisk memory, Set<Integer> alive, Set<Integer> holders) {
        this.pid = pid;
        this.alive = alive;
        this.holders = holders;
        this.disk = new HookedDisk(memory, this);
        this.claims = LockWorld.claims(disk, processes());
    }

    /** To look whether a process lives takes a moment too, in which others go on. */
    private Processes processes() {
        return new Processes() {
            @Override
            ProcessName self() {
                return World.named(pid, "here");
            }

            @Override
            boolean isAlive(ProcessName process) {
                next();
                return alive.contains(Integer.parseInt(process.pid()));
            }
        };
    }

    @Override
    public void run() {
        try {
            arrive();
            claims.begin();
            if (LockWorld.takes(claims, ATTEMPTS)) {
                hold();
            }
            claims.end();
        } catch (Dead e) {
            // As was asked for.
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            alive.remove(pid);
            finished = true;
            answer.release();
        }
    }

    private void hold() throws IOException {
        metAnother |= !holders.isEmpty();
        holders.add(pid);
        claims.renew();
        new Recovery(LockWorld.ROOT, disk, claims).sweep();
        holders.remove(pid);
        claims.release(LockWorld.LOCK);
    }

    /** Lets it make one call; false if it has nothing left to do. */
    boolean step() {
        if (finished) {
            return false;
        }
        turn.release();
        await(answer);
        return !finished;
    }

    /** Kills it before its next call, or in the middle of it. */
    void kill(boolean inTheMiddle) {
        halfWay = inTheMiddle;
        killed = true;
        alive.remove(pid);
        holders.remove(pid);
        step();
    }

    boolean hasMetAnother() {
        return metAnother;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    private void arrive() {
        await(turn);
        if (killed) {
            throw new Dead();
        }
    }

    private static void await(Semaphore sign) {
        try {
            if (!sign.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody answers");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void reads(String name, Path path) {
        next();
    }

    @Override
    public void writes(Call call) throws IOException {
        boolean before = killed;
        try {
            next();
        } catch (Dead e) {
            if (!before && halfWay) {
                call.half().make();
            }
            throw e;
        }
        call.real().make();
    }

    /** The call before this one is made. */
    private void next() {
        if (killed) {
            throw new Dead();
        }
        answer.release();
        arrive();
    }
}
