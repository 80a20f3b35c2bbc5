package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several clones see of each other's claims on one remote. */
class SharedClaimsTest {
    @TempDir
    Path directory;

    private final TestClock clock = new TestClock();
    private Clones clones;
    private ClaimRegistry here;
    private ClaimRegistry there;

    @BeforeEach
    void twoClones() {
        clones = Clones.in(directory);
        here = clones.claims(clock);
        there = clones.claims(clock);
    }

    @AfterEach
    void close() {
        clones.close();
    }

    @Test
    void claimOfOneCloneKeepsTheOtherOut() {
        Claim claim = here.take(Clones.ONE, Clones.ADA);

        assertThatExceptionOfType(TicketClaimedException.class)
                .isThrownBy(() -> there.take(Clones.ONE, Clones.BOB))
                .satisfies(it -> assertThat(it.expires()).isEqualTo(claim.expires()));
        here.release(Clones.ONE, claim.token());
        assertThat(there.take(Clones.ONE, Clones.BOB).owner()).isEqualTo(Clones.BOB.owner());
    }

    @Test
    void otherCloneIsToldTheFingerprintAlone() {
        Claim claim = here.take(Clones.ONE, Clones.ADA);

        Claim seen = there.find(Clones.ONE).orElseThrow();
        assertThat(seen).isEqualTo(claim.withToken(claim.token().fingerprint()));
        assertThat(there.list().live()).containsExactly(seen);
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> there.confirm(Clones.ONE, seen.token()));
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> there.release(Clones.ONE, seen.token()));
    }

    @Test
    void whoeverHasTheTokenGoesOnElsewhere() {
        ClaimToken token = here.take(Clones.ONE, Clones.ADA).token();

        there.confirm(Clones.ONE, token);
        Claim renewed = there.renew(Clones.ONE, token, ClaimTime.parse("2h"));
        assertThat(here.find(Clones.ONE)).contains(renewed);
        there.release(Clones.ONE, token);
        assertThat(here.list()).isEqualTo(new ClaimListing(List.of(), List.of(), List.of()));
    }

    @Test
    void lateHolderFindsAnotherOnesClaim() {
        Claim first = here.take(Clones.ONE, Clones.ADA);
        clock.advance(Clones.ADA.time().duration());
        Claim second = there.take(Clones.ONE, Clones.BOB);

        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> here.renew(Clones.ONE, first.token(), ClaimTime.USUAL))
                .withMessageContaining("bob");
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> here.release(Clones.ONE, first.token()));
        assertThat(there.find(Clones.ONE)).contains(second);
    }

    @Test
    void ownRepositoryGetsNothing() throws IOException {
        ClaimToken token = here.take(Clones.ONE, Clones.ADA).token();
        there.find(Clones.ONE);
        there.list();
        here.renew(Clones.ONE, token, ClaimTime.USUAL);

        for (String clone : List.of("clone-1", "clone-2")) {
            try (Stream<Path> files = Files.walk(directory.resolve(clone).resolve(".git"))) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(it -> it.getFileName().toString()))
                        .containsExactlyInAnyOrder("HEAD", "config");
            }
        }
    }

    @Test
    void tokenIsNowhereOnTheRemote() throws IOException {
        Claim claim = here.take(Clones.ONE, Clones.ADA);
        String message;
        try (var remote =
                new FileRepositoryBuilder().setGitDir(clones.bare().toFile()).build()) {
            ObjectId id = clones.refs().get(0).getObjectId();
            message = new String(remote.open(id).getBytes(), StandardCharsets.UTF_8);
        }

        assertThat(message)
                .contains(
                        "\"ticket\":\"" + Clones.ONE + "\"",
                        claim.token().fingerprint().value())
                .doesNotContain(claim.token().value());
    }

    @Test
    void releasedClaimLeavesNoReference() {
        ClaimToken token = here.take(Clones.ONE, Clones.ADA).token();
        assertThat(clones.refs()).extracting(Ref::getName).containsExactly(ClaimRef.name(Clones.ONE));
        here.release(Clones.ONE, token);

        assertThat(clones.refs()).isEmpty();
    }

    @Test
    void referenceThatIsNoClaimIsNamedAndHidesNoOther() throws IOException {
        Claim claim = here.take(Clones.ONE, Clones.ADA);
        String name = ClaimRef.name(Clones.TWO);
        try (var remote = new FileRepositoryBuilder()
                        .setGitDir(clones.bare().toFile())
                        .build();
                ObjectInserter inserter = remote.newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "no claim".getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            RefUpdate update = remote.updateRef(name);
            update.setNewObjectId(blob);
            assertThat(update.update()).isEqualTo(RefUpdate.Result.NEW);
        }

        assertThat(here.list().live()).containsExactly(claim);
        assertThat(here.list().problems())
                .singleElement()
                .satisfies(it -> assertThat(it.path()).contains(name));
        assertThatExceptionOfType(MalformedTicketException.class)
                .isThrownBy(() -> here.take(Clones.TWO, Clones.ADA))
                .withMessageContaining("git push --delete");
    }

    @Test
    void remoteOfNoNameIsRefused() {
        try (GitTickets clone = clones.add()) {
            assertThatExceptionOfType(TicketStorageException.class)
                    .isThrownBy(() -> clone.claims("upstream"))
                    .withMessageContainingAll("upstream", "git remote add");
        }
    }

    @Test
    void remoteThatIsNotThereIsNamedAtOnce() {
        ClaimRegistry claims =
                clones.add(directory.resolve("gone.git").toString()).claims("origin");

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> claims.take(Clones.ONE, Clones.ADA))
                .withMessageContainingAll("gone.git", "no claim was changed");
    }

    @Test
    void pathFromTheWorkTreeAndUrlOfAFileMeanTheSamePlace() {
        Claim claim = here.take(Clones.ONE, Clones.ADA);

        for (String remote : List.of("../remote.git", clones.bare().toUri().toString())) {
            assertThat(clones.add().claims(remote, clock).find(Clones.ONE))
                    .as(remote)
                    .contains(claim.withToken(claim.token().fingerprint()));
        }
    }

    @Test
    void ofTwoClonesThatTakeTogetherOneHasIt() {
        List<ClaimRegistry> both = List.of(here, there);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int rounds = 0;
        while (rounds < 100 && System.nanoTime() < end) {
            TicketId ticket = new TicketId("T-" + rounds++);
            List<Callable<Boolean>> takes = new ArrayList<>();
            both.forEach(it -> takes.add(() -> taken(it, ticket)));

            assertThat(Rounds.together(takes, 30)).as("who took " + ticket).containsOnlyOnce(true);
        }
        assertThat(rounds).isGreaterThan(5);
        assertThat(here.list().live()).hasSize(rounds);
    }

    static boolean taken(ClaimRegistry claims, TicketId ticket) {
        try {
            claims.take(ticket, Clones.ADA);
            return true;
        } catch (TicketClaimedException e) {
            return false;
        }
    }

    @Test
    void nativeGitAgrees() throws Exception {
        assumeThat(NativeGit.isInstalled()).as("git is installed").isTrue();
        ClaimToken token = here.take(Clones.ONE, Clones.ADA).token();
        here.confirm(Clones.ONE, token);
        there.take(Clones.TWO, Clones.BOB);

        assertThat(NativeGit.run(clones.bare(), "for-each-ref", "--format=%(refname) %(contents:body)"))
                .contains(ClaimRef.name(Clones.ONE) + " {", "\"owner\":\"ada\"", "\"stage\":\"confirmed\"")
                .contains(ClaimRef.name(Clones.TWO) + " {", "\"owner\":\"bob\"", "\"stage\":\"reserved\"");
        assertThat(NativeGit.run(clones.bare(), "fsck", "--strict", "--no-dangling", "--no-progress")
                        .lines())
                .as("what fsck finds, but for a HEAD without commits")
                .allMatch(it -> it.startsWith("notice: HEAD points to an unborn branch"));
        assertThat(NativeGit.run(directory.resolve("clone-1"), "log", "--all", "--oneline"))
                .isEmpty();
        NativeGit.run(clones.bare(), "pack-refs", "--all");
        NativeGit.run(clones.bare(), "gc", "--quiet", "--prune=now");
        here.release(Clones.ONE, token);
        assertThat(there.list().live()).extracting(Claim::ticket).containsExactly(Clones.TWO);
        assertThat(NativeGit.run(clones.bare(), "for-each-ref", "--format=%(refname)"))
                .isEqualTo(ClaimRef.name(Clones.TWO));
    }
}
