package dev.ticket.localclaims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another JVM that accepts tickets; all waits for it are bounded, and it ends with this. */
final class JavaProcess implements AutoCloseable {
    private static final long BOUND_SECONDS = 120;
    private static final String END = "(end of output)";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private JavaProcess(Process process) {
        this.process = process;
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
    }

    static JavaProcess start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Acceptor.class.getName()));
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
            out.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // It was killed.
            lines.add(END);
            return;
        }
        lines.add(END);
    }

    void awaitReady() throws InterruptedException {
        assertThat(lines.poll(BOUND_SECONDS, TimeUnit.SECONDS)).isEqualTo("ready");
    }

    void go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /** What it printed up to its end. */
    List<String> awaitEnd() throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (String line = next(all); !line.equals(END); line = next(all)) {
            all.add(line);
        }
        assertThat(process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
        return all;
    }

    private String next(List<String> before) throws InterruptedException {
        String line = lines.poll(BOUND_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as("after " + before).isNotNull();
        return line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
