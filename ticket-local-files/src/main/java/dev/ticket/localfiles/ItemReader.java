package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import org.jspecify.annotations.Nullable;

/** Reads the files of one ticket and says of each error in which file and line it is. */
final class ItemReader {
    private final TrackerFiles files;
    private final Limits limits;

    ItemReader(TrackerFiles files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** The same, over the files seen another way. */
    ItemReader on(TrackerFiles other) {
        return new ItemReader(other, limits);
    }

    /** The ticket's {@code item.md}. */
    ItemFile item(TicketDirectory ticket) {
        String text = itemText(ticket);
        try {
            return ItemFile.read(text);
        } catch (HeadException e) {
            throw malformed(ticket.shown(ticket.item()), text, e);
        }
    }

    /** The text of the ticket's {@code item.md}. */
    String itemText(TicketDirectory ticket) {
        return files.text(ticket.item(), limits.itemBytes());
    }

    /** The head of a ticket whose {@code item.md} holds a text somewhere; null if it does not, or can't be read. */
    @Nullable
    TicketSummary headHolding(TicketDirectory ticket, String text) {
        try {
            return itemText(ticket).contains(text) ? summary(ticket, item(ticket)) : null;
        } catch (TicketException e) {
            return null;
        }
    }

    /** An error of a head as an error of a file. */
    static MalformedTicketException malformed(String shown, String text, HeadException e) {
        String before = text.substring(0, Math.min(e.offset(), text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new MalformedTicketException(shown, line, String.valueOf(e.getMessage()), e);
    }

    /** The ticket's {@code thread.md}. */
    ThreadFile thread(TicketDirectory ticket) {
        ThreadFile thread = ThreadFile.read(files.text(ticket.thread(), limits.threadBytes()));
        if (thread.count() > limits.events()) {
            throw new MalformedTicketException(
                    ticket.shown(ticket.thread()),
                    0,
                    "holds " + thread.count() + " events, more than the limit 'events' of " + limits.events()
                            + "; raise the limit to read it, and go on in a new ticket");
        }
        return thread;
    }

    /** The ticket's {@code resolution.md}, or null if there is none. */
    @Nullable
    MarkdownText resolution(TicketDirectory ticket) {
        return files.exists(ticket.resolution())
                ? new MarkdownText(files.text(ticket.resolution(), limits.itemBytes()))
                : null;
    }

    /** The head of a ticket; its id is the directory's name, its status the directory it lies in. */
    static TicketSummary summary(TicketDirectory ticket, ItemFile item) {
        return new TicketSummary(
                id(ticket), slug(ticket, item), ticket.status(), item.fields(), item.extra(), ticket.shown());
    }

    private static TicketId id(TicketDirectory ticket) {
        try {
            return new TicketId(ticket.name());
        } catch (IllegalArgumentException e) {
            throw new MalformedTicketException(ticket.shown(), 0, "the directory's name can't be an id; rename it", e);
        }
    }

    private static @Nullable Slug slug(TicketDirectory ticket, ItemFile item) {
        String stored = item.head().textOf(ItemFile.SLUG);
        try {
            return stored != null
                    ? new Slug(stored)
                    : TicketName.slugIn(ticket.name()).map(Slug::new).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The slug of a ticket; of one that can't be read, the one its name holds. */
    @Nullable
    String slugOf(TicketDirectory ticket) {
        try {
            Slug slug = slug(ticket, item(ticket));
            return slug == null ? null : slug.value();
        } catch (TicketException e) {
            return TicketName.slugIn(ticket.name()).orElse(null);
        }
    }
}
