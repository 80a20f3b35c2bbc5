package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProcessesTest {
    private final Processes processes = new Processes();

    @Test
    void oneThatRunsLivesUntilItIsKilled() throws Exception {
        Process child = new ProcessBuilder("sleep", "50").start();
        try {
            ProcessName name = Processes.of(child.pid());
            assertThat(processes.self().isNeighbour(name)).isTrue();
            assertThat(processes.isAlive(name)).isTrue();

            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();

            assertThat(processes.isAlive(name)).isFalse();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aNumberThatIsUsedAgainIsAnotherProcess() {
        ProcessName self = processes.self();
        ProcessName before = new ProcessName(self.pid(), "1", self.boot(), self.namespace(), self.host());
        assertThat(processes.isAlive(self)).isTrue();
        assertThat(self.isNeighbour(before)).isTrue();
        assertThat(processes.isAlive(before)).isFalse();
    }

    @Test
    void oneThatNobodyHasBuriedIsDead() throws Exception {
        // The inner one becomes a child of a program that never waits for it.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 50 & echo $!; exec sleep 50").start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(parent.getInputStream()))) {
            long pid = Long.parseLong(out.readLine());
            ProcessName name = Processes.of(pid);
            assertThat(processes.isAlive(name)).isTrue();

            // Until it is that program the parent is a shell, which would bury its child.
            await(parent.pid(), "(sleep)");
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await(pid, ") Z ");

            assertThat(processes.isAlive(name)).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static void await(long pid, String state) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1)
                .contains(state)) {
            assertThat(System.nanoTime()).as("until it is " + state).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void oneWhoseNameIsNoTextLives() throws Exception {
        // The system cuts a name after 15 bytes, here in the middle of a letter.
        Path directory = Files.createTempDirectory("processes");
        Path program = directory.resolve("fourteen-bytesä");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        Process child = new ProcessBuilder(program.toString(), "50").start();
        try {
            assertThat(processes.isAlive(Processes.of(child.pid()))).isTrue();
        } finally {
            child.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            Files.delete(program);
            Files.delete(directory);
        }
    }

    @Test
    void oneWithAThreadThatHasNotEndedLives() {
        String fields = " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 %d 0 4711 0 0";
        assertThat(Processes.startIn("9 (a) b) Z" + fields.formatted(2))).isEqualTo("4711");
        assertThat(Processes.startIn("9 (a) b) Z" + fields.formatted(1))).isEmpty();
        assertThat(Processes.startIn("9 (a) b) S" + fields.formatted(1))).isEqualTo("4711");
        assertThat(Processes.startIn("")).isEmpty();
    }

    @Test
    void oneWithoutAStartCanNotBeTold() {
        ProcessName self = processes.self();
        assertThat(self.isNeighbour(new ProcessName(self.pid(), "", self.boot(), self.namespace(), self.host())))
                .isFalse();
    }
}
