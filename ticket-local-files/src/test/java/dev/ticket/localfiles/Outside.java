package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory beside a tracker that looks like one: whoever leaves the root by a link finds what he looks for, and each file
 * says where it is from.
 */
final class Outside {
    /** Stands in each file out there, and nowhere else. */
    static final String SENTINEL = "sentinel-5e7a";

    private static final String ITEM = """
            ---
            id: %1$s
            slug: %2$s
            title: %2$s
            status: open
            kind: task
            priority: P2
            labels: []
            created_at: 2026-06-05T04:01:04Z
            updated_at: 2026-06-05T04:01:04Z
            assignee: null
            legacy_ticket: null
            ---

            %2$s
            """;
    private static final String THREAD = """
            <!-- event: comment author: %1$s at: 2026-06-05T04:01:04Z -->

            ## Comment

            %1$s

            ---
            """;

    final Path path;

    /** Makes it, with a twin of each ticket that is named. */
    Outside(Path path, List<String> tickets) {
        this.path = path;
        for (String status : List.of("open", "pending", "closed")) {
            for (String ticket : tickets) {
                String place = status + "/" + ticket + "/";
                write(place + "item.md", ITEM.formatted(ticket, SENTINEL));
                write(place + "thread.md", THREAD.formatted(SENTINEL));
                write(place + "resolution.md", SENTINEL + "\n");
                write(place + "artifacts/report.md", SENTINEL + "\n");
                write(place + "artifacts/logs/run.txt", SENTINEL + "\n");
            }
            write(status + "/20260101-000000-" + SENTINEL + "/item.md", ITEM.formatted("x", SENTINEL));
        }
        write(".ticket/lock", "id: " + SENTINEL + "\nhost: " + SENTINEL + "\ncommand: " + SENTINEL + "\n");
        write(".ticket/journal", SENTINEL + "\n");
        write(".ticket/writers", SENTINEL + "\n");
        write("ticket.yaml", SENTINEL + ": [\n");
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each path out there with its time and all of its bytes. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                String bytes = Files.isRegularFile(each)
                        ? new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1)
                        : "";
                state.put(path.relativize(each).toString(), Files.getLastModifiedTime(each) + " " + bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return state;
    }

    /** Nothing of it stands in what was handed out. */
    static void assertUnread(Map<String, String> handedOut) {
        handedOut.forEach((what, text) -> assertThat(text).as(what).doesNotContain(SENTINEL));
    }
}
