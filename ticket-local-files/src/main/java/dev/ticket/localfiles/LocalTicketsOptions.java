package dev.ticket.localfiles;

import dev.ticket.ports.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Checks that every limit is positive, and the wait at most a day. */
    public LocalTicketsOptions {
        if (lockTimeout.isNegative()
                || lockTimeout.compareTo(LONGEST_WAIT) > 0
                || maxItemBytes < 1
                || maxThreadBytes < 1
                || maxArtifactBytes < 1) {
            throw new IllegalArgumentException("limits are positive and nobody waits for more than a day, got "
                    + lockTimeout + ", " + maxItemBytes + ", " + maxThreadBytes + ", " + maxArtifactBytes);
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

    /** The time as it stands in files: to the second. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The bytes of a text that becomes a file of its own, if it is not too large for that. */
    byte[] bounded(String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > maxItemBytes) {
            throw new InvalidRequestException(
                    what,
                    "it would be " + bytes.length + " bytes large, more than the " + maxItemBytes
                            + " that are kept; attach the text as an artifact and refer to it");
        }
        return bytes;
    }
}
