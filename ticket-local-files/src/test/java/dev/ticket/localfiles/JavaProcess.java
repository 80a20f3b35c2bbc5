package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs a program of these tests; all waits for it are bounded, and it ends with this. */
final class JavaProcess implements AutoCloseable {
    /** How a process ends that was sent SIGKILL. */
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final PrintStream orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private JavaProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
    }

    static JavaProcess start(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            return new JavaProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(answers::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // It was killed.
        }
    }

    long pid() {
        return process.pid();
    }

    void tell(String order) {
        orders.println(order);
    }

    /** All answers up to that one, which must come in time. */
    List<String> await(String answer, Duration bound) throws InterruptedException {
        List<String> all = new ArrayList<>();
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            String next = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(next).as("after " + all + ", waiting for " + answer).isNotNull();
            if (next.equals(answer)) {
                return all;
            }
            all.add(next);
        }
    }

    void sendKill() {
        process.destroyForcibly();
    }

    /** Waits for its end, which must be the one that it was sent. */
    void awaitKilled() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED);
        orders.close();
    }

    /** Ends its input, and so the program. */
    void endInput() {
        orders.close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        orders.close();
    }
}
