package dev.ticket.domain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long somebody waits for others before giving up. Immutable.
 *
 * <pre>{@code
 * WaitTime.parse("30s").duration() // PT30S
 * }</pre>
 *
 * @param duration the time, from zero, which gives up at once, to a day
 */
public record WaitTime(Duration duration) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}) ?(ms|s|min)");

    /** Checks that nobody waits for less than nothing, or more than a day. */
    public WaitTime {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("nobody waits for more than a day, or less than 0 s: " + duration);
        }
    }

    /**
     * {@return the time that a text names}
     *
     * @param text a whole number and {@code ms}, {@code s} or {@code min}, with or without a blank between; or {@code 0}
     * @throws IllegalArgumentException if it is none, or more than a day; the message says what to write
     */
    public static WaitTime parse(String text) {
        if (text.equals("0")) {
            return new WaitTime(Duration.ZERO);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "needs a whole number with ms, s or min, for example 30s, or 0; got '" + Text.excerpt(text) + "'");
        }
        long number = Long.parseLong(form.group(1));
        return new WaitTime(
                switch (form.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    default -> Duration.ofMinutes(number);
                });
    }
}
