package dev.ticket.localfiles;

import dev.ticket.localfiles.Attempted.Kind;
import dev.ticket.localfiles.Attempted.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a process notes down, before each mutation and after it; each line is in the file when the call returns. */
final class WorkLog {
    private final Path file;

    WorkLog(Path file) {
        this.file = file;
    }

    void tries(String token, Kind kind, String ticket, String from) throws IOException {
        add("try\t" + token + "\t" + kind + "\t" + ticket + "\t" + from);
    }

    void acknowledged(String token) throws IOException {
        add("ok\t" + token);
    }

    void refused(String token, String error) throws IOException {
        add("no\t" + token + "\t" + error);
    }

    private void add(String line) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All that was tried, in its order; a last line that was cut off says nothing. */
    static Collection<Attempted> read(Path file) throws IOException {
        Map<String, Attempted> all = new LinkedHashMap<>();
        String text = Files.exists(file) ? Files.readString(file) : "";
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            String[] words = line.split("\t", -1);
            switch (words[0]) {
                case "try" ->
                    all.put(
                            words[1],
                            new Attempted(words[1], Kind.valueOf(words[2]), words[3], words[4], Outcome.UNKNOWN, ""));
                case "ok" -> all.computeIfPresent(words[1], (token, it) -> it.with(Outcome.ACKNOWLEDGED, ""));
                default -> all.computeIfPresent(words[1], (token, it) -> it.with(Outcome.REFUSED, words[2]));
            }
        }
        return all.values();
    }
}
