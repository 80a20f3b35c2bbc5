package dev.ticket.domain.foreign;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.foreign.ForeignWords.Shelf;
import java.util.function.BiConsumer;

/**
 * Where a ticket of another tracker stands, in our words.
 *
 * @param closed whether it is over; else it is open
 * @param draft whether it is no more than a thought yet
 * @param resolution what came of it
 */
record ForeignStatus(boolean closed, boolean draft, MarkdownText resolution) {
    private static final String STATUS = "status";

    /** Where the ticket stands; what its status says beyond that is handed to {@code homeless}. */
    static ForeignStatus of(ForeignTicket from, BiConsumer<String, String> homeless) {
        ForeignWords words = from.words();
        Shelf shelf = words.shelf();
        String raw = words.status() == null ? "" : words.status();
        ForeignTracker.Status status = from.tracker().status(raw).orElse(null);
        boolean saysClosed = status != null && status.meaning() == TicketStatus.Known.CLOSED;
        boolean done = words.finished() || saysClosed;
        boolean closed = done || shelf == Shelf.COMPLETED || shelf == Shelf.ARCHIVE;
        boolean told = saysClosed || !closed && status != null && status.whole();
        if (!raw.isEmpty() && !told) {
            homeless.accept(STATUS, raw);
        }
        if (shelf == Shelf.ARCHIVE) {
            homeless.accept("archived", "yes");
        }
        boolean draft = !closed
                && (shelf == Shelf.DRAFTS || status != null && status.word().equals("draft"));
        return new ForeignStatus(closed, draft, resolution(from, done));
    }

    private static MarkdownText resolution(ForeignTicket from, boolean done) {
        boolean archived = from.words().shelf() == Shelf.ARCHIVE && !done;
        return from.outcome().isEmpty()
                ? new MarkdownText((archived ? "Archived in " : "Closed in ")
                        + from.tracker().title() + ".")
                : from.outcome();
    }
}
