package dev.ticket.git;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How long to leave the others alone before the next try: longer each time, up to a bound, and never in step with them. */
final class BackOff {
    private static final long FIRST_MILLIS = 2;
    private static final long LAST_MILLIS = 100;

    private BackOff() {}

    /** Waits before the try after this one, numbered from 0. An interrupt ends the wait and stays set. */
    static void pause(int attempt) {
        long most = Math.min(LAST_MILLIS, FIRST_MILLIS << Math.min(attempt, 6));
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(most * 1000) + 500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
