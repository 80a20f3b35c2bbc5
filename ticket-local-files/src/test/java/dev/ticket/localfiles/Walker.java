package dev.ticket.localfiles;

import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Holds a writer up before each of its calls until it is let go on; one that waits for too long is taken for dead. */
final class Walker implements HookedDisk.Hook {
    private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private int allowed;
    private int made;
    private boolean over;

    @Override
    public synchronized void writes(Call call) throws IOException {
        waitWhile(() -> made >= allowed);
        try {
            call.real().make();
        } finally {
            made++;
            notifyAll();
        }
    }

    /** Lets the writer make so many calls in all, and waits until it has, or has come to its end. */
    synchronized void goOnTo(int calls) {
        allowed = Math.max(allowed, calls);
        notifyAll();
        waitWhile(() -> made < allowed && !over);
    }

    /** The writer has come to its end. */
    synchronized void over() {
        over = true;
        notifyAll();
    }

    synchronized int made() {
        return made;
    }

    private void waitWhile(java.util.function.BooleanSupplier condition) {
        long end = System.currentTimeMillis() + LONGEST_MILLIS;
        while (condition.getAsBoolean()) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                throw new Dead();
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new Dead();
            }
        }
    }
}
