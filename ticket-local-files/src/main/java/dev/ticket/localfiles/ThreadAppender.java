package dev.ticket.localfiles;

import dev.ticket.domain.EventId;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketEvent;
import dev.ticket.ports.MalformedTicketException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Adds one event to a thread. The thread is built as it would be and read again: unless every event from before is there
 * unchanged and exactly the new one has come, nothing is written.
 */
final class ThreadAppender {
    private final ThreadFile before;
    private final String shown;
    private final String eol;

    ThreadAppender(ThreadFile before, String shown) {
        this.before = before;
        this.shown = shown;
        this.eol = eol(before.text());
    }

    /** The line end of a thread's first line. */
    static String eol(String thread) {
        int newline = thread.indexOf('\n');
        return newline > 0 && thread.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }

    /** What a thread lacks of an empty line at its end. */
    static String gap(String thread) {
        return (thread.isEmpty() || thread.endsWith("\n") ? "" : "\n")
                + (thread.isEmpty() || endsInBlankLine(thread) ? "" : "\n");
    }

    /**
     * The thread with one more event.
     *
     * @throws MalformedTicketException if the thread ends in something that would swallow the event
     */
    ThreadFile append(NewTicketEvent event, Instant at) {
        EventId id = new EventId(EventIds.next());
        for (UnaryOperator<MarkdownText> spelling :
                List.<UnaryOperator<MarkdownText>>of(SafeBody::of, body -> SafeBody.withoutFences(SafeBody.of(body)))) {
            MarkdownText body = spelling.apply(event.body());
            ThreadFile after = ThreadFile.read(before.text() + section(event, at, id, body));
            if (isOneMore(after, event, at, id, body)) {
                return after;
            }
        }
        throw new MalformedTicketException(
                shown,
                before.lines().count(),
                "ends inside an HTML comment that would hide the next event; close it with a line '-->'");
    }

    private String section(NewTicketEvent event, Instant at, EventId id, MarkdownText body) {
        StringBuilder text = new StringBuilder(gap(before.text()));
        text.append(EventHeader.line(event, at, id))
                .append("\n\n## ")
                .append(event.heading())
                .append("\n\n");
        if (!body.isEmpty()) {
            text.append(body.text()).append("\n\n");
        }
        return text.append(EventText.SEPARATOR).append('\n').toString().replace("\n", eol);
    }

    private static boolean endsInBlankLine(String text) {
        return text.endsWith("\n\n") || text.endsWith("\n\r\n");
    }

    private boolean isOneMore(ThreadFile after, NewTicketEvent event, Instant at, EventId id, MarkdownText body) {
        int count = before.count();
        if (after.count() != count + 1 || !after.events().subList(0, count).equals(before.events())) {
            return false;
        }
        TicketEvent stored = new TicketEvent(
                id, event.kind(), event.author(), at, event.heading(), body, event.refs(), event.attributes());
        return after.event(count).equals(stored);
    }
}
