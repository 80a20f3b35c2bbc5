package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.NewTicket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A repair that dies in the middle leaves each ticket mended or as it was, and the next repair ends it. */
class RepairCrashTest {
    private static final String WORK = "20260605-040104-work";
    private static final String OLD = "20260605-040104-old";

    /** A process that dies at a call that writes, halfway or before it. */
    private static final class Killer implements HookedDisk.Hook {
        private final int at;
        private int calls;

        Killer(int at) {
            this.at = at;
        }

        @Override
        public void reads(String name, Path path) {
            if (calls > at) {
                throw new HookedDisk.Dead();
            }
        }

        @Override
        public void writes(HookedDisk.Call call) throws IOException {
            if (calls == at && at % 2 == 0) {
                call.half().make();
            }
            if (calls++ >= at) {
                throw new HookedDisk.Dead();
            }
            call.real().make();
        }
    }

    /** Two tickets with faults; to mend one takes three files. */
    private static MemoryDisk sick() throws IOException {
        MemoryDisk disk = World.disk();
        Path work = World.ROOT.resolve("open").resolve(WORK);
        rewrite(disk, work.resolve("item.md"), "title: Work", "title: Work: more");
        rewrite(disk, work.resolve("item.md"), "status: open", "status: closed");
        rewrite(disk, work.resolve("thread.md"), "\n---\n", "");
        disk.delete(World.ROOT.resolve("closed").resolve(OLD).resolve("resolution.md"));
        rewrite(disk, World.ROOT.resolve("closed").resolve(OLD).resolve("item.md"), "assignee: null\n", "");
        disk.settle();
        return disk;
    }

    private static void rewrite(MemoryDisk disk, Path file, String from, String to) throws IOException {
        String text = new String(disk.read(file, Integer.MAX_VALUE), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        disk.delete(file);
        disk.create(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8), file);
    }

    private static Map<String, String> files(MemoryDisk disk, String ticket) {
        Map<String, String> files = new TreeMap<>(World.state(disk));
        files.keySet().removeIf(it -> !it.contains(ticket));
        return files;
    }

    @Test
    void eachTicketIsMendedOrAsItWasAndTheNextRepairEndsIt() throws IOException {
        MemoryDisk before = sick();
        MemoryDisk mended = sick();
        assertThat(World.tickets(mended, 2).repair().repaired()).hasSize(5);
        assertThat(World.tickets(mended, 2).doctor().findings()).isEmpty();

        int points = 0;
        boolean survived = false;
        for (int at = 0; !survived; at++) {
            MemoryDisk disk = sick();
            survived = survives(disk, at);
            MemoryDisk restarted = disk.afterPowerLoss();
            // A claim whose content is lost counts for its lease; a start takes as long.
            restarted.pass(ClaimFiles.LEASE.plusSeconds(1));
            for (MemoryDisk left : List.of(disk.afterKill(), restarted)) {
                points++;
                World.tickets(left, 3).create(NewTicket.titled("Next", World.ADA));
                for (String ticket : List.of(WORK, OLD)) {
                    assertThat(files(left, ticket))
                            .as("death at call " + at)
                            .isIn(files(before, ticket), files(mended, ticket));
                }
                World.tickets(left, 4).repair();
                for (String ticket : List.of(WORK, OLD)) {
                    assertThat(files(left, ticket)).isEqualTo(files(mended, ticket));
                }
            }
        }
        assertThat(points).isGreaterThan(40);
        Figures.add("crash points of mending tried", points);
    }

    private static boolean survives(MemoryDisk disk, int at) {
        try {
            World.tickets(new HookedDisk(disk, new Killer(at)), 2).repair();
            return true;
        } catch (HookedDisk.Dead e) {
            return false;
        }
    }
}
