package dev.ticket.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that lies in a tracker, without what writers need among themselves.
 *
 * @param files by path the content; of a directory its name with a slash, and of a link where it leads
 */
record Tree(SortedMap<String, String> files) {
    static Tree of(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return new Tree(files);
        }
        Path control = root.resolve(".ticket");
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.filter(it -> !it.startsWith(control) && !it.equals(root))
                    .toList()) {
                String name = root.relativize(each).toString();
                if (Files.isSymbolicLink(each)) {
                    files.put(name, "link to " + Files.readSymbolicLink(each));
                } else if (Files.isDirectory(each)) {
                    files.put(name + "/", "");
                } else {
                    files.put(name, Outcome.text(Files.readAllBytes(each)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tree(files);
    }

    /** It with its names and contents seen in another way. */
    Tree as(UnaryOperator<String> seen) {
        SortedMap<String, String> other = new TreeMap<>();
        files.forEach((name, content) -> other.put(seen.apply(name), seen.apply(content)));
        return new Tree(other);
    }

    /** What is only here, or other here. */
    Tree without(Tree other) {
        SortedMap<String, String> rest = new TreeMap<>(files);
        rest.entrySet().removeAll(other.files.entrySet());
        return new Tree(rest);
    }

    String content(String name) {
        return files.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return files.entrySet().stream()
                .map(it -> "=== " + it.getKey() + "\n" + it.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What lies in the directory that writers need, and should not be there while nobody writes. */
    static String leftOver(Path root) {
        try (Stream<Path> control =
                        Files.exists(root.resolve(".ticket")) ? Files.list(root.resolve(".ticket")) : Stream.of();
                Stream<Path> all = Files.exists(root) ? Files.walk(root) : Stream.of()) {
            return Stream.concat(
                            control.filter(it -> !it.endsWith(".gitignore") && !it.endsWith("writers")),
                            all.filter(it -> it.getFileName().toString().startsWith(".ticket-tmp-")))
                    .map(it -> root.relativize(it).toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
