package dev.ticket.domain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a claim holds unless it is renewed: long enough for its holder to come back, short enough to wait for when the
 * holder never does. Immutable.
 *
 * <pre>{@code
 * ClaimTime.parse("30m").duration() // PT30M
 * }</pre>
 *
 * @param duration the time, from a second to seven days
 */
public record ClaimTime(Duration duration) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}) ?(s|m|min|h|d)");

    /** The usual time: half an hour. */
    public static final ClaimTime USUAL = new ClaimTime(Duration.ofMinutes(30));

    /** Checks that the time is neither too short to be of use nor too long to wait for. */
    public ClaimTime {
        if (!isFit(duration)) {
            throw new IllegalArgumentException("a claim holds from 1s to 7d, not " + duration);
        }
    }

    /**
     * {@return the time that a text names}
     *
     * @param text a whole number and {@code s}, {@code m} or {@code min}, {@code h} or {@code d}, with or without a blank
     * @throws IllegalArgumentException if it is none, too short or too long; the message says what to write
     */
    public static ClaimTime parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "needs a whole number with s, m, h or d, for example 30m; got '" + Text.excerpt(text) + "'");
        }
        long number = Long.parseLong(form.group(1));
        Duration duration = switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofMinutes(number);
        };
        if (!isFit(duration)) {
            throw new IllegalArgumentException("a claim holds from 1s to 7d; got '" + text + "'");
        }
        return new ClaimTime(duration);
    }

    private static boolean isFit(Duration duration) {
        return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
    }
}
