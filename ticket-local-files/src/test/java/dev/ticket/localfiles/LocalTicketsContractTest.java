package dev.ticket.localfiles;

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
import java.util.Optional;
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
    public Optional<TicketId> seedInState(TicketBackend tracker, NewTicket ticket, WorkflowState state) {
        TicketId id = seed(tracker, ticket);
        replace(item(id), "\n---\n", "\nworkflow_state: " + state + "\n---\n");
        return Optional.of(id);
    }

    @Override
    public List<TicketId> seedTwins(TicketBackend tracker, Slug slug) {
        NewTicket ticket = NewTicket.titled("Twin", new Author("ada")).withSlug(slug);
        TicketId first = seed(tracker, ticket);
        TicketId second = seed(tracker, ticket);
        replace(item(second), "\nslug: " + slug.numbered(2) + "\n", "\nslug: " + slug + "\n");
        return List.of(first, second);
    }

    @Override
    public boolean spoil(TicketBackend tracker, TicketId ticket) {
        tracker.show(TicketIdOrSlug.of(ticket));
        replace(item(ticket), "---\n", "- - -\n");
        return true;
    }

    private Path item(TicketId id) {
        return root().resolve("open").resolve(id.value()).resolve("item.md");
    }

    private static void replace(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            int at = text.indexOf(from);
            Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
