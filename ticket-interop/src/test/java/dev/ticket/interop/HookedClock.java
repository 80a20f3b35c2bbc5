package dev.ticket.interop;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time, and something to do whenever it is asked for: a writer asks for it only while it holds the lock. */
final class HookedClock extends Clock {
    private final Runnable hook;

    HookedClock(Runnable hook) {
        this.hook = hook;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody needs the time elsewhere");
    }

    @Override
    public Instant instant() {
        hook.run();
        return Instant.now();
    }
}
