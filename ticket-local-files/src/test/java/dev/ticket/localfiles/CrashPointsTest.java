package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketFilter;
import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A writer dies before every single call of the file system, and in the middle of every write; with it goes nothing, what was
 * not synced, or some of that. Whoever comes next finds the old state or the new one, and the new one if it was promised.
 */
@Timeout(120)
class CrashPointsTest {
    private static final int RANDOM_LOSSES = 4;

    static Stream<String> mutations() {
        return World.mutations().keySet().stream();
    }

    /** A process that dies at a call; the last call of all, and those that follow it, never happen. */
    private static final class Killer implements HookedDisk.Hook {
        private final int at;
        private final boolean halfWay;
        private int calls;

        Killer(int at, boolean halfWay) {
            this.at = at;
            this.halfWay = halfWay;
        }

        @Override
        public void reads(String name, java.nio.file.Path path) {
            if (calls > at) {
                throw new Dead();
            }
        }

        @Override
        public void writes(Call call) throws IOException {
            if (calls == at && halfWay) {
                call.half().make();
            }
            if (calls++ >= at) {
                throw new Dead();
            }
            call.real().make();
        }
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void recoveryGivesTheOldStateOrTheNewOne(String name) {
        recovers(name, World::disk);
    }

    /** As after a clone: git does not keep the control directory. */
    @ParameterizedTest
    @MethodSource("mutations")
    void soItDoesWhereNobodyHasWrittenYet(String name) {
        recovers(name, World::freshDisk);
    }

    private static void recovers(String name, Supplier<MemoryDisk> world) {
        Consumer<LocalTickets> mutation = World.mutations().get(name);
        Map<String, String> old = World.state(world.get());
        MemoryDisk finished = world.get();
        mutation.accept(World.tickets(finished, 2));
        Map<String, String> changed = World.state(finished);
        assertThat(changed).isNotEqualTo(old);

        int points = 0;
        for (int at = 0, lives = 0; lives < 2; at++) {
            lives = 0;
            for (boolean halfWay : new boolean[] {false, true}) {
                MemoryDisk disk = world.get();
                boolean acknowledged = dies(mutation, disk, new Killer(at, halfWay));
                lives += acknowledged ? 1 : 0;
                for (Function<MemoryDisk, MemoryDisk> crash : crashes(at)) {
                    points++;
                    check(name + " at call " + at, crash.apply(disk), old, changed, acknowledged, mutation);
                }
            }
        }
        Figures.add("crash points tried", points);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aRecoveryThatDiesIsFinishedByTheNext(String name) {
        Consumer<LocalTickets> mutation = World.mutations().get(name);
        Map<String, String> old = World.state(World.disk());
        MemoryDisk finished = World.disk();
        mutation.accept(World.tickets(finished, 2));
        Map<String, String> changed = World.state(finished);

        int points = 0;
        boolean acknowledged = false;
        for (int at = 0; !acknowledged; at += 2) {
            MemoryDisk disk = World.disk();
            acknowledged = dies(mutation, disk, new Killer(at, true));
            boolean recovered = false;
            for (int again = 0; !recovered; again++) {
                MemoryDisk crashed = disk.afterKill();
                Killer killer = new Killer(again, true);
                recovered = lives(
                        () -> World.tickets(new HookedDisk(crashed, killer), 3).repair());
                for (MemoryDisk left : List.of(crashed.afterKill(), restarted(crashed.afterPowerLoss()))) {
                    points++;
                    LocalTickets next = World.tickets(left, 4);
                    next.repair();
                    assertThat(World.state(left))
                            .as(name + " at call " + at + ", its recovery at call " + again)
                            .isIn(acknowledged ? List.of(changed) : List.of(old, changed));
                    assertThat(next.doctor().findings()).isEmpty();
                }
            }
        }
        Figures.add("crash points of recoveries tried", points);
    }

    private static List<Function<MemoryDisk, MemoryDisk>> crashes(int seed) {
        Stream<Function<MemoryDisk, MemoryDisk>> some = Stream.iterate(0, i -> i + 1)
                .limit(RANDOM_LOSSES)
                .map(i -> disk -> restarted(disk.afterPowerLoss(new Random(seed * 1000L + i))));
        return Stream.concat(Stream.of(MemoryDisk::afterKill, disk -> restarted(disk.afterPowerLoss())), some)
                .toList();
    }

    /** A claim whose content is lost counts for its lease, since nobody can tell whose it was; a start takes as long. */
    private static MemoryDisk restarted(MemoryDisk disk) {
        disk.pass(ClaimFiles.LEASE.plusSeconds(1));
        return disk;
    }

    /** Whether the mutation came to its end: then its outcome was promised. */
    private static boolean dies(Consumer<LocalTickets> mutation, MemoryDisk disk, Killer killer) {
        return lives(() -> mutation.accept(World.tickets(new HookedDisk(disk, killer), 2)));
    }

    private static boolean lives(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Dead e) {
            return false;
        }
    }

    private static void check(
            String what,
            MemoryDisk crashed,
            Map<String, String> old,
            Map<String, String> changed,
            boolean acknowledged,
            Consumer<LocalTickets> mutation) {
        LocalTickets next = World.tickets(crashed, 3);
        var seen = next.list(TicketFilter.all());
        assertThat(seen.problems()).as(what).isEmpty();
        var shown = seen.tickets().stream()
                .map(it -> next.show(dev.ticket.domain.TicketIdOrSlug.of(it.id())))
                .toList();

        next.repair();

        Map<String, String> state = World.state(crashed);
        if (acknowledged) {
            assertThat(state).as(what).isEqualTo(changed);
        } else {
            assertThat(state).as(what).isIn(old, changed);
        }
        assertThat(next.list(TicketFilter.all())).as(what).isEqualTo(seen);
        assertThat(shown)
                .as(what)
                .isEqualTo(seen.tickets().stream()
                        .map(it -> next.show(dev.ticket.domain.TicketIdOrSlug.of(it.id())))
                        .toList());
        assertThat(next.doctor().findings()).as(what).isEmpty();
        if (state.equals(old)) {
            mutation.accept(next);
            assertThat(World.state(crashed)).as(what + ", done again").isEqualTo(changed);
        }
    }
}
