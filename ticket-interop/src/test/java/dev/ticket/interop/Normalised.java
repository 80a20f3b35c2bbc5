package dev.ticket.interop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tool did without what two runs can't have alike, and without what {@code docs/format.md} says that the tools do in
 * two ways. Each of the rules takes away as little as it can.
 *
 * @param begin when the tool began
 * @param end when it ended
 * @param given whether a text stood somewhere before
 */
record Normalised(Instant begin, Instant end, Predicate<String> given) {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern STAMP = Pattern.compile("(?<!\\d)\\d{8}-\\d{6}(?!\\d)");
    private static final DateTimeFormatter STAMPED = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final Pattern EVENT_ID = Pattern.compile("(?m)^(<!-- event: .* id: )([0-9a-f]{12})( -->\r?)$");
    private static final Pattern CREATOR = Pattern.compile(
            "(<!-- event: create author: )(tickets\\.sh|\\S+|\".*\")( at: NOW id: ID -->\n\n## Created\n\nCreated by ).*\\.\n");
    private static final Pattern STATUS_CHANGED = Pattern.compile("\r?\n<!-- event: status_changed author: ci at: NOW"
            + " status: (open|pending) id: ID -->\r?\n\r?\n## Status changed\r?\n\r?\n[^\n]*\n\r?\n---\r?\n");
    private static final Pattern CLOSE =
            Pattern.compile("\r?\n<!-- event: close author: ci at: NOW status: closed id: ID"
                    + " -->\r?\n\r?\n## Closed\r?\n\r?\nClosed\\.\r?\n\r?\n---\r?\n");

    /** What either tool says, or a file it wrote. */
    String text(String text) {
        return creator(eventIds(times(text)));
    }

    /** Times of the run itself; those that were there before stay. */
    private String times(String text) {
        String times = TIME.matcher(text).replaceAll(it -> isNow(Instant.parse(it.group())) ? "NOW" : it.group());
        return STAMP.matcher(times).replaceAll(it -> isNow(it) ? "STAMP" : it.group());
    }

    private boolean isNow(MatchResult stamp) {
        try {
            return isNow(LocalDateTime.parse(stamp.group(), STAMPED).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isNow(Instant time) {
        return !time.isBefore(begin.minusSeconds(1)) && !time.isAfter(end.plusSeconds(1));
    }

    /** The ids of events are random; those that were there before stay. */
    private String eventIds(String text) {
        return EVENT_ID.matcher(text)
                .replaceAll(it -> given.test(it.group(2))
                        ? Matcher.quoteReplacement(it.group())
                        : Matcher.quoteReplacement(it.group(1) + "ID" + it.group(3)));
    }

    /** The script signs a create by its own name. */
    private static String creator(String text) {
        return CREATOR.matcher(text).replaceAll("$1CREATOR$3CREATOR.\n");
    }

    /** What the command does beyond the script: it records a change of the status. */
    static String withoutStatusEvent(String text) {
        return STATUS_CHANGED.matcher(text).replaceAll("");
    }

    /** What the command does beyond the script where {@code status} closes a ticket: the close and its resolution. */
    static Tree withoutClose(Tree tree) {
        SortedMap<String, String> files = new TreeMap<>(tree.files());
        files.entrySet()
                .removeIf(it ->
                        it.getKey().endsWith("/resolution.md") && it.getValue().equals("Closed.\n"));
        return new Tree(files).as(Normalised::withoutCloseEvent);
    }

    static String withoutCloseEvent(String text) {
        return CLOSE.matcher(text).replaceAll("");
    }
}
