package dev.ticket.app.cli.view;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long ago something was, as people say it. */
final class Age {
    private static final int DAYS_AS_DATE = 60;

    private Age() {}

    /** {@return for example {@code 5m ago}; the date for what is older than two months, or still to come} */
    static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.isNegative() || age.toDays() >= DAYS_AS_DATE) {
            return then.toString().substring(0, "2026-06-05".length());
        }
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + "m ago";
        }
        return age.toDays() < 1 ? age.toHours() + "h ago" : age.toDays() + "d ago";
    }

    /** {@return how long there is until a moment, for example {@code 25m left}} */
    static String left(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.toMinutes() < 1) {
            return "under 1m left";
        }
        if (left.toHours() < 1) {
            return left.toMinutes() + "m left";
        }
        return left.toDays() < 1 ? left.toHours() + "h left" : left.toDays() + "d left";
    }

    /** {@return for example {@code 2026-06-05 04:01 UTC (2d ago)}} */
    static String withTime(Instant then, Instant now) {
        String minutes = time(then);
        String age = of(then, now);
        return minutes.startsWith(age) ? minutes : minutes + " (" + age + ")";
    }

    /** {@return for example {@code 2026-06-05 04:01 UTC}} */
    static String time(Instant then) {
        String time = then.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
        return time.substring(0, "2026-06-05 04:01".length()) + " UTC";
    }

    /** {@return for example {@code in 25m} for what is still to come, else how long ago it was} */
    static String until(Instant then, Instant now) {
        if (!now.isBefore(then)) {
            return of(then, now);
        }
        // Half an hour is half an hour, though a moment of it has passed.
        Duration left = Duration.between(now, then).plusMillis(999);
        if (left.toMinutes() < 1) {
            return "in " + left.toSeconds() + "s";
        }
        if (left.toHours() < 1) {
            return "in " + left.toMinutes() + "m";
        }
        return "in " + (left.toDays() < 1 ? left.toHours() + "h" : left.toDays() + "d");
    }
}
