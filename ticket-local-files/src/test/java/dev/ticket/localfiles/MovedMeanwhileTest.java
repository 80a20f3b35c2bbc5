package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketFilter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A ticket's directory is moved between any two calls of a reader, and the change that moves it is not finished. */
class MovedMeanwhileTest {
    /** Has a writer stop before its last call, the removal of the journal. */
    private static MemoryDisk half(boolean moved) {
        MemoryDisk disk = World.disk();
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            World.tickets(
                            new HookedDisk(disk, call -> {
                                boolean move = call.name().equals("rename")
                                        && call.path().endsWith(WORK.getFileName());
                                boolean end = call.name().equals("delete")
                                        && call.path().endsWith("journal");
                                if (stopped.get() || move && !moved || end) {
                                    stopped.set(true);
                                    throw new HookedDisk.Dead();
                                }
                                call.real().make();
                            }),
                            2)
                    .setStatus(World.name("work"), Everything.move(Everything.OPEN, Everything.PENDING));
        } catch (HookedDisk.Dead e) {
            return disk;
        }
        throw new AssertionError("the writer came to its end");
    }

    private static final Path WORK = World.ROOT.resolve("open/20260605-040104-work");

    /** A tracker whose ticket is moved, as the writer would, right before that reading call. */
    private static LocalTickets moving(int at, AtomicInteger calls) {
        MemoryDisk disk = half(false);
        return World.tickets(
                new HookedDisk(disk, new HookedDisk.Hook() {
                    @Override
                    public void reads(String name, Path path) throws java.io.IOException {
                        if (calls.getAndIncrement() == at) {
                            disk.rename(WORK, World.ROOT.resolve("pending").resolve(WORK.getFileName()));
                        }
                    }

                    @Override
                    public void writes(HookedDisk.Call call) {
                        throw new AssertionError("readers write nothing");
                    }
                }),
                3);
    }

    private static void atEachCall(Consumer<LocalTickets> look) {
        for (int at = 0, calls = 1; at < calls; at++) {
            AtomicInteger counted = new AtomicInteger();
            look.accept(moving(at, counted));
            calls = counted.get();
        }
    }

    @Test
    void itIsShownAsItWasBefore() {
        Ticket before = World.tickets(half(true), 3).show(World.name("work"));
        assertThat(before.summary().status()).isEqualTo(Everything.OPEN);

        atEachCall(it -> assertThat(it.show(World.name("work"))).isEqualTo(before));
    }

    @Test
    void itIsListedAsItWasBefore() {
        var before = World.tickets(half(true), 3).list(TicketFilter.all());
        assertThat(before.problems()).isEmpty();

        atEachCall(it -> assertThat(it.list(TicketFilter.all())).isEqualTo(before));
    }

    @Test
    void itsArtifactsStay() {
        atEachCall(it -> assertThat(it.listArtifacts(World.name("work"))).hasSize(1));
    }
}
