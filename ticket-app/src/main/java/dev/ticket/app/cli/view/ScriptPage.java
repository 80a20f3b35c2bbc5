package dev.ticket.app.cli.view;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketSummary;
import java.time.temporal.ChronoUnit;

/** One ticket as the shell script prints it: names, then the documents as they are, of the thread the end. */
public final class ScriptPage {
    private static final int THREAD_LINES = 80;

    private ScriptPage() {}

    /** {@return the page} */
    public static String of(TicketSummary ticket, TicketDocuments documents) {
        Slug slug = ticket.slug();
        return "# " + ticket.title() + "\n\n"
                + "path: " + documents.location() + "\n"
                + "status: " + ticket.status() + "\n"
                + "id: " + ticket.id() + "\n"
                + "slug: " + (slug == null ? "" : slug) + "\n\n"
                + ended(documents.item()) + "\n"
                + ended(end(documents.thread()));
    }

    /** {@return the documents of a ticket that is kept in none} */
    public static TicketDocuments documents(Ticket ticket) {
        StringBuilder item = new StringBuilder("---\n");
        HeadLines.of(ticket.summary())
                .forEach((name, value) ->
                        item.append(name).append(": ").append(value).append('\n'));
        item.append("---\n\n").append(ticket.body()).append('\n');
        StringBuilder thread = new StringBuilder();
        ticket.events().forEach(it -> thread.append(event(it)));
        String location = ticket.summary().location();
        return new TicketDocuments(location == null ? "" : location, item.toString(), thread.toString());
    }

    private static String event(TicketEvent event) {
        StringBuilder header = new StringBuilder("<!-- event: " + event.kind());
        if (event.author() != null) {
            header.append(" author: ").append(event.author());
        }
        if (event.at() != null) {
            header.append(" at: ").append(event.at().truncatedTo(ChronoUnit.SECONDS));
        }
        event.attributes()
                .forEach((key, value) ->
                        header.append(' ').append(key).append(": ").append(value));
        MarkdownText body = event.body();
        return header + " -->\n\n## " + event.heading() + "\n\n" + body + "\n\n---\n\n";
    }

    /** From the eightieth line end from the end on, so that all bytes stay: a line may end with more than LF. */
    private static String end(String thread) {
        int at = thread.endsWith("\n") ? thread.length() - 1 : thread.length();
        for (int lines = 0; at >= 0 && lines < THREAD_LINES; lines++) {
            at = thread.lastIndexOf('\n', at - 1);
        }
        return thread.substring(at + 1);
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
