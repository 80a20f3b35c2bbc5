package dev.ticket.localfiles;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a head without a YAML parser, where that is certain to give what a parser would: most lines of most
 * files. Whatever it is not sure of it leaves to {@link YamlHead}; a differential test holds the two together.
 */
final class HeadLine {
    /** Characters that may not begin a plain scalar, or only under conditions that are left to the parser. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
    /** Characters that make an element of a list a case for the parser. */
    private static final String LIST_SPECIALS = "[]{}:#&*!|>'\"%@`";

    private final String text;
    private final int start;
    private final int colon;
    private final int from;
    private final int end;

    private HeadLine(String text, int start, int colon, int end) {
        this.text = text;
        this.start = start;
        this.colon = colon;
        this.from = skipBlanks(text, colon + 1, end);
        this.end = end;
    }

    /** Whether the line from {@code start} to {@code end} holds no field at all: blanks, or a comment. */
    static boolean isNothing(String text, int start, int end) {
        int first = start;
        while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        return first == end || text.charAt(first) == '#';
    }

    /** The field on the line from {@code start} to {@code end}, line end excluded, or null if a parser has to look. */
    static @Nullable Entry read(String text, int start, int end) {
        int colon = colon(text, start, end);
        return colon < 0 ? null : new HeadLine(text, start, colon, end).read();
    }

    /** The field on the line read as {@code key: text}, whatever key and text are; null if there is no key. */
    static @Nullable Entry readAsLine(String text, int start, int end) {
        String line = text.substring(start, end);
        int inner = line.indexOf(": ");
        int colon = inner > 0 ? start + inner : line.length() > 1 && line.endsWith(":") ? end - 1 : -1;
        return colon < 0 ? null : new HeadLine(text, start, colon, end).line();
    }

    private @Nullable Entry read() {
        if (!isPrintable()) {
            return null;
        }
        if (from == end || text.charAt(from) == '#' && from > colon + 1) {
            return entry(Form.PLAIN, List.of(""), colon + 1, colon + 1);
        }
        return switch (text.charAt(from)) {
            case '\'', '"' -> quoted();
            case '[' -> list();
            default -> INDICATORS.indexOf(text.charAt(from)) >= 0 ? null : plain();
        };
    }

    private boolean isPrintable() {
        return text.substring(from, end)
                .chars()
                .noneMatch(c ->
                        c < ' ' || c >= 0x7f && c <= 0x9f || c == 0xFEFF || c == 0x2028 || c == 0x2029 || c >= 0xFFFE);
    }

    /** A plain scalar with a colon and a blank in it, or a colon at its end, is no YAML anywhere. */
    private Entry plain() {
        int comment = text.substring(from, end).indexOf(" #");
        int to = trimmedEnd(comment < 0 ? end : from + comment);
        String value = text.substring(from, to);
        return value.contains(": ") || value.endsWith(":") ? line() : entry(Form.PLAIN, List.of(value), from, to);
    }

    private Entry line() {
        int to = trimmedEnd(end);
        return from >= to
                ? entry(Form.PLAIN, List.of(""), colon + 1, colon + 1)
                : entry(Form.LINE, List.of(text.substring(from, to)), from, to);
    }

    private @Nullable Entry quoted() {
        char quote = text.charAt(from);
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                return null;
            }
            if (c == quote && quote == '\'' && i + 1 < end && text.charAt(i + 1) == quote) {
                i++;
            } else if (c == quote) {
                String inner = text.substring(from + 1, i);
                List<String> value = List.of(quote == '\'' ? inner.replace("''", "'") : inner);
                return onlyCommentFrom(i + 1) ? entry(Form.QUOTED, value, from, i + 1) : null;
            }
        }
        return null;
    }

    private @Nullable Entry list() {
        int close = from + text.substring(from, end).indexOf(']');
        if (close < from || !onlyCommentFrom(close + 1)) {
            return null;
        }
        List<String> elements = new ArrayList<>();
        String inner = text.substring(from, close);
        int at = skipBlanks(text, from + 1, close);
        while (at < close) {
            int comma = inner.indexOf(',', at - from);
            int stop = comma < 0 ? close : from + comma;
            String element = text.substring(at, Math.max(at, trimmedEnd(stop)));
            if (element.isEmpty() || "-?".indexOf(element.charAt(0)) >= 0 || hasListSpecial(element)) {
                return null;
            }
            elements.add(element);
            at = skipBlanks(text, Math.min(stop + 1, close), close);
        }
        return text.charAt(trimmedEnd(close) - 1) == ',' ? null : entry(Form.LIST, elements, from, close + 1);
    }

    private static boolean hasListSpecial(String element) {
        return element.chars().anyMatch(c -> LIST_SPECIALS.indexOf(c) >= 0);
    }

    private Entry entry(Form form, List<String> texts, int valueStart, int valueEnd) {
        return new Entry(text.substring(start, colon), form, texts, start, colon, valueStart, valueEnd);
    }

    /** Where the colon behind the key is, or -1 if the line does not begin with a key in column 0. */
    private static int colon(String text, int start, int end) {
        int i = start;
        while (i < end && isKeyChar(text.charAt(i), i > start)) {
            i++;
        }
        boolean key = i > start && i < end && text.charAt(i) == ':' && (i + 1 == end || text.charAt(i + 1) == ' ');
        return key ? i : -1;
    }

    private static boolean isKeyChar(char c, boolean inside) {
        char lower = (char) (c | 0x20);
        return c == '_' || lower >= 'a' && lower <= 'z' || inside && (c == '-' || c == '.' || c >= '0' && c <= '9');
    }

    private static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private int trimmedEnd(int to) {
        int i = to;
        while (i > from && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i;
    }

    private boolean onlyCommentFrom(int at) {
        int next = skipBlanks(text, at, end);
        return next == end || next > at && text.charAt(next) == '#';
    }
}
