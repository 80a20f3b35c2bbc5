package dev.ticket.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables in {@code src/test/resources/calls}. A case begins with {@code == name}. Then come lines that say what is
 * there, as {@link Scene} knows them, and {@code run} lines with the calls; lines indented by two blanks belong to the one
 * above. Nothing said of what is there means one ticket in each status.
 */
final class CallTable {
    private final List<CallCase> cases = new ArrayList<>();
    private String name = "";
    private @Nullable Scene scene;
    private List<Call> calls = new ArrayList<>();

    private CallTable() {}

    static List<CallCase> all() {
        CallTable table = new CallTable();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/calls"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    table.read(line);
                }
                table.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.cases;
    }

    private void read(String line) {
        if (line.startsWith("== ")) {
            end();
            name = line.substring(3);
        } else if (line.startsWith("  < ")) {
            last(last().input(Words.of(line.substring(4)).get(0)));
        } else if (line.startsWith("  env ")) {
            String[] parts = line.substring(6).split("=", 2);
            last(last().with(parts[0], parts[1]));
        } else if (line.startsWith("  ")) {
            scene().detail(line.substring(2));
        } else if (line.startsWith("run")) {
            calls.add(Call.of(Words.of(line.substring(3))));
        } else if (!line.isBlank() && !line.startsWith("#")) {
            arrange(Words.of(line));
        }
    }

    private void arrange(List<String> words) {
        switch (words.get(0)) {
            case "nothing" -> scene();
            case "empty" -> scene().tracker();
            case "usual" -> scene().usual();
            case "ticket" -> scene().ticket(words.get(1), words.get(2));
            case "file" -> (scene == null ? scene().usual() : scene()).file(words.get(1), words.get(2));
            default -> throw new IllegalArgumentException("in the case '" + name + "': " + words);
        }
    }

    private Scene scene() {
        scene = scene == null ? new Scene() : scene;
        return scene;
    }

    private Call last() {
        return calls.get(calls.size() - 1);
    }

    private void last(Call call) {
        calls.set(calls.size() - 1, call);
    }

    private void end() {
        if (!name.isEmpty()) {
            cases.add(new CallCase(name, scene == null ? new Scene().usual() : scene, List.copyOf(calls)));
        }
        name = "";
        scene = null;
        calls = new ArrayList<>();
    }
}
