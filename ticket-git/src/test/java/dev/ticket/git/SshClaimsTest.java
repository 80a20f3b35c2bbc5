package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims over ssh, with a key and a known host in a home of their own. */
class SshClaimsTest {
    @TempDir
    Path directory;

    private final SshSessionFactory before = SshSessionFactory.getInstance();
    private final KeyPair host = keys();
    private final KeyPair user = keys();
    private Clones clones;
    private SshGitServer server;
    private SshdSessionFactory sessions;

    @BeforeEach
    void serve() throws IOException {
        clones = Clones.in(directory);
        server = SshGitServer.over(clones.bare(), host, user);
        Path ssh = Files.createDirectories(directory.resolve("home/.ssh"));
        knows(host);
        sessions = new SshdSessionFactoryBuilder()
                .setHomeDirectory(ssh.getParent().toFile())
                .setSshDirectory(ssh.toFile())
                .setPreferredAuthentications("publickey")
                .setDefaultKeysProvider(it -> List.of(user))
                .build(null);
        SshSessionFactory.setInstance(sessions);
    }

    @AfterEach
    void close() {
        SshSessionFactory.setInstance(before);
        sessions.close();
        clones.close();
        server.close();
    }

    private void knows(KeyPair key) throws IOException {
        Files.writeString(
                directory.resolve("home/.ssh/known_hosts"),
                "[127.0.0.1]:" + server.port() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private ClaimRegistry claims() {
        return clones.add(server.url()).claims("origin");
    }

    @Test
    void claimIsTakenSeenConfirmedAndReleased() {
        ClaimRegistry here = claims();
        ClaimRegistry there = claims();
        Claim claim = here.take(Clones.ONE, Clones.ADA);

        assertThatExceptionOfType(TicketClaimedException.class).isThrownBy(() -> there.take(Clones.ONE, Clones.BOB));
        here.confirm(Clones.ONE, claim.token());
        assertThat(there.find(Clones.ONE))
                .contains(claim.confirmed().withToken(claim.token().fingerprint()));
        here.release(Clones.ONE, claim.token());
        assertThat(there.list()).isEqualTo(new ClaimListing(List.of(), List.of(), List.of()));
    }

    @Test
    void ofTwoClonesThatTakeTogetherOneHasIt() {
        ClaimRegistry here = claims();
        ClaimRegistry there = claims();
        for (int round = 0; round < 5; round++) {
            TicketId ticket = new TicketId("T-" + round);

            assertThat(Rounds.together(
                            List.of(
                                    () -> SharedClaimsTest.taken(here, ticket),
                                    () -> SharedClaimsTest.taken(there, ticket)),
                            60))
                    .as("who took " + ticket)
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void hostWithAnotherKeyIsNotTrusted() throws IOException {
        knows(keys());

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> claims().take(Clones.ONE, Clones.ADA))
                .withMessageContainingAll("ssh://git@127.0.0.1", "no claim was changed");
        assertThat(clones.refs()).isEmpty();
    }
}
