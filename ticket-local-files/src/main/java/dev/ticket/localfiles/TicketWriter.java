package dev.ticket.localfiles;

import dev.ticket.domain.Revision;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Enforcement;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one way into the tracker's files: finds a ticket under the lock, asks the rules, and applies the answer. */
final class TicketWriter {
    /** Rules on a ticket as it is found under the lock. */
    interface Rules {
        Ruling on(TicketSummary before, Revision revision);
    }

    private final LocalTicketsOptions options;
    private final TicketFinder finder;
    private final ItemReader items;
    private final RootLock lock;

    TicketWriter(TrackerRoot root, LocalTicketsOptions options, TicketFinder finder, ItemReader items) {
        this.options = options;
        this.finder = finder;
        this.items = items;
        this.lock = new RootLock(root, options.lockTimeout());
    }

    /** Does to one ticket what the rules grant. */
    TicketReceipt update(TicketIdOrSlug asked, Rules rules) {
        return change(asked, (ticket, change) -> {
            TicketSummary before = change.before();
            return change.apply(Enforcement.enforce(before.id(), rules.on(before, change.revision())));
        });
    }

    /** Changes files of one ticket besides its own three. */
    TicketReceipt updateFiles(TicketIdOrSlug asked, Function<TicketDirectory, List<FileStep>> others) {
        return change(asked, (ticket, change) -> change.apply(others.apply(ticket)));
    }

    private interface Work {
        TicketReceipt on(TicketDirectory ticket, TicketChange change);
    }

    private TicketReceipt change(TicketIdOrSlug asked, Work work) {
        return write(() -> {
            TicketDirectory ticket = finder.find(asked);
            return work.on(ticket, new TicketChange(ticket, items, options));
        });
    }

    /** Does something as the only writer. */
    <T> T write(Supplier<T> work) {
        return lock.hold(work);
    }
}
