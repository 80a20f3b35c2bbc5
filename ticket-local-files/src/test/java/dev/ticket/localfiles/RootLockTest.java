package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketLockedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RootLockTest {
    @TempDir
    private Path directory;

    @Test
    void aSecondWriterWaitsItsBoundAndLearnsWhy() throws Exception {
        TrackerFixture tracker = new TrackerFixture(directory);
        TrackerRoot root = TrackerRoot.open(tracker.root);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> holder = threads.submit(() -> lock(root, 1000).hold(hold -> {
                held.countDown();
                return await(done);
            }));
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> lock(root, 50).hold(hold -> "never"))
                    .isInstanceOf(TicketLockedException.class)
                    .hasMessageMatching(".*waited (5\\d|[6-9]\\d|\\d{3,}) ms.*");
            done.countDown();
            assertThat(holder.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(lock(root, 1000).<String>hold(hold -> "now")).isEqualTo("now");
        } finally {
            done.countDown();
            threads.shutdownNow();
        }
    }

    private static RootLock lock(TrackerRoot root, long timeoutMillis) {
        LocalTicketsOptions options = LocalTicketsOptions.defaults().withLockTimeout(Duration.ofMillis(timeoutMillis));
        return new RootLock(root, OpenatDisk.of(root.real()), new Processes(), options);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writersOfTwoInstancesLoseNothing() throws Exception {
        TrackerFixture tracker = new TrackerFixture(directory);
        TicketIdOrSlug ticket = tracker.create("Busy");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                String name = "writer " + n;
                writers.add(threads.submit(() -> {
                    LocalTickets own = LocalTickets.open(tracker.root);
                    for (int i = 0; i < 10; i++) {
                        own.addEvent(
                                ticket,
                                NewTicketEvent.of(
                                        EventKind.of(EventKind.Known.COMMENT),
                                        TrackerFixture.ADA,
                                        new MarkdownText(name + " " + i)));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(50, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(tracker.tickets.show(ticket).events().stream()
                        .map(it -> it.body().text())
                        .distinct())
                .hasSize(41);
    }
}
