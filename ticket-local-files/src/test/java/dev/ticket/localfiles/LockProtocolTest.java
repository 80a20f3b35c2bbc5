package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lock while processes die at every point of it, and while several want it in every order of their calls. */
@Timeout(600)
class LockProtocolTest {
    private static final int SCHEDULES = HostileText.LONG ? 60_000 : 5_000;
    private static final int MOST_STEPS = 5_000;
    /** So many dead stealers may lie on top of each other. */
    private static final int ATTEMPTS = 10;

    /** Something that is done with the lock. */
    private interface Deed {
        void with(Disk disk, ClaimFiles claims) throws IOException;
    }

    private static void turn(Disk disk, ClaimFiles claims) throws IOException {
        claims.begin();
        assertThat(LockWorld.takes(claims, ATTEMPTS)).isTrue();
        claims.renew();
        claims.release(LockWorld.LOCK);
        claims.end();
    }

    /** Does it as a process that dies at that write, or in its middle; false if it came through before. */
    private static boolean dies(MemoryDisk memory, int pid, int at, boolean halfWay, Deed deed) throws IOException {
        int[] writes = {0};
        HookedDisk disk = new HookedDisk(memory, new HookedDisk.Hook() {
            @Override
            public void reads(String name, java.nio.file.Path path) {
                if (writes[0] > at) {
                    throw new Dead();
                }
            }

            @Override
            public void writes(Call call) throws IOException {
                if (writes[0] == at && halfWay) {
                    call.half().make();
                }
                if (writes[0]++ >= at) {
                    throw new Dead();
                }
                call.real().make();
            }
        });
        try {
            deed.with(disk, LockWorld.claims(disk, World.processes(pid, Set.of(pid))));
            return false;
        } catch (Dead e) {
            return true;
        }
    }

    /** Whoever begins when all the others are dead gets the lock at once, and nothing of theirs is left in the end. */
    private static void assertFree(MemoryDisk disk, String what) throws IOException {
        assertTakenAndTidied(disk, what);
        assertThat(disk.names(LockWorld.CONTROL.path())).as(what).allMatch(it -> it.startsWith("claim-"));
        // A claim that was not written to its end names nobody, and counts for its lease.
        disk.pass(ClaimFiles.LEASE.plusSeconds(1));
        assertTakenAndTidied(disk, what);
        assertThat(disk.names(LockWorld.CONTROL.path())).as(what).isEmpty();
    }

    private static void assertTakenAndTidied(MemoryDisk disk, String what) throws IOException {
        ClaimFiles claims = LockWorld.claims(disk, World.processes(9, Set.of(9)));
        claims.begin();
        assertThat(LockWorld.takes(claims, ATTEMPTS)).as(what).isTrue();
        new Recovery(LockWorld.ROOT, disk, claims).sweep();
        claims.release(LockWorld.LOCK);
        claims.end();
    }

    @Test
    void aHolderThatDiesAtAnyCallBlocksNobody() throws IOException {
        int deaths = 0;
        boolean died = true;
        for (int at = 0; died; at++) {
            for (boolean halfWay : new boolean[] {false, true}) {
                MemoryDisk disk = LockWorld.disk();
                died = dies(disk, 1, at, halfWay, LockProtocolTest::turn);
                deaths += died ? 1 : 0;
                assertFree(disk, "holder died at write " + at);
            }
        }
        Figures.add("deaths with the lock", deaths);
        assertThat(deaths).isGreaterThan(10);
    }

    @Test
    void stealersThatDieAtAnyCallBlockNobody() throws IOException {
        int deaths = 0;
        for (int holder = 1; holder < 8; holder++) {
            boolean first = true;
            for (int stealer = 0; first; stealer++) {
                boolean second = true;
                for (int next = 0; second; next++) {
                    MemoryDisk disk = LockWorld.disk();
                    dies(disk, 1, holder, false, LockProtocolTest::turn);
                    first = dies(disk, 2, stealer, false, LockProtocolTest::turn);
                    second = first && dies(disk, 3, next, false, LockProtocolTest::turn);
                    deaths += second ? 1 : 0;
                    assertFree(disk, "died at writes " + holder + ", " + stealer + ", " + next);
                }
            }
        }
        Figures.add("deaths of stealers of a stealer's lock", deaths);
        assertThat(deaths).isGreaterThan(100);
    }

    @Test
    void noTwoLivingProcessesHoldTheLockInAnyOrderOfTheirCalls() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int two = 0;
        try {
            for (int seed = 0; seed < SCHEDULES; seed++) {
                two += schedule(seed, threads) ? 0 : 1;
            }
        } finally {
            threads.shutdownNow();
        }
        Figures.add("lock schedules tried", SCHEDULES);
        Figures.add("locks held by two", two);
        assertThat(two).isZero();
    }

    /** Lets one call of one process through at a time, and kills some; whether the lock was never held by two. */
    private static boolean schedule(int seed, ExecutorService threads) throws IOException {
        Random random = new Random(seed);
        MemoryDisk disk = LockWorld.disk();
        Set<Integer> alive = ConcurrentHashMap.newKeySet();
        Set<Integer> holders = ConcurrentHashMap.newKeySet();
        List<Contender> all = new ArrayList<>();
        for (int pid = 1; pid <= 2 + random.nextInt(3); pid++) {
            all.add(new Contender(pid, disk, alive, holders));
            alive.add(pid);
        }
        dies(disk, 8, 2 + random.nextInt(6), false, LockProtocolTest::turn);
        all.forEach(threads::execute);
        List<Contender> busy = new ArrayList<>(all);
        int deaths = random.nextInt(all.size());
        for (int step = 0; !busy.isEmpty(); step++) {
            assertThat(step).as("steps of schedule " + seed).isLessThan(MOST_STEPS);
            Contender next = busy.get(random.nextInt(busy.size()));
            if (deaths > 0 && random.nextInt(25) == 0) {
                deaths--;
                next.kill(random.nextBoolean());
                busy.remove(next);
            }
            // Some run on alone for a while: so one falls asleep between its look and its deed.
            for (int calls = random.nextInt(12); calls >= 0 && busy.contains(next); calls--) {
                if (!next.step()) {
                    busy.remove(next);
                }
            }
        }
        for (Contender contender : all) {
            assertThat(contender.failure())
                    .as("schedule " + seed + ", process " + contender.pid)
                    .isNull();
        }
        assertFree(disk, "schedule " + seed);
        return all.stream().noneMatch(Contender::hasMetAnother);
    }
}
