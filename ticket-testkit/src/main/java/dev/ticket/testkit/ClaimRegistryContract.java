package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link ClaimRegistry} does: each rule is one test, with a number that {@code docs/contract.md#claims} explains.
 * Apart from the contract of a tracker; implement it in a test class, one for each registry.
 *
 * <pre>{@code
 * class AcmeClaimsTest implements ClaimRegistryContract {
 *     @Override
 *     public ClaimRegistry emptyRegistry() {
 *         return AcmeClaims.open(new AcmeServer());
 *     }
 * }
 * }</pre>
 *
 * <p>{@link InMemoryClaims} keeps every rule; the kit's own tests break each rule once and see it reported.
 */
@ExtendWith(RuleReport.class)
public interface ClaimRegistryContract {
    /**
     * {@return a registry without claims that nobody else uses}
     *
     * <p>Each test asks once.
     */
    ClaimRegistry emptyRegistry();

    /**
     * Returns when so much time has passed on the registry's clock. Override it if that clock is yours to set.
     *
     * @param time a few seconds at the most
     */
    default void letPass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Others have to know who it is, and for how long. */
    @Test
    @DisplayName("L-01: a ticket is taken as a reservation, with all that was asked for, and found so")
    default void takenClaimIsFound() {
        ClaimRegistry claims = emptyRegistry();
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG.withWorktree("../wt parse"));

        assertThat(claim.ticket()).as("ticket").isEqualTo(ClaimSamples.ONE);
        assertThat(claim.owner()).as("owner").isEqualTo(ADA);
        assertThat(claim.worktree()).as("worktree").isEqualTo("../wt parse");
        assertThat(claim.stage()).as("stage").isEqualTo(Claim.Stage.RESERVED);
        assertThat(Duration.between(claim.since(), claim.expires()))
                .as("time")
                .isEqualTo(ClaimSamples.LONG.time().duration());
        assertThat(claims.find(ClaimSamples.ONE)).contains(claim);
    }

    /** Two who work on one ticket undo each other. */
    @Test
    @DisplayName("L-02: a claim that holds keeps everybody out, its owner too, and the error says who and until when")
    default void liveClaimKeepsOthersOut() {
        ClaimRegistry claims = emptyRegistry();
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);

        for (Author other : List.of(new Author("bob"), ADA)) {
            assertThatExceptionOfType(TicketClaimedException.class)
                    .as("taking it as %s", other)
                    .isThrownBy(() -> claims.take(ClaimSamples.ONE, ClaimRequest.by(other)))
                    .satisfies(it -> {
                        assertThat(it.ticket()).isEqualTo(ClaimSamples.ONE);
                        assertThat(it.owner()).isEqualTo(ADA);
                        assertThat(it.since()).isEqualTo(claim.since());
                        assertThat(it.expires()).isEqualTo(claim.expires());
                    });
        }
        assertThat(claims.find(ClaimSamples.ONE)).contains(claim);
    }

    /** Work on one ticket stops no other. */
    @Test
    @DisplayName("L-03: a claim of one ticket is none of another")
    default void claimsBelongToTheirTicket() {
        ClaimRegistry claims = emptyRegistry();
        Claim one = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);

        assertThat(claims.find(ClaimSamples.TWO)).isEmpty();
        Claim two = claims.take(ClaimSamples.TWO, ClaimSamples.LONG);
        claims.release(ClaimSamples.TWO, two.token());
        assertThat(claims.find(ClaimSamples.ONE)).contains(one);
    }

    /** The process that took it may be long gone, or slow: nobody can tell. */
    @Test
    @DisplayName("L-04: a claim ends at its time, and then the ticket can be taken over")
    default void claimEndsAtItsTime() {
        ClaimRegistry claims = emptyRegistry();
        Claim first = claims.take(ClaimSamples.ONE, ClaimSamples.SHORT);
        claims.confirm(ClaimSamples.ONE, first.token());
        letPass(ClaimSamples.SHORT.time().duration());

        assertThat(claims.find(ClaimSamples.ONE)).as("what holds").isEmpty();
        Claim second = claims.take(ClaimSamples.ONE, ClaimRequest.by(new Author("bob")));
        assertThat(second.token()).as("token").isNotEqualTo(first.token());
        assertThat(second.stage()).as("stage").isEqualTo(Claim.Stage.RESERVED);
        assertThat(claims.find(ClaimSamples.ONE)).contains(second);
    }

    /** A reservation that nobody confirmed is void; one can tell it. */
    @Test
    @DisplayName("L-05: a claim that is confirmed, once or twice, is as it was, and confirmed")
    default void confirmingChangesTheStageAlone() {
        ClaimRegistry claims = emptyRegistry();
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);

        for (int i = 0; i < 2; i++) {
            assertThat(claims.confirm(ClaimSamples.ONE, claim.token())).isEqualTo(claim.confirmed());
            assertThat(claims.find(ClaimSamples.ONE)).contains(claim.confirmed());
        }
    }

    /** Work takes longer than one thought, or less long. */
    @Test
    @DisplayName("L-06: a renewed claim holds so long from now on, and is as it was otherwise")
    default void renewingMovesTheEnd() {
        ClaimRegistry claims = emptyRegistry();
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);
        letPass(Duration.ofSeconds(1));
        Claim renewed = claims.renew(ClaimSamples.ONE, claim.token(), ClaimSamples.LONG.time());

        assertThat(renewed.expires()).as("end").isAfterOrEqualTo(claim.expires().plusSeconds(1));
        assertThat(ClaimSamples.endingAt(renewed, claim.expires()))
                .as("the rest")
                .isEqualTo(claim);
        assertThat(claims.find(ClaimSamples.ONE)).contains(renewed);
        Claim shortened = claims.renew(ClaimSamples.ONE, claim.token(), ClaimSamples.SHORT.time());
        assertThat(shortened.expires()).as("earlier end").isBefore(claim.expires());
        letPass(ClaimSamples.SHORT.time().duration());
        assertThat(claims.find(ClaimSamples.ONE)).as("after that").isEmpty();
    }

    /** Who is through lets the next one in at once. */
    @Test
    @DisplayName("L-07: a claim that is released keeps nobody out")
    default void releasedClaimIsGone() {
        ClaimRegistry claims = emptyRegistry();
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);
        claims.confirm(ClaimSamples.ONE, claim.token());
        claims.release(ClaimSamples.ONE, claim.token());

        assertThat(claims.find(ClaimSamples.ONE)).isEmpty();
        assertThat(claims.list().expired()).as("what was left behind").isEmpty();
        assertThat(claims.take(ClaimSamples.ONE, ClaimSamples.LONG).token()).isNotEqualTo(claim.token());
    }

    /** Whoever came back too late must not touch what is somebody else's by now. */
    @Test
    @DisplayName("L-08: without the token nobody confirms, renews or releases a claim, and it is as it was")
    default void wrongTokenChangesNothing() {
        ClaimRegistry claims = emptyRegistry();
        ClaimToken old = claims.take(ClaimSamples.ONE, ClaimSamples.SHORT).token();
        letPass(ClaimSamples.SHORT.time().duration());
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);
        ClaimToken others = claims.take(ClaimSamples.TWO, ClaimSamples.LONG).token();

        for (ClaimToken wrong : List.of(old, others, new ClaimToken("a-token-nobody-ever-had"))) {
            assertConflict(() -> claims.confirm(ClaimSamples.ONE, wrong));
            assertConflict(() -> claims.renew(ClaimSamples.ONE, wrong, ClaimTime.USUAL));
            assertConflict(() -> claims.release(ClaimSamples.ONE, wrong));
        }
        assertThat(claims.find(ClaimSamples.ONE)).contains(claim);
    }

    /** Else two could believe at once that they hold it: who lets it end, and who sees it ended. */
    @Test
    @DisplayName("L-09: a claim that ended or was released is neither confirmed nor renewed")
    default void endedClaimStaysEnded() {
        ClaimRegistry claims = emptyRegistry();
        Claim ended = claims.take(ClaimSamples.ONE, ClaimSamples.SHORT);
        letPass(ClaimSamples.SHORT.time().duration());
        Claim released = claims.take(ClaimSamples.TWO, ClaimSamples.LONG);
        claims.release(ClaimSamples.TWO, released.token());

        for (Claim claim : List.of(ended, released)) {
            assertConflict(() -> claims.confirm(claim.ticket(), claim.token()));
            assertConflict(() -> claims.renew(claim.ticket(), claim.token(), ClaimTime.USUAL));
        }
        assertConflict(() -> claims.release(ClaimSamples.TWO, released.token()));
        claims.release(ClaimSamples.ONE, ended.token());
        assertThat(claims.list()).isEqualTo(new ClaimListing(List.of(), List.of(), List.of()));
    }

    /** What was left behind has to be found by somebody. */
    @Test
    @DisplayName("L-10: a list has the claims that hold, and apart from them those that ended, each once, by ticket")
    default void listTellsLiveFromEnded() {
        ClaimRegistry claims = emptyRegistry();
        Claim ended = claims.take(new TicketId("c"), ClaimSamples.SHORT);
        Claim overtaken = claims.take(new TicketId("d"), ClaimSamples.SHORT);
        letPass(ClaimSamples.SHORT.time().duration());
        Claim second = claims.take(new TicketId("b"), ClaimSamples.LONG);
        Claim first = claims.confirm(
                new TicketId("a"),
                claims.take(new TicketId("a"), ClaimSamples.LONG).token());
        Claim over = claims.take(overtaken.ticket(), ClaimSamples.LONG);

        assertThat(claims.list()).isEqualTo(new ClaimListing(List.of(first, second, over), List.of(ended), List.of()));
    }

    /** The one thing that a registry is for. */
    @Test
    @DisplayName("L-11: of threads that take one ticket at once, free or left behind, exactly one has it")
    default void takingTogetherGivesOneClaim() {
        ClaimRegistry claims = emptyRegistry();
        claims.take(ClaimSamples.TWO, ClaimSamples.SHORT);
        letPass(ClaimSamples.SHORT.time().duration());
        for (TicketId ticket : List.of(ClaimSamples.ONE, ClaimSamples.TWO)) {
            List<Optional<Claim>> taken = Crowd.once(it -> ClaimSamples.tried(claims, ticket));

            assertThat(taken.stream().flatMap(Optional::stream))
                    .as("claims of %s", ticket)
                    .containsExactly(claims.find(ticket).orElseThrow());
        }
    }

    /** Renewals run in the background of the work, beside whatever else its holder does. */
    @Test
    @DisplayName("L-12: a claim that several threads renew and confirm at once holds, and is confirmed")
    default void renewingTogetherLosesNothing() {
        ClaimRegistry claims = emptyRegistry();
        Claim claim = claims.take(ClaimSamples.ONE, ClaimSamples.LONG);
        Crowd.calls(it -> it % 2 == 0
                ? claims.renew(ClaimSamples.ONE, claim.token(), ClaimTime.USUAL)
                : claims.confirm(ClaimSamples.ONE, claim.token()));

        Claim found = claims.find(ClaimSamples.ONE).orElseThrow();
        assertThat(found.token()).isEqualTo(claim.token());
        assertThat(found.stage()).as("stage").isEqualTo(Claim.Stage.CONFIRMED);
    }

    /** A token in a log or a ticket is a claim given away. */
    @Test
    @DisplayName("L-13: no two tokens are alike, and none stands in an error or in the text of a claim")
    default void tokensAreKept() {
        ClaimRegistry claims = emptyRegistry();
        List<Claim> taken = Stream.iterate(1, it -> it + 1)
                .limit(50)
                .map(it -> claims.take(new TicketId("T-" + it), ClaimSamples.LONG))
                .toList();

        assertThat(taken).extracting(Claim::token).doesNotHaveDuplicates();
        for (Claim claim : taken) {
            assertThat(claim.toString()).doesNotContain(claim.token().value());
            assertThatExceptionOfType(TicketClaimedException.class)
                    .isThrownBy(() -> claims.take(claim.ticket(), ClaimSamples.LONG))
                    .satisfies(it -> assertThat(it.toString())
                            .doesNotContain(claim.token().value()));
        }
    }

    /** Ids are opaque, as I-01 says; one that looks like a path leads nowhere. */
    @Test
    @DisplayName("L-14: a ticket of any name can be taken, found, listed and released")
    default void anyNameCanBeClaimed() {
        ClaimRegistry claims = emptyRegistry();
        for (String name : ClaimSamples.NAMES) {
            TicketId ticket = new TicketId(name);
            Claim claim = claims.take(ticket, ClaimSamples.LONG);

            assertThat(claims.find(ticket)).as("claim of " + name).contains(claim);
            assertThat(claims.list().live()).as("list with " + name).containsExactly(claim);
            claims.release(ticket, claim.token());
            assertThat(claims.find(ticket)).as("claim of " + name).isEmpty();
        }
    }

    private static void assertConflict(ThrowingCallable call) {
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.what()).isEqualTo("claim"));
    }
}
