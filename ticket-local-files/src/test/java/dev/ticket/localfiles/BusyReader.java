package dev.ticket.localfiles;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The program of a process that reads everything, in two threads, until its input ends. Then it tells what was wrong with
 * what it read, one line each, and how much that was.
 */
final class BusyReader {
    private static final int READERS = 2;

    private final LocalTickets tickets;
    private final AtomicLong reads = new AtomicLong();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private BusyReader(Path root) {
        this.tickets = LocalTickets.open(root);
    }

    /** The root. */
    public static void main(String[] arguments) throws Exception {
        BusyReader reader = new BusyReader(Path.of(arguments[0]));
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < READERS; n++) {
            Thread thread = new Thread(reader::readOnAndOn);
            threads.add(thread);
            thread.start();
        }
        System.out.println("ready");
        awaitEnd();
        reader.stopped = true;
        for (Thread thread : threads) {
            thread.join(60_000);
        }
        reader.broken.stream().limit(20).forEach(it -> System.out.println("broken " + it));
        System.out.println("reads " + reader.reads);
        System.out.println("broken reads " + reader.broken.size());
        System.out.println("done");
    }

    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is said to it.
        }
    }

    private void readOnAndOn() {
        Set<TicketId> known = new HashSet<>();
        while (!stopped) {
            try {
                TicketListing all = tickets.list(TicketFilter.all());
                reads.incrementAndGet();
                all.problems().forEach(it -> broken.add("listed problem " + it));
                Set<TicketId> ids = new HashSet<>();
                all.tickets().stream()
                        .map(TicketSummary::id)
                        .filter(it -> !ids.add(it))
                        .forEach(it -> broken.add("listed twice " + it));
                known.stream().filter(it -> !ids.contains(it)).forEach(it -> broken.add("not listed " + it));
                known.addAll(ids);
                for (TicketId id : ids) {
                    look(id);
                }
            } catch (RuntimeException e) {
                broken.add("list: " + e);
            }
        }
    }

    private void look(TicketId id) {
        try {
            Ticket ticket = tickets.show(TicketIdOrSlug.of(id));
            reads.incrementAndGet();
            String mixed = mixed(ticket);
            if (!mixed.isEmpty()) {
                broken.add(id + " " + mixed);
            }
        } catch (RuntimeException e) {
            broken.add("show " + id + ": " + e);
        }
    }

    /** In what its parts are of different moments; nothing if they are not. */
    static String mixed(Ticket ticket) {
        TicketStatus status = ticket.summary().status();
        String told = "open";
        TicketEvent last = ticket.events().get(0);
        for (TicketEvent event : ticket.events()) {
            boolean moves = event.kind().raw().equals("status_changed")
                    || event.kind().raw().equals("close");
            told = moves ? event.attributes().getOrDefault(TicketEvent.STATUS, "") : told;
            if (event.at() == null || last.at() == null || event.at().isBefore(last.at())) {
                return "times go back at " + event;
            }
            last = event;
        }
        if (!told.equals(status.raw())) {
            return "is " + status + ", and its thread says " + told;
        }
        if (status.is(TicketStatus.Known.CLOSED) != (ticket.resolution() != null)) {
            return "is " + status + ", and its resolution is " + ticket.resolution();
        }
        if (ticket.summary().updatedAt().orElseThrow().isBefore(last.at())) {
            return "was changed at " + ticket.summary().updatedAt() + ", and its last event is " + last;
        }
        return ticket.body().equals(BusyWriter.BODY) ? "" : "has the text " + ticket.body();
    }
}
