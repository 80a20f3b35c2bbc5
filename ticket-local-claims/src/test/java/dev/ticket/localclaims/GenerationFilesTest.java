package dev.ticket.localclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step from one state to the next, which is all that claims are built on. */
class GenerationFilesTest {
    private static final int THREADS = 8;
    private static final int STEPS = 60;

    @TempDir
    private Path base;

    private GenerationFiles files;

    @BeforeEach
    void open() {
        files = new GenerationFiles(base.resolve("a/b"), new PrivateFiles(base));
    }

    @Test
    void ofTwoWhoGoOnFromTheSameStateOneDoes() throws IOException {
        assertThat(files.last()).isNull();
        assertThat(files.add(1, bytes("first"))).isTrue();
        assertThat(files.add(1, bytes("second"))).isFalse();
        assertThat(present()).isEqualTo("first");
    }

    @Test
    void whoeverWasHeldUpMakesNoStateThatWasRemoved() throws IOException {
        for (int n = 1; n <= 100; n++) {
            assertThat(files.add(n, bytes("state " + n))).isTrue();
        }
        assertThat(names()).hasSize(64).doesNotContain("3.json");

        assertThat(files.add(3, bytes("late"))).isFalse();

        assertThat(present()).isEqualTo("state 100");
        assertThat(files.add(101, bytes("state 101"))).isTrue();
        assertThat(names()).doesNotContain("3.json");
    }

    /** Each step adds one to the number in the state: if two had gone on from one state, one of them would be lost. */
    @Test
    void noStepOfManyThreadsIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    for (int step = 0; step < STEPS; step++) {
                        addOne();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(present()).isEqualTo(String.valueOf(THREADS * STEPS));
        Generation last = files.last();
        assertThat(last).isNotNull();
        assertThat(last.number()).isEqualTo(THREADS * STEPS);
        assertThat(names()).hasSizeLessThan(80);
    }

    private void addOne() throws IOException {
        for (int attempt = 0; attempt < 100_000; attempt++) {
            Generation last = files.last();
            int value = last == null ? 0 : Integer.parseInt(text(last));
            if (files.add(last == null ? 1 : last.number() + 1, bytes(String.valueOf(value + 1)))) {
                return;
            }
        }
        throw new AssertionError("never first");
    }

    @Test
    void whatADeadProcessLeftIsNoStateAndIsTidiedAwayLater() throws IOException {
        files.add(1, bytes("first"));
        Path fresh = Files.writeString(files.directory().resolve(".tmp-fresh"), "half");
        Path old = Files.writeString(files.directory().resolve(".tmp-old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        Files.writeString(files.directory().resolve("07.json"), "no number");
        Files.writeString(files.directory().resolve("9999999999999999999.json"), "too large a number");

        assertThat(present()).isEqualTo("first");
        assertThat(files.add(2, bytes("second"))).isTrue();

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void directoryThatSomebodyElseMakesAtTheSameTimeIsFine() {
        assertThatNoException().isThrownBy(() -> {
            Files.createDirectories(base.resolve("a"));
            files.add(1, bytes("first"));
        });
    }

    private List<String> names() throws IOException {
        return new PrivateFiles(base).names(files.directory());
    }

    private String present() throws IOException {
        Generation last = files.last();
        assertThat(last).isNotNull();
        return text(last);
    }

    private static String text(Generation state) {
        return new String(state.content(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
