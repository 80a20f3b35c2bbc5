package dev.ticket.localfiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ticket.domain.Author;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import dev.ticket.testkit.TicketBackendContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class LocalTicketsContractTest implements TicketBackendContract {
    @TempDir
    private Path directory;

    private Clock clock = Clock.fixed(Instant.parse("2026-06-05T04:01:04Z"), ZoneOffset.UTC);

    private Path root() {
        return directory.resolve("work-items");
    }

    @Override
    public TicketBackend emptyTracker() {
        LocalTickets.init(root());
        return LocalTickets.open(root(), LocalTicketsOptions.defaults().withClock(new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        }));
    }

    @Override
    public void letASecondPass() {
        clock = Clock.offset(clock, Duration.ofSeconds(1));
    }

    @Override
    public boolean putInState(TicketBackend tracker, TicketId ticket, @Nullable WorkflowState state) {
        Path item = directory(ticket).resolve("item.md");
        write(item, read(item).replaceFirst("\nworkflow_state: [^\n]*", ""));
        if (state != null) {
            replace(item, "\n---\n", "\nworkflow_state: " + state + "\n---\n");
        }
        return true;
    }

    /** Each byte of its directory. */
    @Override
    public Object kept(TicketBackend tracker, TicketId ticket) {
        try (Stream<Path> files = Files.walk(directory(ticket))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(Path::toString, LocalTicketsContractTest::read));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<TicketId> seedTwins(TicketBackend tracker, Slug slug) {
        NewTicket ticket = NewTicket.titled("Twin", new Author("ada")).withSlug(slug);
        TicketId first = seed(tracker, ticket);
        TicketId second = seed(tracker, ticket);
        replace(directory(second).resolve("item.md"), "\nslug: " + slug.numbered(2) + "\n", "\nslug: " + slug + "\n");
        return List.of(first, second);
    }

    @Override
    public boolean spoil(TicketBackend tracker, TicketId ticket) {
        tracker.show(TicketIdOrSlug.of(ticket));
        replace(directory(ticket).resolve("item.md"), "---\n", "- - -\n");
        return true;
    }

    private Path directory(TicketId id) {
        return Stream.of("open", "pending", "closed")
                .map(it -> root().resolve(it).resolve(id.value()))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static void replace(Path file, String from, String to) {
        String text = read(file);
        int at = text.indexOf(from);
        write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** As many characters as bytes. */
    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
