package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import dev.ticket.ports.TicketLockedException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What those who live make of the locks of those who died. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadWritersTest {
    private static RootLock lock(Disk disk, Processes processes, Clock clock) {
        LocalTicketsOptions options =
                LocalTicketsOptions.defaults().withClock(clock).withLockTimeout(Duration.ofMillis(50));
        return new RootLock(LockWorld.ROOT, disk, processes, options);
    }

    private static Claim holder(MemoryDisk disk, int pid) throws IOException {
        ClaimFiles claims = LockWorld.claims(disk, World.processes(pid, Set.of(pid)));
        claims.begin();
        claims.take(LockWorld.LOCK);
        return java.util.Objects.requireNonNull(claims.find(LockWorld.LOCK)).claim();
    }

    @Test
    void aWriterGivesUpInTimeWhenTheOneWhoRemovesADeadLockIsSlow() throws IOException {
        MemoryDisk disk = LockWorld.disk();
        Claim dead = holder(disk, 7);
        ClaimFiles slow = LockWorld.claims(disk, World.processes(2, Set.of(2)));
        slow.begin();
        assertThat(slow.take(LockWorld.CONTROL.removal(dead.id(), 0))).isTrue();

        RootLock third = lock(disk, World.processes(3, Set.of(2, 3)), Clock.systemUTC());

        assertThatThrownBy(() -> third.hold(hold -> "never")).isInstanceOf(TicketLockedException.class);
        assertThat(slow.remove(LockWorld.LOCK, dead)).isTrue();
        assertThat(third.<String>hold(hold -> "now")).isEqualTo("now");
    }

    @Test
    void aWriterThatWaitsGivesSignsOfLife() throws IOException {
        MemoryDisk disk = LockWorld.disk();
        holder(disk, 2);
        List<Path> touched = new ArrayList<>();
        HookedDisk watched = new HookedDisk(disk, call -> {
            call.real().make();
            if (call.name().equals("touch")) {
                touched.add(call.path());
            }
        });

        RootLock second = lock(watched, World.processes(3, Set.of(2, 3)), Clock.systemUTC());

        assertThatThrownBy(() -> second.hold(hold -> "never")).isInstanceOf(TicketLockedException.class);
        assertThat(touched)
                .isNotEmpty()
                .allMatch(it -> it.getFileName().toString().startsWith("claim-"));
    }

    @Test
    void aHolderThatSleptFindsOutThatItIsNoneAnyMore() throws IOException {
        MemoryDisk disk = LockWorld.disk();
        AtomicReference<Instant> now = new AtomicReference<>(TrackerFixture.NOW);
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        RootLock lock = lock(disk, World.processes(1, Set.of(1)), clock);

        assertThatThrownBy(() -> lock.hold(hold -> {
                    hold.check();
                    now.set(TrackerFixture.NOW.plusSeconds(300));
                    taken(disk);
                    hold.check();
                    return "never";
                }))
                .isInstanceOf(TicketStorageException.class)
                .hasMessageContaining("is not this process's any more");
    }

    /** What one elsewhere does when a lease is over. */
    private static void taken(MemoryDisk disk) {
        try {
            disk.delete(LockWorld.LOCK);
            holder(disk, 5);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A disk whose process dies at that call. */
    private static HookedDisk dying(MemoryDisk memory, int at) {
        int[] writes = {0};
        return new HookedDisk(memory, new HookedDisk.Hook() {
            @Override
            public void reads(String name, Path path) {
                if (writes[0] > at) {
                    throw new Dead();
                }
            }

            @Override
            public void writes(Call call) throws IOException {
                if (writes[0]++ >= at) {
                    throw new Dead();
                }
                call.real().make();
            }
        });
    }

    /** Whether it died on the way. */
    private static boolean dies(MemoryDisk disk, int process, int at, Consumer<LocalTickets> mutation) {
        try {
            mutation.accept(World.tickets(dying(disk, at), process));
            return false;
        } catch (Dead e) {
            return true;
        }
    }

    @Test
    void nothingIsLeftOfADeadWriterWhoseStealerDiedAsWell() throws IOException {
        Consumer<LocalTickets> edit = World.mutations().get("edit");
        Consumer<LocalTickets> comment = World.mutations().get("comment");
        boolean first = true;
        for (int at = 0; first; at++) {
            boolean second = true;
            for (int next = 0; second; next++) {
                MemoryDisk disk = World.disk();
                first = dies(disk, 2, at, edit);
                second = first && dies(disk, 3, next, edit);

                comment.accept(World.tickets(disk, 4));

                String what = "died at writes " + at + " and " + next;
                assertThat(disk.everything().keySet()).as(what).noneMatch(it -> it.contains(Temporaries.PREFIX));
                assertThat(disk.names(LockWorld.CONTROL.path())).as(what).containsExactly(".gitignore");
            }
        }
    }
}
