package dev.ticket.testkit.good.domain;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A value that asks the clock it is given. */
public record Note(String text, @Nullable Instant at) {
    public static Note taken(String text, Clock clock) {
        return new Note(text, Instant.now(clock));
    }
}
