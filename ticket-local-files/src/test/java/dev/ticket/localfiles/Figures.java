package dev.ticket.localfiles;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What the tests counted; printed when they are through, so that two runs can be compared. Where a process runs class after class
 * that is after each class: what was printed once does not come again. Safe for threads.
 */
final class Figures {
    private static final Map<String, Long> SUMS = new ConcurrentSkipListMap<>();

    private Figures() {}

    /** Adds to the figure of that name. */
    static void add(String name, long count) {
        SUMS.merge(name, count, Long::sum);
    }

    /** One line each, sorted by name, of what was counted since the last time. */
    static String lines() {
        StringBuilder lines = new StringBuilder();
        for (String name : SUMS.keySet()) {
            Long sum = SUMS.remove(name);
            if (sum != null) {
                lines.append("figure: %s = %d%n".formatted(name, sum));
            }
        }
        return lines.toString();
    }
}
