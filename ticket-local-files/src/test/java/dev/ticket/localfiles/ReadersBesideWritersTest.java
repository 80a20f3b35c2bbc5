package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tickets are closed, opened again, put off and talked about while others read them: each look gives one state of them. */
@Timeout(120)
class ReadersBesideWritersTest {
    private static final List<TicketIdOrSlug> TICKETS =
            Stream.of("one", "two", "three").map(TicketIdOrSlug::new).toList();

    @TempDir
    private Path directory;

    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong mixtures = new AtomicLong();
    private final List<String> examples = java.util.Collections.synchronizedList(new ArrayList<>());
    private LocalTickets tickets;

    @Test
    void everyLookGivesOneStateOfATicket() throws Exception {
        TrackerFixture tracker = new TrackerFixture(directory);
        List.of("One", "Two", "Three").forEach(tracker::create);
        AtomicLong ticks = new AtomicLong();
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return TrackerFixture.NOW.plusSeconds(ticks.incrementAndGet());
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        tickets = LocalTickets.open(tracker.root, LocalTicketsOptions.defaults().withClock(clock));

        Together together = new Together();
        together.repeat(this::write);
        together.repeat(this::write);
        together.repeat(round -> look("show", () -> show(TICKETS.get(round % TICKETS.size()))));
        together.repeat(round -> look("documents", () -> documents(TICKETS.get(round % TICKETS.size()))));
        together.repeat(round -> look("list", this::list));
        together.repeat(round ->
                look("doctor", () -> assertThat(tickets.doctor().findings()).isEmpty()));
        together.run();

        Figures.add("reads beside writers", reads.get());
        Figures.add("mixtures seen", mixtures.get());
        assertThat(examples).isEmpty();
        assertThat(reads.get()).isPositive();
    }

    private void write(int round) {
        TicketIdOrSlug ticket = TICKETS.get(round / 6 % TICKETS.size());
        try {
            switch (round % 6) {
                case 0 -> tickets.close(ticket, Everything.closing());
                case 1 -> tickets.setStatus(ticket, move(Everything.CLOSED, Everything.OPEN));
                case 2 -> tickets.addEvent(ticket, Everything.comment("Text of " + round));
                case 3 -> tickets.setStatus(ticket, move(Everything.OPEN, Everything.PENDING));
                case 4 -> tickets.edit(ticket, title(round));
                default -> tickets.setStatus(ticket, move(Everything.PENDING, Everything.OPEN));
            }
        } catch (TicketConflictException | TicketRefusedException e) {
            // The other writer was first.
            assertThat(e).hasMessageContaining(ticket.text());
        }
    }

    /** Title and description always say the same. */
    private static TicketEdit title(int round) {
        return TicketEdit.nothing()
                .set(TicketField.TITLE, "Round " + round)
                .withBody(new MarkdownText("Round " + round));
    }

    private static StatusChange move(TicketStatus from, TicketStatus to) {
        return Everything.move(from, to);
    }

    private void look(String what, Runnable look) {
        reads.incrementAndGet();
        try {
            look.run();
        } catch (AssertionError | RuntimeException e) {
            mixtures.incrementAndGet();
            if (examples.size() < 10) {
                examples.add(what + ": " + e);
            }
        }
    }

    private void show(TicketIdOrSlug asked) {
        Ticket ticket = tickets.show(asked);
        TicketStatus status = ticket.summary().status();
        List<TicketEvent> events = ticket.events();
        String path = ticket.summary().location();
        assertThat(path).contains("/" + status.raw() + "/");
        assertThat(status.raw()).isEqualTo(lastStatus(events));
        assertThat(ticket.resolution() != null).isEqualTo(status.is(TicketStatus.Known.CLOSED));
        long closings = count(events, EventKind.Known.CLOSE);
        long kept = ticket.artifacts().size();
        assertThat(closings - kept).isEqualTo(status.is(TicketStatus.Known.CLOSED) ? 1 : 0);
        Instant updated = ticket.summary().fields().find(TicketField.UPDATED_AT).orElseThrow();
        assertThat(updated).isAfterOrEqualTo(events.get(events.size() - 1).at());
        String title = ticket.summary().fields().find(TicketField.TITLE).orElseThrow();
        if (title.startsWith("Round")) {
            assertThat(ticket.body().text().strip()).isEqualTo(title);
        }
    }

    private static long count(List<TicketEvent> events, EventKind.Known kind) {
        return events.stream().filter(it -> it.kind().is(kind)).count();
    }

    private static String lastStatus(List<TicketEvent> events) {
        String status = "open";
        for (TicketEvent event : events) {
            if (event.kind().is(EventKind.Known.CLOSE)) {
                status = "closed";
            } else if (event.kind().is(EventKind.Known.STATUS_CHANGED)) {
                status = event.attributes().get("status");
            }
        }
        return status;
    }

    /** The two files are of one moment: the item's time is that of the last event, or later. */
    private void documents(TicketIdOrSlug asked) {
        TicketDocuments documents = tickets.documents(asked);
        ItemFile item = ItemFile.read(documents.item());
        List<TicketEvent> events = ThreadFile.read(documents.thread()).events();
        assertThat(item.head().textOf(ItemFile.STATUS)).isEqualTo(lastStatus(events));
        assertThat(documents.location()).contains("/" + lastStatus(events) + "/");
    }

    private void list() {
        TicketListing listing = tickets.list(TicketFilter.all());
        assertThat(listing.problems()).isEmpty();
        assertThat(listing.tickets())
                .extracting(TicketSummary::slug)
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder("one", "two", "three");
    }
}
