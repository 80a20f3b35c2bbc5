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
 * @param lockTimeout how long a writer waits for others; zero gives up at once
 * @param limits how much is taken in and handed out
 */
public record LocalTicketsOptions(Clock clock, Duration lockTimeout, Limits limits) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Checks that the wait is neither negative nor longer than a day. */
    public LocalTicketsOptions {
        if (lockTimeout.isNegative() || lockTimeout.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("a writer waits for 0 s to a day, got " + lockTimeout);
        }
    }

    /** {@return the options of a tracker that names none: the system's clock, 10 s, and the limits' defaults} */
    public static LocalTicketsOptions defaults() {
        return new LocalTicketsOptions(Clock.systemUTC(), Duration.ofSeconds(10), Limits.defaults());
    }

    /**
     * {@return these options with another clock}
     *
     * @param other tells the time
     */
    public LocalTicketsOptions withClock(Clock other) {
        return new LocalTicketsOptions(other, lockTimeout, limits);
    }

    /**
     * {@return these options with another bound on waiting}
     *
     * @param other how long a writer waits for others
     */
    public LocalTicketsOptions withLockTimeout(Duration other) {
        return new LocalTicketsOptions(clock, other, limits);
    }

    /**
     * {@return these options with other limits}
     *
     * @param other how much is taken in and handed out
     */
    public LocalTicketsOptions withLimits(Limits other) {
        return new LocalTicketsOptions(clock, lockTimeout, other);
    }

    /** The time as it stands in files: to the second. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The bytes of a text that becomes a file of its own, if it is not too large for that. */
    byte[] bounded(String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.itemBytes()) {
            throw new InvalidRequestException(
                    what,
                    "it would be " + bytes.length + " bytes large, more than the " + limits.itemBytes()
                            + " that are kept; attach the text as an artifact and refer to it");
        }
        return bytes;
    }
}
