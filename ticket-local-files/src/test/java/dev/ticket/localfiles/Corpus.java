package dev.ticket.localfiles;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real tickets that lie beside the project, read in place; a clone that has none skips what needs them, and says so. */
final class Corpus {
    private Corpus() {}

    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isDirectory(directory.resolve("ticket-domain"))) {
            directory = directory.getParent();
        }
        Path corpus = directory == null
                ? Path.of("missing")
                : directory.resolve("../shared/corpus/work-items").normalize();
        assumeTrue(Files.isDirectory(corpus), "no real tickets beside this clone, at ../shared/corpus/work-items");
        return corpus;
    }

    /** All files of one name, for example {@code item.md}. */
    static List<Path> files(String name) {
        try (Stream<Path> paths = Files.walk(root(), 3)) {
            return paths.filter(it -> it.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
