package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketStatus;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A ticket is moved away and back between any two calls of a reader: each look still finds it, once and as one ticket. */
@Timeout(120)
class MovedTwiceTest {
    /** Every build tries some of the pairs of calls. */
    private static final int STEP = HostileText.LONG ? 1 : 7;

    /** A tracker in which a ticket is closed before one reading call, and opened again before a later one. */
    private static LocalTickets moving(int away, int back, AtomicInteger calls) {
        MemoryDisk disk = World.disk();
        LocalTickets writer = World.tickets(disk, 2);
        return World.tickets(
                new HookedDisk(disk, new HookedDisk.Hook() {
                    @Override
                    public void reads(String name, Path path) {
                        int call = calls.getAndIncrement();
                        if (call == away) {
                            writer.close(World.name("work"), Everything.closing());
                        }
                        if (call == back) {
                            writer.setStatus(World.name("work"), Everything.move(Everything.CLOSED, Everything.OPEN));
                        }
                    }

                    @Override
                    public void writes(HookedDisk.Call call) {
                        throw new AssertionError("readers write nothing");
                    }
                }),
                3);
    }

    private static void atAllCalls(Consumer<LocalTickets> look) {
        for (int away = 0, calls = 1; away < calls; away++) {
            for (int back = away, later = away + 1; back < later; back += STEP) {
                AtomicInteger counted = new AtomicInteger();
                look.accept(moving(away, back, counted));
                later = counted.get();
                calls = Math.max(calls, later);
            }
        }
    }

    @Test
    void itIsShownAsItIsInOnePlace() {
        atAllCalls(it -> {
            Ticket ticket = it.show(World.name("work"));
            TicketStatus status = ticket.summary().status();
            assertThat(ticket.resolution() != null).isEqualTo(status.is(TicketStatus.Known.CLOSED));
            assertThat(ticket.summary().location()).contains("/" + status + "/");
        });
    }

    @Test
    void itIsListedOnce() {
        atAllCalls(it -> {
            var listing = it.list(TicketFilter.all());
            assertThat(listing.problems()).isEmpty();
            assertThat(listing.tickets())
                    .extracting(each -> String.valueOf(each.slug()))
                    .containsExactlyInAnyOrder("work", "old", "beside");
        });
    }

    @Test
    void itIsInOrder() {
        atAllCalls(it -> assertThat(it.doctor().findings()).isEmpty());
    }
}
