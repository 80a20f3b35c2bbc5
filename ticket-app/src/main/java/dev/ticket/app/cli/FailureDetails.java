package dev.ticket.app.cli;

import dev.ticket.domain.Obstacle;
import dev.ticket.ports.LockHolder;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketDeniedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The details of those failures that have optional or nested ones. */
final class FailureDetails {
    private FailureDetails() {}

    static Map<String, Object> place(MalformedTicketException e) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("path", e.path());
        if (e.line() > 0) {
            details.put("line", e.line());
        }
        details.put("problem", e.problem());
        return details;
    }

    static Map<String, Object> denial(TicketDeniedException e) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("operation", e.operation().word());
        details.put("role", e.role());
        e.ticket().ifPresent(it -> details.put("ticket", it));
        e.condition().ifPresent(it -> details.put("condition", it.word()));
        details.put("may", e.may());
        return details;
    }

    static Map<String, Object> holder(LockHolder holder) {
        Map<String, Object> details = new LinkedHashMap<>();
        putIfKnown(details, "pid", holder.pid());
        putIfKnown(details, "host", holder.host());
        putIfKnown(details, "command", holder.command());
        putIfKnown(details, "since", holder.since());
        return details;
    }

    private static void putIfKnown(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    static List<Map<String, Object>> obstacles(TicketBlockedException e) {
        return e.obstacles().stream().map(FailureDetails::obstacle).toList();
    }

    private static Map<String, Object> obstacle(Obstacle obstacle) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("record", obstacle.record());
        details.put("kind", kind(obstacle));
        details.put("other", obstacle.other());
        details.put("reason", obstacle.reason());
        return details;
    }

    static String kind(Obstacle obstacle) {
        return obstacle.kind().name().toLowerCase(Locale.ROOT);
    }
}
