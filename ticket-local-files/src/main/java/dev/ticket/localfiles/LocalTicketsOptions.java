package dev.ticket.localfiles;

import java.time.Clock;
import java.time.Duration;

/**
 * How a tracker of local files is opened. Immutable.
 *
 * @param clock tells the time of ids and events
 * @param lockTimeout how long a writer waits for others
 * @param maxItemBytes the largest {@code item.md} or {@code resolution.md} that is read or written
 * @param maxThreadBytes the largest {@code thread.md} that is read or written
 * @param maxArtifactBytes the largest artifact that is stored
 */
public record LocalTicketsOptions(
        Clock clock, Duration lockTimeout, int maxItemBytes, int maxThreadBytes, long maxArtifactBytes) {
    private static final int MIB = 1 << 20;

    /** Checks that no limit is negative. */
    public LocalTicketsOptions {
        if (lockTimeout.isNegative() || maxItemBytes < 1 || maxThreadBytes < 1 || maxArtifactBytes < 1) {
            throw new IllegalArgumentException("limits are positive, got " + lockTimeout + ", " + maxItemBytes + ", "
                    + maxThreadBytes + ", " + maxArtifactBytes);
        }
    }

    /** {@return the options of a tracker that names none: the system's clock, 10 s, 4 MiB, 32 MiB and 64 MiB} */
    public static LocalTicketsOptions defaults() {
        return new LocalTicketsOptions(Clock.systemUTC(), Duration.ofSeconds(10), 4 * MIB, 32 * MIB, 64L * MIB);
    }

    /**
     * {@return these options with another clock}
     *
     * @param other tells the time
     */
    public LocalTicketsOptions withClock(Clock other) {
        return new LocalTicketsOptions(other, lockTimeout, maxItemBytes, maxThreadBytes, maxArtifactBytes);
    }

    /**
     * {@return these options with another bound on waiting}
     *
     * @param other how long a writer waits for others
     */
    public LocalTicketsOptions withLockTimeout(Duration other) {
        return new LocalTicketsOptions(clock, other, maxItemBytes, maxThreadBytes, maxArtifactBytes);
    }
}
