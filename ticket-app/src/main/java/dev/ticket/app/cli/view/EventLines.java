package dev.ticket.app.cli.view;

import dev.ticket.app.cli.markdown.MarkdownView;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.Author;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One event as lines for a terminal. */
final class EventLines {
    private static final String INDENT = "  ";
    private static final String BETWEEN = " · ";

    private EventLines() {}

    static List<String> of(TicketEvent event, KnownReferences known, MarkdownView markdown, Instant now, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(Style.BOLD.of(Printable.oneLine(event.heading())));
        Author author = event.author();
        if (author != null) {
            head.append(BETWEEN).append(Style.CYAN.of(author.name()));
        }
        Instant at = event.at();
        if (at != null) {
            head.append(BETWEEN).append(Style.DIM.of(Age.withTime(at, now)));
        }
        if (!event.heading().equals(event.kind().heading())) {
            head.append(BETWEEN).append(Style.DIM.of(event.kind().raw()));
        }
        lines.add(head.toString());
        markdown.render(event.body(), columns - INDENT.length()).forEach(it -> lines.add(INDENT + it));
        event.refs().forEach(it -> lines.add(INDENT + ReferenceLine.of(it, known, now)));
        return lines;
    }
}
