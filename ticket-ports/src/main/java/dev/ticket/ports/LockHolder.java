package dev.ticket.ports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps others from writing, as far as the tracker knows; what it does not know is null. Immutable.
 *
 * @param pid the process
 * @param host the machine it runs on
 * @param command what it runs
 * @param since when it began, to the second
 */
public record LockHolder(
        @Nullable Long pid,
        @Nullable String host,
        @Nullable String command,
        @Nullable Instant since) {
    /** Cuts the time to the second. */
    public LockHolder {
        since = since == null ? null : since.truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@return a holder of whom nothing is known} */
    public static LockHolder unknown() {
        return new LockHolder(null, null, null, null);
    }

    /**
     * {@return the holder in words: {@code process 4711 on ada-laptop, 'ticket close', since 2026-06-05T04:01:04Z}}
     *
     * <p>Parts that are not known are left out; without a process it is {@code another writer}.
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add((pid == null ? "another writer" : "process " + pid) + (host == null ? "" : " on " + host));
        if (command != null) {
            parts.add("'" + command + "'");
        }
        if (since != null) {
            parts.add("since " + since);
        }
        return String.join(", ", parts);
    }
}
