package dev.ticket.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A tracker with one ticket, {@code shared}, and processes that write to it. */
final class World {
    /** More than a machine under load needs, and less than anybody waits. */
    static final Duration BOUND = Duration.ofSeconds(60);

    private static final Duration LEASE = Duration.ofSeconds(60);

    final Path directory = Workplace.directory("world");
    final Path root = Tool.root(directory);
    final Witness witness = new Witness(directory.resolve("witness"));

    World() {
        new Scene().tracker().ticket("open", "shared").play(directory);
    }

    Path log(String name) {
        return directory.resolve("log-" + name);
    }

    Process java(String name, JavaWriter.Way way) throws IOException {
        return JavaWriter.start(root, log(name), witness.file(), name, way);
    }

    /** Those of a log's lines that begin with a word, without it. */
    List<String> notes(String name, String word) throws IOException {
        return new Witness(log(name))
                .lines().stream()
                        .filter(it -> it.startsWith(word + " "))
                        .map(it -> it.substring(word.length() + 1))
                        .toList();
    }

    /** The number of the process that has the lock, or nothing. */
    String holder() {
        return pid(root.resolve(".ticket/lock"));
    }

    private static String pid(Path claim) {
        try {
            return Files.readAllLines(claim).stream()
                    .filter(it -> it.startsWith("pid: "))
                    .map(it -> it.substring(5))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Makes it so that a lease is over which others than its neighbours have to wait for. Its holder must be dead. */
    void endLease(String pid) throws IOException {
        List<Path> claims = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(".ticket"))) {
            files.filter(it -> it.getFileName().toString().startsWith("claim-")).forEach(claims::add);
        }
        for (Path claim : claims) {
            if (pid(claim).equals(pid)) {
                try {
                    Files.setLastModifiedTime(
                            claim, FileTime.from(Instant.now().minus(LEASE).minusSeconds(5)));
                } catch (NoSuchFileException e) {
                    // Its neighbours were faster.
                }
            }
        }
    }

    /** Waits for something, for a while. */
    static void await(String what, BooleanSupplier condition) {
        long latest = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                throw new AssertionError("in vain: " + what);
            }
            LockSupport.parkNanos(500_000);
        }
    }

    /** Kills a process of a shell's world. */
    static void kill(Shell shell, String pid) {
        List<String> words = new ArrayList<>(shell.interpreter());
        words.addAll(List.of("-c", "kill -9 " + pid));
        shell.start(new Program(words, Workplace.base(), Map.of(), "")).await(BOUND);
    }

    /** Whether a shell's processes are none that this machine's see. */
    static boolean isElsewhere(Shell shell) {
        return shell instanceof ContainerShell;
    }

    void remove() {
        Workplace.remove(directory);
    }
}
