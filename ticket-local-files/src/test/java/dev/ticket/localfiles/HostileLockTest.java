package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketLockedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody else wrote the lock: who waits is told so, what is said of the holder is short, and its time runs out. */
@Timeout(60)
class HostileLockTest {
    private static final String REMOTE = "id: 0123456789ab\npid: 1\nstart: 1\nboot: x\npidns: x\nhost: %s\n";

    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private Outside outside;
    private TicketIdOrSlug ticket;
    private Path lock;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        ticket = tracker.create("Target");
        outside = new Outside(directory.resolve("outside"), List.of(ticket.text()));
        lock = tracker.root.resolve(".ticket/lock");
    }

    static Map<String, byte[]> locks() {
        byte[] binary = new byte[5000];
        new Random(7).nextBytes(binary);
        Map<String, byte[]> all = new TreeMap<>();
        all.put("empty", new byte[0]);
        all.put("a megabyte", "id: x\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        all.put("one long line", ("host: " + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        all.put("binary", binary);
        all.put("elsewhere", REMOTE.formatted("far-away").getBytes(StandardCharsets.UTF_8));
        all.put("controls", REMOTE.formatted("far\u001b[2J\u009baway").getBytes(StandardCharsets.UTF_8));
        all.put("a path for an id", "id: ../../outside/x\nhost: far-away\n".getBytes(StandardCharsets.UTF_8));
        return all;
    }

    static java.util.stream.Stream<String> names() {
        return locks().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void blocksWritersForItsTimeAndReadersNever(String name) throws Exception {
        Map<String, String> before = outside.state();
        Files.write(lock, locks().get(name));

        LocalTickets hasty =
                LocalTickets.open(tracker.root, LocalTicketsOptions.defaults().withLockTimeout(Duration.ofMillis(100)));
        assertThatThrownBy(() -> hasty.addEvent(ticket, Everything.comment("A remark.")))
                .isInstanceOf(TicketLockedException.class)
                .hasMessageContaining("try again")
                .hasMessageNotContainingAny("\u001b", "\u009b", Outside.SENTINEL)
                .satisfies(it -> assertThat(it.getMessage()).hasSizeLessThan(2100));
        assertThat(tracker.tickets.list(TicketFilter.all()).tickets()).hasSize(1);

        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(100)));
        tracker.tickets.addEvent(ticket, Everything.comment("A remark."));

        assertThat(lock).doesNotExist();
        assertThat(tracker.tickets.show(ticket).events()).hasSize(2);
        assertThat(outside.state()).isEqualTo(before);
    }

    @Test
    void aTimeThatNoClockReachesIsNoSignOfLife() throws Exception {
        Files.write(lock, locks().get("elsewhere"));
        Files.setLastModifiedTime(lock, FileTime.fromMillis(Long.MAX_VALUE));

        tracker.tickets.addEvent(ticket, Everything.comment("A remark."));

        assertThat(tracker.tickets.show(ticket).events()).hasSize(2);
    }
}
