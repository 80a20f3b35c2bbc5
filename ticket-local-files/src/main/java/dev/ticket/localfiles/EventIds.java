package dev.ticket.localfiles;

import java.util.concurrent.ThreadLocalRandom;

/** Makes ids that do not repeat: 12 hexadecimal digits, 48 random bits. */
final class EventIds {
    private EventIds() {}

    static String next() {
        return String.format("%012x", ThreadLocalRandom.current().nextLong() >>> 16);
    }
}
