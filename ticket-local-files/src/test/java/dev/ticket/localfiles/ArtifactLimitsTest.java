package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Finding;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketNotFoundException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactLimitsTest {
    private static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    private static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);

    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private TicketIdOrSlug ticket;
    private LocalTickets strict;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        ticket = tracker.create("Files");
        strict = tracker.with(Limits.defaults().withArtifactBytes(5).withArtifacts(2));
    }

    private void attach(String name, int size) {
        strict.attach(ticket, new ArtifactName(name), new ByteArrayInputStream(new byte[size]), IfPresent.REPLACE);
    }

    private void isRefused(String says, Runnable writing) {
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(writing::run)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(says);
        assertThat(tracker.everything()).isEqualTo(before);
    }

    @Test
    void contentOfTheLimitIsStoredAndOneByteMoreIsNot() {
        attach("a", 5);
        isRefused("larger than the 5 bytes", () -> attach("a", 6));
        assertThat(strict.listArtifacts(ticket))
                .singleElement()
                .satisfies(it -> assertThat(it.size()).isEqualTo(5));
    }

    @Test
    void contentThatIsThereIsReadWhateverItsSize() throws IOException {
        tracker.write("open/" + ticket + "/artifacts/large", "123456");

        try (InputStream in = strict.readArtifact(ticket, new ArtifactName("large"))) {
            assertThat(in.readAllBytes()).hasSize(6);
        }
    }

    @Test
    void asManyAsTheLimitAreStoredAndOneMoreIsNot() {
        attach("a", 1);
        attach("deep/b", 1);

        isRefused("limit 'artifacts' allows, 2", () -> attach("c", 1));
        attach("a", 2);
        assertThat(strict.listArtifacts(ticket)).hasSize(2);
    }

    @Test
    void asManyAsTheLimitAreListedAndOneMoreIsNot() throws IOException {
        for (String name : List.of("a", "deep/b")) {
            tracker.write("open/" + ticket + "/artifacts/" + name, name);
        }
        assertThat(strict.show(ticket).artifacts()).hasSize(2);
        assertThat(strict.doctor().findings()).isEmpty();

        tracker.write("open/" + ticket + "/artifacts/c", "c");
        assertThatThrownBy(() -> strict.show(ticket))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContaining("artifacts: holds more files than the limit 'artifacts' of 2");
        assertThatThrownBy(() -> strict.listArtifacts(ticket)).isInstanceOf(MalformedTicketException.class);
        assertThat(strict.doctor().findings()).extracting(Finding::code).containsExactly("malformed-artifacts");
        try (InputStream in = strict.readArtifact(ticket, new ArtifactName("c"))) {
            assertThat(in.readAllBytes()).hasSize(1);
        }
        assertThatThrownBy(() -> strict.readArtifact(ticket, new ArtifactName("d")))
                .isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void aTicketIsOpenedAgainOnlyIfItsResolutionFindsRoom() {
        strict.close(ticket, new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("Done."), List.of()));
        attach("a", 1);
        attach("b", 1);
        StatusChange reopening = new StatusChange(CLOSED, OPEN, TrackerFixture.ADA);

        isRefused("limit 'artifacts'", () -> strict.setStatus(ticket, reopening));
        tracker.tickets.setStatus(ticket, reopening);
        assertThat(tracker.tickets.show(ticket).artifacts()).hasSize(3);
    }
}
