package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of tickets and artifacts that are paths, too long, or somebody's own: each is refused, and nothing happens. */
@Timeout(60)
class HostileNameTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private Outside outside;
    private TicketIdOrSlug ticket;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        ticket = tracker.create("Target");
        outside = new Outside(directory.resolve("outside"), List.of(ticket.text()));
    }

    static Stream<String> names() {
        String far = "../../../../outside/ticket.yaml";
        return Stream.of(
                "..",
                ".",
                "../x",
                "a/../b",
                "a/./b",
                "a//b",
                "/",
                "/etc/passwd",
                "a/",
                "",
                " ",
                far,
                "a\\b",
                "a\0b",
                "a\nb",
                "a\u0085b",
                "x".repeat(256),
                "a/" + "x".repeat(256),
                "a/".repeat(16) + "b",
                "x/".repeat(600));
    }

    static Stream<String> reserved() {
        return Stream.of(
                ".gitkeep",
                "logs/.gitkeep",
                ".ticket-tmp-x",
                "logs/.ticket-tmp-x",
                ".ticket-tmp-x/file",
                "logs/.ticket-tmp-x/file",
                "orchestration-plan.jsonl",
                "Orchestration-Plan.JSONL",
                "orchestration-plan.jsonl/x");
    }

    @ParameterizedTest
    @MethodSource({"names", "reserved"})
    void noArtifactGetsThatName(String name) {
        Map<String, String> inside = tracker.everything();
        Map<String, String> before = outside.state();

        Throwable refusal = catchThrowable(
                () -> tracker.tickets.attach(ticket, new ArtifactName(name), Everything.bytes(), IfPresent.REPLACE));

        assertThat(refusal).isInstanceOfAny(TicketException.class, IllegalArgumentException.class);
        assertThat(refusal.getMessage()).hasSizeLessThan(2100);
        assertThat(tracker.everything()).isEqualTo(inside);
        assertThat(outside.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noArtifactIsReadByThatName(String name) {
        assertThat(catchThrowable(() -> tracker.tickets.readArtifact(ticket, new ArtifactName(name))))
                .isInstanceOfAny(TicketNotFoundException.class, IllegalArgumentException.class)
                .hasMessageNotContaining(Outside.SENTINEL);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTicketIsFoundByThatName(String name) {
        assertThat(catchThrowable(() -> tracker.tickets.show(new TicketIdOrSlug(name))))
                .isInstanceOfAny(TicketNotFoundException.class, IllegalArgumentException.class)
                .hasMessageNotContaining(Outside.SENTINEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/b", "/tmp/x", ".ticket", ".", "a\\b", "a b", "A"})
    void noTicketIsMadeWithThatSlug(String slug) {
        Map<String, String> inside = tracker.everything();
        assertThatThrownBy(() -> tracker.tickets.create(
                        NewTicket.titled("New", TrackerFixture.ADA).withSlug(new Slug(slug))))
                .isInstanceOfAny(TicketException.class, IllegalArgumentException.class);
        assertThat(tracker.everything()).isEqualTo(inside);
    }
}
