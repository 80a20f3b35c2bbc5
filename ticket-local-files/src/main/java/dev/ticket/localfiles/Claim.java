package dev.ticket.localfiles;

import dev.ticket.ports.LockHolder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a claim file says of the process that made it: one {@code key: value} a line, see {@code docs/durability.md#the-lock}.
 * What is missing in a file is an empty text here.
 *
 * @param id tells this claim from all others
 * @param process the process
 * @param command what it runs
 * @param since when it asked for what it claims, UTC
 */
record Claim(String id, ProcessName process, String command, String since) {
    private static final int MAX_SHOWN = 200;

    Claim {
        command = shown(command);
    }

    /** What is shown to people is short, and no control of a terminal. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ")
                .strip();
        return line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) : line;
    }

    String text() {
        return "id: " + id + "\npid: " + process.pid() + "\nstart: " + process.start() + "\nboot: " + process.boot()
                + "\npidns: " + process.namespace() + "\nhost: " + process.host() + "\ncommand: " + command
                + "\nsince: "
                + since + "\n";
    }

    /** The claim in a file's text; one without an id is no claim that can be told from others. */
    static Claim parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        ProcessName process = new ProcessName(
                values.getOrDefault("pid", ""),
                values.getOrDefault("start", ""),
                values.getOrDefault("boot", ""),
                values.getOrDefault("pidns", ""),
                values.getOrDefault("host", ""));
        String id = values.getOrDefault("id", "");
        return new Claim(
                id.matches("[0-9A-Za-z-]{1,64}") ? id : "unreadable",
                process,
                values.getOrDefault("command", ""),
                values.getOrDefault("since", ""));
    }

    LockHolder holder() {
        return new LockHolder(
                process.pid().matches("[0-9]{1,18}") ? Long.valueOf(process.pid()) : null,
                nullIfEmpty(shown(process.host())),
                nullIfEmpty(command),
                instant(since));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
