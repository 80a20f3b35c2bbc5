package dev.ticket.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.interop.JavaWriter.Way;
import dev.ticket.interop.Shells.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the other tool does beside a holder of the lock that lives, that died, or of which it can't tell. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class DeadHolderIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Call COMMENT = Call.of("comment", "shared");
    private static final Call IMPATIENT = COMMENT.with("TICKETS_LOCK_TIMEOUT", "1");
    private static final Call IMPATIENT_JAVA = Call.of("comment", "shared", "--lock-timeout", "300ms");

    private final World world = new World();
    private final Tool java = new JavaTool();

    static List<Place> everywhere() {
        return Shells.racing();
    }

    @ParameterizedTest
    @MethodSource("searching")
    void scriptThatLivesIsWaitedFor(Place place) throws Exception {
        Shell shell = place.shell();
        Path go = world.directory.resolve("go");
        Job script = held(shell, "until [ -e " + go + " ]; do sleep 0.02; done");

        Outcome refused = java.run(world.directory, IMPATIENT_JAVA);
        assertThat(refused.exit()).as(refused.toString()).isEqualTo(6);
        assertThat(refused.err()).contains("tickets.sh comment");
        Files.createFile(go);

        assertThat(script.await(World.BOUND).exit()).isZero();
        assertThat(java.run(world.directory, COMMENT).exit()).isZero();
        assertThat(events()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void javaThatLivesIsWaitedFor(Place place) throws Exception {
        Tool script = new ScriptTool(place.shell());
        Path sign = Files.createFile(Path.of(world.log("h") + ".hold"));
        Process holder = world.java("h", Way.HOLD);
        World.await("the lock is held", () -> world.holder().equals(String.valueOf(holder.pid())));

        Outcome refused = script.run(world.directory, IMPATIENT);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("process " + holder.pid() + " on ");
        Files.delete(sign);

        assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(script.run(world.directory, COMMENT).exit()).isZero();
        assertThat(events()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("searching")
    void scriptThatDiedBlocksNobody(Place place) throws Exception {
        Shell shell = place.shell();
        Job script = held(shell, "kill -9 $PPID; exit");
        script.await(World.BOUND);
        String dead = world.holder();
        assertThat(dead).isNotEmpty();

        if (World.isElsewhere(shell)) {
            assertThat(java.run(world.directory, IMPATIENT_JAVA).exit())
                    .as("nobody can tell")
                    .isEqualTo(6);
            world.endLease(dead);
        }
        assertTakesAtOnce(java, COMMENT);
        assertThat(events()).isEqualTo(2);
        assertThat(Tree.leftOver(world.root)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void javaThatDiedBlocksNobody(Place place) throws Exception {
        Shell shell = place.shell();
        Tool script = new ScriptTool(shell);
        Process dead = die(Way.DIE_WITH_LOCK);
        assertThat(world.holder()).isEqualTo(String.valueOf(dead.pid()));

        if (World.isElsewhere(shell)) {
            Outcome refused = script.run(world.directory, IMPATIENT);
            assertThat(refused.err()).as("nobody can tell").contains("process " + dead.pid() + " on ");
            world.endLease(String.valueOf(dead.pid()));
        }
        assertTakesAtOnce(script, COMMENT);
        assertThat(events()).isEqualTo(2);
        assertThat(Tree.leftOver(world.root)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void scriptRefusesToWriteBesideAnUnfinishedChangeAndJavaUndoesIt(Place place) throws Exception {
        Shell shell = place.shell();
        Tool script = new ScriptTool(shell);
        Process dead = die(Way.DIE_WITH_JOURNAL);
        Tree before = Tree.of(world.root);
        assertThat(world.root.resolve(".ticket/journal")).exists();
        if (World.isElsewhere(shell)) {
            world.endLease(String.valueOf(dead.pid()));
        }

        for (Call call : List.of(COMMENT, Call.of("create", "--title", "x"), Call.of("close", "shared"))) {
            Outcome refused = script.run(world.directory, call);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains(".ticket/journal", "ticket doctor --fix");
        }
        assertThat(Tree.of(world.root)).isEqualTo(before);
        assertThat(script.run(world.directory, Call.of("doctor")).err()).contains("ticket doctor --fix");

        Outcome cure = java.run(world.directory, Call.of("doctor", "--fix"));
        assertThat(cure.exit()).as(cure.toString()).isZero();
        assertThat(events()).isEqualTo(1);
        assertTakesAtOnce(script, COMMENT);
        assertThat(script.run(world.directory, Call.of("doctor")).out()).isEqualTo("doctor: ok\n");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("searchingContainers")
    void scriptThatSleptForTooLongWritesNothingMore(Place place) throws Exception {
        Shell shell = place.shell();
        Path go = world.directory.resolve("go");
        Job script = held(shell, "until [ -e " + go + " ]; do sleep 0.02; done");

        world.endLease(world.holder());
        assertTakesAtOnce(java, COMMENT);
        Files.createFile(go);

        Outcome refused = script.await(World.BOUND);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("was taken over by");
        assertThat(events()).isEqualTo(2);
    }

    static List<Place> searchingContainers() {
        return searching().stream().filter(Shells.containers()::contains).toList();
    }

    /** Only where commands are found by the PATH can one be put before them that stops the script. */
    static List<Place> searching() {
        return Shells.all().stream()
                .filter(it -> !it.toString().startsWith("busybox"))
                .toList();
    }

    /** A script that has the lock, and does that before it replaces the first file. */
    private Job held(Shell shell, String deed) throws IOException {
        Path commands = Workplace.directory("commands");
        Path sign = world.directory.resolve("held");
        Path cp = commands.resolve("cp");
        Files.writeString(cp, "#!/bin/sh\n: >" + sign + "\n" + deed + "\nexec /bin/cp \"$@\"\n");
        cp.toFile().setExecutable(true);
        Job job = new ScriptTool(shell).start(world.directory, COMMENT.with("PATH", commands + ":" + shell.path()));
        World.await("the lock is held", () -> Files.exists(sign));
        return job;
    }

    private Process die(Way way) throws Exception {
        Process process = world.java("d", way);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
        return process;
    }

    private void assertTakesAtOnce(Tool tool, Call call) {
        long begin = System.nanoTime();
        Outcome outcome = tool.run(world.directory, call);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertThat(outcome.exit()).as(outcome.toString()).isZero();
        assertThat(millis).isLessThan(AT_ONCE.toMillis());
        Figures.most("longest wait beside one that died, ms", millis);
    }

    private long events() throws IOException {
        try (var lines = Files.lines(world.root.resolve("open/20260605-040104-shared/thread.md"))) {
            return lines.filter(it -> it.startsWith("<!-- event:")).count();
        }
    }
}
