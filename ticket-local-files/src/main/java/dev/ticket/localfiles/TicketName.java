package dev.ticket.localfiles;

import dev.ticket.domain.Slug;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of ticket directories: {@code YYYYMMDD-HHMMSS-<slug>}, UTC. Other names are read, never made. */
final class TicketName {
    /** A point in time as it stands in names. */
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d+");

    private TicketName() {}

    static String of(Instant created, Slug slug) {
        return STAMP.format(created) + "-" + slug;
    }

    /** The slug that a name holds, or empty if the name has not that form. */
    static Optional<String> slugIn(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the slug in a name is that one with a number behind it: the id, not the slug, may have been taken. */
    static boolean holdsNumbered(String name, String slug) {
        return slugIn(name)
                .map(NUMBERED::matcher)
                .filter(it -> it.matches() && it.group(1).equals(slug))
                .isPresent();
    }
}
