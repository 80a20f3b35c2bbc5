package dev.ticket.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The one directory that everything happens in: containers see it under the same name. */
final class Workplace {
    private static final Path BASE = make();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Workplace() {}

    private static Path make() {
        try {
            Path base = Files.createTempDirectory("ticket-interop").toRealPath();
            Files.copy(project().resolve("tickets.sh"), base.resolve("tickets.sh"));
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's directory, from wherever the build runs this. */
    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("tickets.sh"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new AssertionError(
                        "there is no tickets.sh above " + Path.of("").toAbsolutePath());
            }
        }
        return directory;
    }

    static Path base() {
        return BASE;
    }

    /** The script, unchanged, where containers see it too. */
    static Path script() {
        return BASE.resolve("tickets.sh");
    }

    /** A new, empty directory. */
    static Path directory(String purpose) {
        try {
            return Files.createDirectory(BASE.resolve(purpose + "-" + NUMBER.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a directory of the workplace with all that is in it. */
    static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything; whoever still writes there has outlived its test. */
    static void remove() {
        remove(BASE);
    }
}
