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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads tickets: the heads of many, or one whole. */
final class TicketReading {
    private static final int ATTEMPTS = 3;

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
        Map<String, TicketDirectory> seen = new HashMap<>();
        Map<TicketDirectory, TicketSummary> found = new LinkedHashMap<>();
        Problems problems = new Problems(root, options.limits());
        for (TicketStatus status : TrackerRoot.STATUSES) {
            if (filter.matches(status)) {
                for (TicketDirectory ticket : root.tickets(status)) {
                    TicketDirectory before = seen.put(ticket.name(), ticket);
                    if (before != null && !bothAreThere(before, ticket)) {
                        found.remove(before);
                    }
                    head(ticket, found, problems);
                }
            }
        }
        return new TicketListing(filter.select(found.values().stream()).toList(), problems.list());
    }

    /** One id in two places is a ticket that was moved while the list was made, unless both places stay. */
    private static boolean bothAreThere(TicketDirectory one, TicketDirectory other) {
        return IntStream.range(0, ATTEMPTS)
                .allMatch(it -> FileAccess.exists(one.path()) && FileAccess.exists(other.path()));
    }

    /** A ticket that is moved while it is read is no problem: it is looked at again, and skipped where it no longer is. */
    private void head(TicketDirectory ticket, Map<TicketDirectory, TicketSummary> found, Problems problems) {
        TicketProblem problem = read(ticket, found);
        for (int again = 1; problem != null && again < ATTEMPTS; again++) {
            problem = read(ticket, found);
        }
        if (problem != null && FileAccess.exists(ticket.path())) {
            problems.add(problem);
        }
    }

    private @Nullable TicketProblem read(TicketDirectory ticket, Map<TicketDirectory, TicketSummary> found) {
        try {
            found.put(ticket, ItemReader.summary(ticket, items.item(ticket)));
            return null;
        } catch (MalformedTicketException e) {
            return new TicketProblem(e.path(), "malformed", String.valueOf(e.getMessage()));
        } catch (TicketStorageException e) {
            return new TicketProblem(e.path(), "storage", String.valueOf(e.getMessage()));
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
                FileAccess.text(
                        ticket.item(),
                        ticket.shown(ticket.item()),
                        options.limits().itemBytes()),
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
