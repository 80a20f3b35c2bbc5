package dev.ticket.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A program that was started, with its streams in files. */
final class Job {
    private final Path files;
    private final Function<Path, OptionalInt> end;

    private Job(Path files, Function<Path, OptionalInt> end) {
        this.files = files;
        this.end = end;
    }

    /** Starts something and says when it has ended, and how. */
    interface Start {
        /** {@return what gives the exit status, once there is one} */
        Function<Path, OptionalInt> of(Path script) throws IOException;
    }

    static Job start(Program program, String path, Start start) {
        Path files = Workplace.directory("job");
        try {
            Files.writeString(files.resolve("in"), program.input());
            Files.writeString(files.resolve("run"), program.script(files, path));
            return new Job(files, start.of(files.resolve("run")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it ended; it must within that time. */
    Outcome await(Duration bound) {
        long latest = System.nanoTime() + bound.toNanos();
        OptionalInt exit = end.apply(files);
        while (exit.isEmpty()) {
            if (System.nanoTime() > latest) {
                throw new AssertionError("it runs for longer than " + bound + ": " + read("run") + read("err"));
            }
            LockSupport.parkNanos(300_000);
            exit = end.apply(files);
        }
        Outcome outcome = new Outcome(exit.getAsInt(), read("out"), read("err"));
        Workplace.remove(files);
        return outcome;
    }

    private String read(String name) {
        try {
            Path file = files.resolve(name);
            return Files.exists(file) ? Outcome.text(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
