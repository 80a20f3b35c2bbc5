package dev.ticket.interop;

import java.util.Random;

/** What can be said about a run from outside: {@code -Dlong}, {@code -Dseed=N}, {@code -Dshort}. */
final class Settings {
    /** Far more of everything. */
    static final boolean LONG = Boolean.getBoolean("long");

    /** On a second JDK: a glance. */
    static final boolean SHORT = Boolean.getBoolean("short");

    /** Where the random sequences begin; a failure names the seed of its own. */
    static final long SEED = Long.getLong("seed", new Random().nextInt(1_000_000_000));

    private Settings() {}

    /** {@return the number for this length of run} */
    static int times(int atAGlance, int usually, int atLength) {
        return LONG ? atLength : SHORT ? atAGlance : usually;
    }
}
