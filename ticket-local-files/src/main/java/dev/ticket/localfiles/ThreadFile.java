package dev.ticket.localfiles;

import dev.ticket.domain.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One {@code thread.md} as text: the events it tells of, and the headers they begin with. Immutable. */
final class ThreadFile {
    private static final char BOM = '\uFEFF';

    private final String text;
    private final MarkdownLines lines;
    private final List<Integer> headers;
    private final List<TicketEvent> events;

    private ThreadFile(String text, MarkdownLines lines, List<Integer> headers, List<TicketEvent> events) {
        this.text = text;
        this.lines = lines;
        this.headers = headers;
        this.events = events;
    }

    /** Reads a thread; any text is one, if only one without events. */
    static ThreadFile read(String text) {
        MarkdownLines lines = new MarkdownLines(text);
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            if (lines.place(i) == MarkdownLines.Place.OUTSIDE && EventHeader.isHeader(headerLine(lines, i))) {
                headers.add(i);
            }
        }
        List<TicketEvent> events = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int to = i + 1 < headers.size() ? lines.start(headers.get(i + 1)) : text.length();
            events.add(event(lines, headers.get(i), text.substring(lines.start(headers.get(i) + 1), to)));
        }
        return new ThreadFile(text, lines, headers, List.copyOf(events));
    }

    private static TicketEvent event(MarkdownLines lines, int header, String below) {
        return EventHeader.event(EventHeader.attributes(headerLine(lines, header)), EventText.parse(below));
    }

    private static String headerLine(MarkdownLines lines, int line) {
        return withoutMark(line, lines.line(line));
    }

    /** A line as a header is looked for in it: without the byte order mark of a file. */
    static String withoutMark(int line, String text) {
        return line == 0 && !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    String text() {
        return text;
    }

    MarkdownLines lines() {
        return lines;
    }

    int count() {
        return headers.size();
    }

    /** The line on which an event begins, counted from 0. */
    int headerLine(int event) {
        return headers.get(event);
    }

    TicketEvent event(int event) {
        return events.get(event);
    }

    List<TicketEvent> events() {
        return events;
    }

    Optional<TicketEvent> last() {
        return count() == 0 ? Optional.empty() : Optional.of(event(count() - 1));
    }
}
