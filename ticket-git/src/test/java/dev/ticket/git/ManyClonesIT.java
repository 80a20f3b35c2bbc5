package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketClaimedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight clones that take twenty tickets from one remote, as fast as they can. */
class ManyClonesIT {
    private static final int CLONES = 8;
    private static final int PATIENCE_SECONDS = 240;
    private static final Patience LONG = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(120), 40);
    private static final List<TicketId> TICKETS =
            IntStream.range(0, 20).mapToObj(it -> new TicketId("T-" + it)).toList();

    @TempDir
    Path directory;

    private Clones clones;

    @BeforeEach
    void remote() {
        clones = Clones.in(directory);
    }

    @AfterEach
    void close() {
        clones.close();
    }

    @Test
    void eachTicketIsTakenOnceOverFiles() {
        assertTakenOnce(clones.bare().toString());
    }

    @Test
    void eachTicketIsTakenOnceOverHttp() {
        try (GitServer server = GitServer.over(directory)) {
            assertTakenOnce(server.url());
        }
    }

    @Test
    void eachTicketIsTakenOnceWhileAThirdOfTheConnectionsIsCut() {
        long seed = Long.getLong("seed", System.nanoTime());
        try (GitServer server = GitServer.over(directory);
                CuttingProxy proxy = CuttingProxy.before(server.port(), seed)) {
            proxy.dropAtRandom(3);
            assertTakenOnce(proxy.url());
            assertThat(proxy.cuts()).as("cut connections").isPositive();
        } catch (AssertionError e) {
            throw new AssertionError("-Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private void assertTakenOnce(String url) {
        List<ClaimRegistry> registries = IntStream.range(0, CLONES)
                .mapToObj(it -> clones.add(url).claims("origin", Clock.systemUTC(), LONG))
                .toList();
        List<Callable<List<Claim>>> workers = new ArrayList<>();
        for (int i = 0; i < CLONES; i++) {
            int number = i;
            workers.add(() -> taken(registries.get(number), number));
        }
        List<Claim> taken = Rounds.together(workers, PATIENCE_SECONDS).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).extracting(Claim::ticket).containsExactlyInAnyOrderElementsOf(TICKETS);
        List<Claim> agreed =
                taken.stream().map(it -> it.withToken(it.token().fingerprint())).toList();
        for (ClaimRegistry registry : registries) {
            assertThat(registry.list().live())
                    .extracting(it -> it.token().value().startsWith("sha256-")
                            ? it
                            : it.withToken(it.token().fingerprint()))
                    .containsExactlyInAnyOrderElementsOf(agreed);
        }
        assertThat(clones.refs()).hasSize(TICKETS.size());
    }

    /** What one of them gets of all, each in an order of its own. */
    private static List<Claim> taken(ClaimRegistry claims, int number) {
        List<TicketId> order = new ArrayList<>(TICKETS);
        Collections.shuffle(order, new Random(number));
        List<Claim> taken = new ArrayList<>();
        for (TicketId ticket : order) {
            try {
                taken.add(claims.take(ticket, ClaimRequest.by(new Author("clone " + number))));
            } catch (TicketClaimedException e) {
                // Somebody was faster.
            }
        }
        return taken;
    }
}
