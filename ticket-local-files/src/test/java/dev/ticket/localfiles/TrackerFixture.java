package dev.ticket.localfiles;

import dev.ticket.domain.Author;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketIdOrSlug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A tracker in a temporary directory, with a clock that stands still, and a way to see every byte of it. */
final class TrackerFixture {
    static final Instant NOW = Instant.parse("2026-06-05T04:01:04Z");
    static final Author ADA = new Author("ada");

    final Path root;
    final LocalTickets tickets;

    TrackerFixture(Path directory) {
        this(directory, LocalTicketsOptions.defaults());
    }

    TrackerFixture(Path directory, LocalTicketsOptions options) {
        root = directory.resolve("work-items");
        LocalTickets.init(root);
        tickets = LocalTickets.open(root, options.withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    /** The same tracker, opened with other limits. */
    LocalTickets with(Limits limits) {
        return LocalTickets.open(
                root,
                LocalTicketsOptions.defaults()
                        .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .withLimits(limits));
    }

    TicketIdOrSlug create(String title) {
        return TicketIdOrSlug.of(
                tickets.create(NewTicket.titled(title, ADA)).ticket().id());
    }

    /** Writes a file by hand, as an editor or another program would. */
    Path write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every file below the root but the lock's, with its content, one char a byte. */
    Map<String, String> everything() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString();
                if (!name.startsWith(ControlDirectory.NAME)) {
                    files.put(name, new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
