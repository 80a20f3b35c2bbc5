package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimTime;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.testkit.ClaimRegistryContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over smart http, and what only a network can do. */
class HttpClaimsTest implements ClaimRegistryContract {
    @TempDir
    Path directory;

    private final TestClock clock = new TestClock();
    private Clones clones;
    private GitServer server;
    private CuttingProxy proxy;

    @BeforeEach
    void serve() {
        clones = Clones.in(directory);
        server = GitServer.over(directory);
        proxy = CuttingProxy.before(server.port(), 1);
    }

    @AfterEach
    void close() {
        proxy.close();
        clones.close();
        server.close();
    }

    @Override
    public ClaimRegistry emptyRegistry() {
        return clones.add(server.url()).claims("origin", clock);
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }

    private ClaimRegistry behind(String url) {
        return clones.add(url).claims("origin", clock, Clones.SHORT);
    }

    @Test
    void claimWhoseAnswerWasLostIsFoundToBeTaken() {
        ClaimRegistry claims = behind(proxy.url());
        proxy.dropAnswersToPushes(1);
        Claim claim = claims.take(Clones.ONE, Clones.ADA);

        assertThat(proxy.cuts()).as("lost answers").isEqualTo(1);
        assertThat(emptyRegistry().find(Clones.ONE))
                .contains(claim.withToken(claim.token().fingerprint()));
        assertThat(clones.refs()).hasSize(1);
    }

    @Test
    void everyChangeWhoseAnswerWasLostIsMadeOnce() {
        ClaimRegistry claims = behind(proxy.url());
        Claim claim = claims.take(Clones.ONE, Clones.ADA);
        proxy.dropAnswersToPushes(1);
        assertThat(claims.confirm(Clones.ONE, claim.token())).isEqualTo(claim.confirmed());
        proxy.dropAnswersToPushes(1);
        Claim renewed = claims.renew(Clones.ONE, claim.token(), ClaimTime.parse("2h"));
        assertThat(claims.find(Clones.ONE)).contains(renewed);
        proxy.dropAnswersToPushes(1);
        claims.release(Clones.ONE, claim.token());

        assertThat(proxy.cuts()).as("lost answers").isEqualTo(3);
        assertThat(clones.refs()).isEmpty();
    }

    @Test
    void outcomeThatCouldNotBeFoundOutIsCalledSo() {
        ClaimRegistry claims = behind(proxy.url());
        proxy.dieAtTheNextPush();

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> claims.take(Clones.ONE, Clones.ADA))
                .withMessageContainingAll("could not be found out", "ends at its time");
        assertThat(emptyRegistry().find(Clones.ONE)).as("what the server did").isPresent();
    }

    @Test
    void serverThatIsGoneIsSaidToHaveChangedNothing() {
        ClaimRegistry claims = behind(server.url());
        server.close();

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> claims.take(Clones.ONE, Clones.ADA))
                .withMessageContainingAll("no claim was changed", server.url());
    }

    @Test
    void silentServerIsWaitedForNoLongerThanAllowed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3), 2);
            ClaimRegistry claims = clones.add("http://127.0.0.1:" + silent.getLocalPort() + "/remote.git")
                    .claims("origin", clock, patience);
            long begin = System.nanoTime();

            assertThatExceptionOfType(TicketStorageException.class)
                    .isThrownBy(() -> claims.find(Clones.ONE))
                    .withMessageContaining("gave no answer");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void refusalIsGivenInTheRemotesWordsAtOnce() {
        server.refuse("claims are closed for today");

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> emptyRegistry().take(Clones.ONE, Clones.ADA))
                .withMessageContainingAll(
                        "refuses", "claims are closed for today", "no claim was changed", ClaimRef.PREFIX);
        assertThat(clones.refs()).isEmpty();
    }

    @Test
    void remoteThatCanOnlyBeReadIsNamedAtOnce() {
        server.onlyReads();

        assertThat(emptyRegistry().list().live()).isEmpty();
        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> emptyRegistry().take(Clones.ONE, Clones.ADA))
                .withMessageContainingAll("not permitted", "no claim was changed");
    }

    @Test
    void passwordOfAUrlIsNotInTheError() {
        server.close();
        String url = server.url().replace("http://", "http://ada:secret@");

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> behind(url).find(Clones.ONE))
                .satisfies(it -> assertThat(it.toString()).doesNotContain("secret"));
    }
}
