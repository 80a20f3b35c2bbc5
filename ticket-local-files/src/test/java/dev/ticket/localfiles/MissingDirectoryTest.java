package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git keeps no empty directories: what writes makes those that it needs. */
class MissingDirectoryTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
    }

    private void without(String status) throws Exception {
        Files.delete(tracker.root.resolve(status + "/.gitkeep"));
        Files.delete(tracker.root.resolve(status));
    }

    @Test
    void aNewTicketBringsItsStatusDirectory() throws Exception {
        without("open");

        TicketIdOrSlug made = tracker.create("First");

        assertThat(tracker.tickets.show(made).summary().status()).isEqualTo(Everything.OPEN);
        assertThat(tracker.tickets.doctor().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "closed"})
    void aMovedTicketBringsItsStatusDirectory(String status) throws Exception {
        TicketIdOrSlug ticket = tracker.create("First");
        without(status);

        if (status.equals("closed")) {
            tracker.tickets.close(ticket, Everything.closing());
        } else {
            tracker.tickets.setStatus(ticket, Everything.move(Everything.OPEN, Everything.PENDING));
        }

        assertThat(tracker.tickets.list(TicketFilter.all()).tickets())
                .singleElement()
                .satisfies(it -> assertThat(it.status().raw()).isEqualTo(status));
        assertThat(tracker.tickets.doctor().findings()).isEmpty();
    }
}
