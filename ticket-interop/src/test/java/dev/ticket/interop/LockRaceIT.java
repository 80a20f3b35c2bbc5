package dev.ticket.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.interop.JavaWriter.Way;
import dev.ticket.interop.Shells.Place;
import dev.ticket.localfiles.LocalTickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes of both tools write to one ticket at once, and are killed at random moments. Two that live never both hold the
 * lock, nothing acknowledged is lost or doubled, and after each kill the other tool goes on.
 */
@Timeout(1800)
class LockRaceIT {
    private static final int KILLS = Settings.times(2, 6, 150);
    private static final long LONGEST_LIFE_MILLIS = 400;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST_CHANGE_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final Random random = new Random(Settings.SEED);
    private final World world = new World();
    private final List<String> scripts = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final Map<String, Process> javas = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    static List<Place> everywhere() {
        return Shells.racing();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void twoThatLiveNeverBothHoldTheLockAndNothingIsLost(Place place) throws Exception {
        Shell shell = place.shell();
        try {
            startScript(shell);
            startScript(shell);
            startJava();
            startJava();
            for (int n = 0; n < KILLS; n++) {
                awaitAll();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(LONGEST_LIFE_MILLIS)));
                if (n % 2 == 0) {
                    killScript(shell);
                    awaitNext(javas.keySet().stream().toList());
                } else {
                    killJava(shell);
                    awaitNext(scripts);
                    startJava();
                }
            }
        } finally {
            stop();
        }
        check(place);
    }

    private void startScript(Shell shell) throws Exception {
        String name = "s" + names.size();
        names.add(name);
        scripts.add(name);
        Path writer = Path.of(Objects.requireNonNull(LockRaceIT.class.getResource("/writer.sh"))
                .toURI());
        Path copy = Files.copy(writer, world.directory.resolve("writer-" + name));
        List<String> words = new ArrayList<>(shell.interpreter());
        words.addAll(List.of(copy.toString(), world.log(name).toString(), name));
        words.addAll(shell.interpreter());
        words.add(Workplace.script().toString());
        Map<String, String> environment = new HashMap<>();
        environment.put("WORK_ITEMS_DIR", world.root.toString());
        environment.put("TICKETS_LOCK_TIMEOUT", "60");
        if (shell.searchesPath()) {
            environment.put("PATH", world.witness.commands("script") + ":" + shell.path());
        }
        jobs.add(shell.start(new Program(words, world.directory, environment, "")));
    }

    private void startJava() throws IOException {
        String name = "j" + names.size();
        names.add(name);
        javas.put(name, world.java(name, Way.WRITE));
    }

    /** Until each writer that lives has written once more. */
    private void awaitAll() {
        for (String name : scripts) {
            awaitNext(List.of(name));
        }
        for (String name : javas.keySet()) {
            awaitNext(List.of(name));
        }
    }

    /** Until one of these has something acknowledged that it had not. */
    private void awaitNext(List<String> some) {
        long before = acknowledged(some);
        long begin = System.nanoTime();
        World.await("one of " + some + " writes, seed " + Settings.SEED, () -> acknowledged(some) > before);
        Figures.most(
                "longest wait for the next of the other kind after a kill, ms",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    private long acknowledged(List<String> some) {
        try {
            long count = 0;
            for (String name : some) {
                count += world.notes(name, "ok").size();
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the one that has the lock, if one gets it soon: most of its time it does without. */
    private void killScript(Shell shell) throws Exception {
        String pid = pidOf(scripts.get(random.nextInt(scripts.size())));
        boolean holds = false;
        for (long latest = System.nanoTime() + PATIENCE_NANOS; !holds && System.nanoTime() < latest; ) {
            for (String name : scripts) {
                String its = pidOf(name);
                if (!its.isEmpty() && world.holder().equals(its)) {
                    holds = true;
                    pid = its;
                }
            }
        }
        LockSupport.parkNanos(random.nextLong(LONGEST_CHANGE_NANOS));
        if (!pid.isEmpty()) {
            World.kill(shell, pid);
            endLease(shell, pid);
            Figures.add("scripts killed", 1);
            Figures.add("scripts killed that were seen with the lock", holds ? 1 : 0);
        }
    }

    private String pidOf(String script) throws IOException {
        Path file = Path.of(world.log(script) + ".pid");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private void killJava(Shell shell) throws Exception {
        String name = javas.keySet().stream()
                .sorted()
                .skip(random.nextInt(javas.size()))
                .findFirst()
                .orElseThrow();
        Process victim = Objects.requireNonNull(javas.remove(name));
        for (long latest = System.nanoTime() + PATIENCE_NANOS;
                !world.holder().equals(String.valueOf(victim.pid())) && System.nanoTime() < latest; ) {
            Thread.onSpinWait();
        }
        boolean holds = world.holder().equals(String.valueOf(victim.pid()));
        LockSupport.parkNanos(random.nextLong(LONGEST_CHANGE_NANOS / 3));
        victim.destroyForcibly();
        assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
        endLease(shell, String.valueOf(victim.pid()));
        Figures.add("Java processes killed", 1);
        Figures.add("Java processes killed that were seen with the lock", holds ? 1 : 0);
        Figures.add(
                "Java processes killed in the middle of a change",
                Files.exists(world.root.resolve(".ticket/journal")) ? 1 : 0);
    }

    /** From elsewhere nobody sees who is dead; that is waited for, and not here. */
    private void endLease(Shell shell, String pid) throws IOException {
        if (World.isElsewhere(shell)) {
            world.endLease(pid);
        }
    }

    private void stop() throws Exception {
        for (String name : scripts) {
            Files.createFile(Path.of(world.log(name) + ".stop"));
        }
        for (Process process : javas.values()) {
            process.getOutputStream().write('\n');
            process.getOutputStream().close();
        }
        for (Process process : javas.values()) {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        jobs.forEach(it -> it.await(World.BOUND));
    }

    private void check(Place place) throws IOException {
        String what = place + ", seed " + Settings.SEED;
        List<String> lines = world.witness.lines();
        assertThat(Witness.overlaps(lines)).as(what).isEmpty();
        assertThat(lines).as(what).anyMatch(it -> it.startsWith("java-"));
        if (place.shell().searchesPath()) {
            assertThat(lines).as(what).anyMatch(it -> it.startsWith("script-"));
        }
        Figures.add(
                "times that the lock was witnessed", lines.stream().distinct().count());
        assertThat(new JavaTool()
                        .run(world.directory, Call.of("doctor", "--fix"))
                        .exit())
                .as(what)
                .isZero();
        Map<String, Long> events = LocalTickets.open(world.root).show(new TicketIdOrSlug("shared")).events().stream()
                .map(TicketEvent::author)
                .filter(Objects::nonNull)
                .map(Author::name)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (String name : names) {
            for (String token : world.notes(name, "ok")) {
                assertThat(events.get(token))
                        .as(what + ": " + token + " was acknowledged")
                        .isEqualTo(1);
            }
            for (String refusal : world.notes(name, "no")) {
                assertThat(refusal).as(what).contains("ticket doctor --fix");
                assertThat(events).as(what).doesNotContainKey(refusal.split(" ", 2)[0]);
            }
            Figures.add(
                    "comments acknowledged in races", world.notes(name, "ok").size());
            Figures.add(
                    "comments that a script refused beside a journal",
                    world.notes(name, "no").size());
        }
        assertThat(events.values()).as(what).containsOnly(1L);
        Tool script = new ScriptTool(place.shell());
        assertThat(script.run(world.directory, Call.of("doctor")).out())
                .as(what)
                .isEqualTo("doctor: ok\n");
    }
}
