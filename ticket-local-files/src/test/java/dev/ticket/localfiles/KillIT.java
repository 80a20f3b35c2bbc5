package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketIdOrSlug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed at random moments, one at a time or several at once. Whoever writes next does so at once, and all that
 * was acknowledged is there; what was under way is there as a whole, or not at all.
 */
@Timeout(1800)
class KillIT {
    private static final int KILLS = HostileText.LONG ? 300 : 20;
    private static final int WRITERS = 3;
    private static final int SHARED_TICKETS = 8;
    private static final long LONGEST_LIFE_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long LONGEST_CHANGE_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String KINDS = "COMMENT,COMMENT,EDIT,CLOSE,CLOSE,REOPEN,REOPEN,ATTACH,CREATE";

    @TempDir
    private Path directory;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<Path> logs = new ArrayList<>();
    private final Deque<JavaProcess> spares = new ArrayDeque<>();
    private final List<JavaProcess> writers = new ArrayList<>();
    private Path root;
    private LocalTickets survivor;
    private TicketIdOrSlug survivors;
    private int kills;
    private int inTheMiddle;
    private long longestWaitMillis;

    @AfterEach
    void endProcesses() {
        spares.forEach(JavaProcess::close);
        writers.forEach(JavaProcess::close);
    }

    @Test
    void killsLoseNothingAndBlockNobody() throws Exception {
        root = directory.resolve("work-items");
        survivor = LocalTickets.init(root);
        for (int n = 1; n <= SHARED_TICKETS; n++) {
            create(BusyWriter.SHARED + " " + n);
        }
        survivors = create("Survivor");
        while (kills < KILLS) {
            fill();
            writers.forEach(it -> it.tell("go 1000000"));
            LockSupport.parkNanos(random.nextLong(LONGEST_LIFE_NANOS));
            if (random.nextInt(4) > 0) {
                awaitChange();
            }
            strike();
            long begin = System.nanoTime();
            survivor.addEvent(survivors, World.comment("After " + kills + " kills."));
            longestWaitMillis = Math.max(longestWaitMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            rest();
            check();
        }
        Figures.add("kills", kills);
        Figures.add("kills in the middle of a change", inTheMiddle);
        Figures.add("longest wait after a kill, ms", longestWaitMillis);
        assertThat(longestWaitMillis).isLessThan(5_000);
    }

    private TicketIdOrSlug create(String title) {
        return TicketIdOrSlug.of(
                survivor.create(NewTicket.titled(title, TrackerFixture.ADA).withBody(BusyWriter.BODY))
                        .ticket()
                        .id());
    }

    /** Writers start while others work: their start is long. */
    private void fill() throws InterruptedException {
        while (writers.size() < WRITERS) {
            if (spares.isEmpty()) {
                start();
            }
            JavaProcess next = spares.remove();
            next.await("ready", BOUND);
            writers.add(next);
        }
        while (spares.size() < WRITERS) {
            start();
        }
    }

    private void start() {
        int number = logs.size();
        Path log = directory.resolve("log-" + number);
        logs.add(log);
        spares.add(JavaProcess.start(
                BusyWriter.class,
                root.toString(),
                log.toString(),
                "k" + number,
                String.valueOf(random.nextLong()),
                KINDS));
    }

    /** Kills some at once, and perhaps more a moment later, when they may be about to take over from those. */
    private void strike() throws InterruptedException {
        List<JavaProcess> victims = new ArrayList<>();
        int first = 1 + random.nextInt(WRITERS);
        String holder = holder();
        writers.sort(Comparator.comparing(it -> String.valueOf(it.pid()).equals(holder)));
        victims.add(kill(writers.size() - 1));
        while (victims.size() < first) {
            victims.add(kill(random.nextInt(writers.size())));
        }
        inTheMiddle += isInTheMiddle(victims) ? 1 : 0;
        if (!writers.isEmpty() && random.nextBoolean()) {
            LockSupport.parkNanos(random.nextLong(LONGEST_LIFE_NANOS / 50));
            victims.add(kill(random.nextInt(writers.size())));
        }
        for (JavaProcess victim : victims) {
            victim.awaitKilled();
        }
        kills += victims.size();
    }

    private JavaProcess kill(int writer) {
        JavaProcess victim = writers.remove(writer);
        victim.sendKill();
        return victim;
    }

    /** Whether one of them holds the lock, and a journal is there. */
    private boolean isInTheMiddle(List<JavaProcess> victims) {
        boolean changing = isChanging();
        String holder = holder();
        return changing
                && victims.stream().anyMatch(it -> String.valueOf(it.pid()).equals(holder));
    }

    private boolean isChanging() {
        return Files.exists(root.resolve(ControlDirectory.NAME).resolve("journal"));
    }

    /** The number of the process that has the lock; nothing if none has. */
    private String holder() {
        try {
            return Claim.parse(
                            Files.readString(root.resolve(ControlDirectory.NAME).resolve("lock")))
                    .process()
                    .pid();
        } catch (IOException e) {
            return "";
        }
    }

    /** Waits for a change to begin, and then for any moment of it or shortly after it. */
    private void awaitChange() {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!isChanging() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000);
        }
        LockSupport.parkNanos(random.nextLong(LONGEST_CHANGE_NANOS));
    }

    /** Those who live come to an end, and one more writes when all is quiet. */
    private void rest() throws Exception {
        writers.forEach(it -> it.tell("pause"));
        for (JavaProcess writer : writers) {
            assertThat(writer.await("done", BOUND)).isEmpty();
        }
        endLeases();
        survivor.addEvent(survivors, World.comment("All is quiet."));
    }

    /** A claim that was not written to its end names no process, and goes only with its lease. */
    private void endLeases() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(ControlDirectory.NAME))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("claim-")
                        && !Files.readString(file).endsWith("\n")) {
                    Instant over = Instant.now().minus(ClaimFiles.LEASE).minusSeconds(1);
                    Files.setLastModifiedTime(file, FileTime.from(over));
                }
            }
        }
    }

    private void check() throws IOException {
        List<Attempted> tried = new ArrayList<>();
        for (Path log : logs) {
            tried.addAll(WorkLog.read(log));
        }
        Audit audit = Audit.of(root, tried);
        String what = "seed " + seed + ", after " + kills + " kills";
        assertThat(audit.lost()).as(what).isEmpty();
        assertThat(audit.wrong()).as(what).isEmpty();
        assertThat(tried)
                .as(what)
                .allMatch(it ->
                        it.outcome() != Attempted.Outcome.REFUSED || it.error().startsWith("TicketConflictException"));
        if (kills >= KILLS) {
            Figures.add("mutations by processes that are killed", tried.size());
            Figures.add(
                    "mutations cut off by a kill",
                    tried.stream()
                            .filter(it -> it.outcome() == Attempted.Outcome.UNKNOWN)
                            .count());
        }
    }
}
