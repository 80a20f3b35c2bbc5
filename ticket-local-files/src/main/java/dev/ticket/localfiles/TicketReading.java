package dev.ticket.localfiles;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketStorageException;
import java.util.ArrayList;
import java.util.List;

/** Reads tickets: the heads of many, or one whole. */
final class TicketReading {
    private final TrackerRoot root;
    private final ItemReader items;
    private final ArtifactFiles artifacts;
    private final LocalTicketsOptions options;

    TicketReading(TrackerRoot root, ItemReader items, ArtifactFiles artifacts, LocalTicketsOptions options) {
        this.root = root;
        this.items = items;
        this.artifacts = artifacts;
        this.options = options;
    }

    TicketListing list(TicketFilter filter) {
        List<TicketSummary> found = new ArrayList<>();
        List<TicketProblem> problems = new ArrayList<>();
        for (TicketStatus status : TrackerRoot.STATUSES) {
            if (filter.matches(status)) {
                root.tickets(status).forEach(ticket -> head(ticket, found, problems));
            }
        }
        return new TicketListing(filter.select(found.stream()).toList(), problems);
    }

    private void head(TicketDirectory ticket, List<TicketSummary> found, List<TicketProblem> problems) {
        try {
            found.add(ItemReader.summary(ticket, items.item(ticket)));
        } catch (MalformedTicketException e) {
            problems.add(new TicketProblem(e.path(), "malformed", String.valueOf(e.getMessage())));
        } catch (TicketStorageException e) {
            problems.add(new TicketProblem(e.path(), "storage", String.valueOf(e.getMessage())));
        }
    }

    Ticket show(TicketDirectory ticket) {
        ItemFile item = items.item(ticket);
        return new Ticket(
                ItemReader.summary(ticket, item),
                Revisions.of(ticket.status(), item),
                item.body(),
                items.resolution(ticket),
                artifacts.list(ticket),
                items.thread(ticket).events());
    }

    TicketDocuments documents(TicketDirectory ticket) {
        return new TicketDocuments(
                ticket.shown(),
                FileAccess.text(ticket.item(), ticket.shown(ticket.item()), options.maxItemBytes()),
                thread(ticket));
    }

    /** A ticket without a readable thread still has an item to show. */
    private String thread(TicketDirectory ticket) {
        try {
            return items.thread(ticket).text();
        } catch (TicketException e) {
            if (FileAccess.exists(ticket.thread())) {
                throw e;
            }
            return "";
        }
    }
}
