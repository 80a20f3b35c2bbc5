package dev.ticket.git;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long a remote is waited for.
 *
 * @param silence how long it may say nothing, in whole seconds
 * @param total when no new attempt is begun any more
 * @param failures how often in a row it may give no answer to a change, or to the looks before it
 */
record Patience(Duration silence, Duration total, int failures) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), 10);

    private static final long FIRST_MILLIS = 20;
    private static final int DOUBLINGS = 6;

    /** How long nobody may say anything, in seconds, as JGit counts. */
    int silenceSeconds() {
        return Math.toIntExact(Math.max(1, silence.toSeconds()));
    }

    /**
     * Waits between two attempts: longer each time, and never as long as others who lost at the same moment.
     *
     * @param attempt how many there were
     * @return false if the thread was told to stop, as it still is then
     */
    boolean pause(int attempt) {
        long limit = FIRST_MILLIS << Math.min(attempt, DOUBLINGS);
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(limit / 4, limit + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
