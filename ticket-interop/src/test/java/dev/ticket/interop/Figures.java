package dev.ticket.interop;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the tests counted; printed once they are all through, so that two runs can be compared. Safe for threads. */
final class Figures {
    private static final Map<String, Long> SUMS = new ConcurrentSkipListMap<>();

    private Figures() {}

    /** Adds to the figure of that name. */
    static void add(String name, long count) {
        SUMS.merge(name, count, Long::sum);
    }

    /** Notes the largest of some. */
    static void most(String name, long count) {
        SUMS.merge(name, count, Math::max);
    }

    /** One line each, sorted by name. */
    static String lines() {
        StringBuilder lines = new StringBuilder();
        SUMS.forEach((name, sum) -> lines.append("figure: %s = %d%n".formatted(name, sum)));
        return lines.toString();
    }
}
