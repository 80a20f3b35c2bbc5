package dev.ticket.usecase;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Reference;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.StatusKeeper;
import dev.ticket.ports.TicketReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a ticket for a caller who may not know where it stands: a move to closed closes it, and without a status to start
 * from the ticket is looked at first. Between the look and the move it may still change; then the move is refused.
 */
public final class MoveTicket {
    /** The resolution of a ticket that was closed without one. */
    public static final MarkdownText CLOSED = new MarkdownText("Closed.");

    private final TicketReader reader;
    private final StatusKeeper statuses;

    /**
     * Moves tickets with those ports of one backend.
     *
     * @param reader looks a ticket up
     * @param statuses moves it
     */
    public MoveTicket(TicketReader reader, StatusKeeper statuses) {
        this.reader = reader;
        this.statuses = statuses;
    }

    /**
     * Moves a ticket to a status. Where it is there already nothing happens, also when that is closed.
     *
     * @param ticket its id or slug
     * @param from the status it must have, or null for whichever it has
     * @param to the status it shall have
     * @param author who moves it
     * @return the ticket, with the events of the move
     * @throws dev.ticket.ports.TicketException as {@link StatusKeeper#setStatus} and {@link StatusKeeper#close} do
     */
    public TicketReceipt move(TicketIdOrSlug ticket, @Nullable TicketStatus from, TicketStatus to, Author author) {
        Ticket found = reader.show(ticket);
        TicketStatus start = from != null ? from : found.summary().status();
        if (!to.is(TicketStatus.Known.CLOSED)) {
            return statuses.setStatus(ticket, new StatusChange(start, to, author));
        }
        if (from == null && start.equals(to)) {
            return new TicketReceipt(found.ref(), List.of());
        }
        return statuses.close(ticket, new TicketClosing(start, author, CLOSED, List.of()));
    }

    /**
     * Closes a ticket.
     *
     * @param ticket its id or slug
     * @param from the status it must have, or null for whichever it has
     * @param resolution what came of it; nothing means {@link #CLOSED}
     * @param refs what shows it
     * @param author who closes it
     * @return the ticket, with its {@code close} event last
     * @throws dev.ticket.ports.TicketException as {@link StatusKeeper#close} does
     */
    public TicketReceipt close(
            TicketIdOrSlug ticket,
            @Nullable TicketStatus from,
            MarkdownText resolution,
            List<Reference> refs,
            Author author) {
        TicketStatus start = from != null ? from : reader.show(ticket).summary().status();
        MarkdownText text = resolution.isEmpty() ? CLOSED : resolution;
        return statuses.close(ticket, new TicketClosing(start, author, text, refs));
    }
}
