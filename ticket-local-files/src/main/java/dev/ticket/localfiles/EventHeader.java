package dev.ticket.localfiles;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventId;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.ports.InvalidRequestException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line that begins an event: {@code <!-- event: KIND author: A at: T key: value ... -->}, read and written. */
final class EventHeader {
    static final String EVENT = "event";
    private static final String AUTHOR = "author";
    static final String AT = "at";
    static final String REFS = "refs";
    static final String ID = "id";
    private static final String START = "<!-- event:";
    private static final String END = "-->";
    /** What ends a comment for a browser; the rest of the header would be shown. */
    private static final String BROWSERS_END = "--!>";

    /**
     * Where a reader that looks at lines alone might see a header; never in a body that is written here. Other programs end
     * a line at more characters than a line feed.
     */
    private static final Pattern HEADER_LIKE = Pattern.compile(
            "(?<![^\\x0b\\f\\x1c-\\x1e\\x85\\u2028\\u2029])(?=<!--\\s*+event\\s*+:)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    /** A key where a value could begin, or behind the end of one; possessive, so that a long word costs nothing. */
    private static final Pattern KEY = Pattern.compile("(?<![^ \\t])([A-Za-z_][A-Za-z0-9_.-]*+):(?=[ \\t]|$)");

    private EventHeader() {}

    /** Whether a line, outside of fences and comments, begins an event: one comment, in column 0, alone on its line. */
    static boolean isHeader(String line) {
        String text = line.stripTrailing();
        return text.startsWith(START) && text.indexOf(END) == text.length() - END.length();
    }

    /** Whether a line looks like a header to a reader that knows neither fences nor comments. */
    static boolean looksLikeHeader(String line) {
        return HEADER_LIKE.matcher(line).find();
    }

    /** The line with a blank before whatever looks like a header in it. */
    static String indented(String line) {
        return HEADER_LIKE.matcher(line).replaceAll(" ");
    }

    /** The keys and values of a header line, in their order; of a key that stands twice the first. */
    static Map<String, String> attributes(String line) {
        String inner = line.stripTrailing();
        inner = inner.substring("<!--".length(), inner.length() - END.length());
        Map<String, String> values = new LinkedHashMap<>();
        Matcher key = KEY.matcher(inner);
        int at = 0;
        while (key.find(at)) {
            int from = skipBlanks(inner, key.end());
            int quotedEnd = quotedEnd(inner, from);
            int to = quotedEnd >= 0 ? quotedEnd : valueEnd(inner, from);
            String raw = inner.substring(from, to);
            values.putIfAbsent(key.group(1), quotedEnd >= 0 ? unquoted(raw) : raw.strip());
            at = to;
        }
        return values;
    }

    /** The event that a header and the text below it tell of. */
    static TicketEvent event(Map<String, String> header, EventText text) {
        Map<String, String> rest = new LinkedHashMap<>(header);
        EventKind kind = typed(rest, EVENT, EventKind::new);
        Author author = typed(rest, AUTHOR, Author::new);
        Instant at = typed(rest, AT, it -> TicketField.UPDATED_AT.type().read(List.of(it)));
        EventId id = typed(rest, ID, EventId::new);
        List<Reference> refs = typed(rest, REFS, References::parse);
        EventKind known = kind == null ? new EventKind("unknown") : kind;
        return new TicketEvent(
                id, known, author, at, text.heading(), text.body(), refs == null ? List.of() : refs, rest);
    }

    /** Takes a value out if it has its type; what has not stays among the rest. */
    private static <T> @Nullable T typed(Map<String, String> rest, String key, Function<String, T> type) {
        String raw = rest.get(key);
        if (raw == null) {
            return null;
        }
        try {
            T value = type.apply(raw);
            rest.remove(key);
            return value;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The header line of a new event.
     *
     * @throws InvalidRequestException if a value would end the comment it stands in
     */
    static String line(NewTicketEvent event, Instant at, EventId id) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(EVENT, event.kind().raw());
        values.put(AUTHOR, event.author().name());
        values.put(AT, TicketField.UPDATED_AT.type().write(at).get(0));
        values.putAll(event.attributes());
        if (!event.refs().isEmpty()) {
            values.put(REFS, References.format(event.refs()));
        }
        values.put(ID, id.value());
        StringBuilder line = new StringBuilder("<!--");
        values.forEach((key, value) -> line.append(' ').append(key).append(": ").append(spelled(key, value)));
        return line.append(" -->").toString();
    }

    private static String spelled(String key, String value) {
        for (String end : List.of(END, BROWSERS_END)) {
            if (value.contains(end)) {
                throw new InvalidRequestException(
                        key, "'" + end + "' would end the comment that an event's header is; leave it out");
            }
        }
        boolean plain = !value.endsWith(":")
                && value.codePoints()
                        .noneMatch(c -> c == '"' || c == '\\' || Character.isWhitespace(c) || Character.isSpaceChar(c));
        return plain && !key.equals(REFS)
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Where a value without quotes ends: before the next key, or at the end. */
    private static int valueEnd(String text, int from) {
        Matcher next = KEY.matcher(text);
        return next.find(from) ? next.start() : text.length();
    }

    /** Where a value in quotes ends, or -1 if there is none at that place. */
    private static int quotedEnd(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '"') {
            return -1;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1 == text.length() || isBlank(text.charAt(i + 1)) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static String unquoted(String raw) {
        return raw.substring(1, raw.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
