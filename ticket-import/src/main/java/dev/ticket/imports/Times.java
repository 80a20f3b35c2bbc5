package dev.ticket.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Points in time as other trackers write them. Without an offset they are in UTC. */
final class Times {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d)?");
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** The time that a text is, or empty if it is none. */
    static Optional<Instant> parse(String text) {
        String time = text.strip();
        if (DAY.matcher(time).matches()) {
            return tried(time, it -> LocalDate.parse(it).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (MINUTE.matcher(time).matches()) {
            return tried(
                    time.replace('T', ' '),
                    it -> LocalDateTime.parse(it, MINUTES).toInstant(ZoneOffset.UTC));
        }
        return time.matches("\\d{4}-.*")
                ? tried(time, it -> OffsetDateTime.parse(it).toInstant())
                : Optional.empty();
    }

    private static Optional<Instant> tried(String text, Function<String, Instant> way) {
        try {
            return Optional.of(way.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
