package dev.ticket.interop;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file to which each writer adds its name while it holds the lock, several times. From its first line to its last it held
 * the lock, so the lines of nobody else may stand between. That is so for those who were killed as well.
 */
record Witness(Path file) {
    void add(String name) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write((name + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A directory with {@code cp} and {@code mv} that do that for a script, which calls them with the lock alone. One that begins
     * when its script was killed, and so has process 1 for its parent, speaks for nobody: whoever took the lock from the dead has
     * removed what it is about to rename, as {@code docs/durability.md} has it. Whether that is so shows in what is lost.
     */
    Path commands(String world) throws IOException {
        Path directory = Workplace.directory("commands");
        for (String name : List.of("cp", "mv")) {
            Path command = directory.resolve(name);
            Files.writeString(
                    command,
                    "#!/bin/sh\n[ $PPID = 1 ] || echo " + world + "-$PPID >>" + Quoted.of(file.toString())
                            + "\nexec /bin/" + name
                            + " \"$@\"\n");
            command.toFile().setExecutable(true);
        }
        return directory;
    }

    List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** {@return all who held the lock while somebody else did} */
    static List<String> overlaps(List<String> lines) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            last.put(lines.get(i), i);
        }
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String holder = lines.get(i);
            for (; i < last.get(holder); i++) {
                if (!lines.get(i + 1).equals(holder)) {
                    overlaps.add(lines.get(i + 1) + " while " + holder);
                    i = last.get(holder) - 1;
                }
            }
        }
        return overlaps;
    }
}
