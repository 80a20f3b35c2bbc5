package dev.ticket.localclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import dev.ticket.usecase.WorkOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies while it accepts: the ticket is as if it had never come, or accepted, and somebody goes on. */
@Timeout(900)
class KilledAcceptorIT {
    private static final int KILLS = 12;
    private static final long LONGEST_LIFE_NANOS = 60_000_000;
    private static final Acceptance BY_BOB = Acceptance.by(new Author("bob"));

    @TempDir
    private Path directory;

    private Repository repository;
    private AcceptTicket now;
    private AcceptTicket later;

    @BeforeEach
    void makeRepository() {
        repository = Repository.in(directory);
        Clock clock = Clock.systemUTC();
        now = Repository.accept(repository.root(), clock);
        later = Repository.accept(repository.root(), Clock.offset(clock, Duration.ofDays(8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void deathAtAnyMomentBetweenTheStepsLeavesOneOfTwoStates(int moment) throws InterruptedException {
        TicketId ticket;
        List<String> printed;
        try (JavaProcess process = JavaProcess.start(repository.root().toString(), "one", String.valueOf(moment))) {
            process.awaitReady();
            ticket = repository.queued("One");
            process.go();
            printed = process.awaitEnd();
        }

        assertThat(printed).as("a process that died").isEmpty();
        assertThat(repository.state(ticket)).isEqualTo(moment < 3 ? "queued" : "inprogress");
        check(ticket, Optional.empty());
    }

    @Test
    void killsAtRandomMomentsLeaveOneOfTwoStates() throws InterruptedException {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            try (JavaProcess process = JavaProcess.start(repository.root().toString(), "kill-" + kill, "-1")) {
                process.awaitReady();
                TicketId ticket = repository.queued("Kill " + kill);
                process.go();
                LockSupport.parkNanos(random.nextLong(LONGEST_LIFE_NANOS));
                process.kill();
                List<String> printed = process.awaitEnd();
                check(
                        ticket,
                        printed.stream().filter(it -> it.startsWith("order ")).findFirst());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", kill " + kill, e);
            }
        }
    }

    private void check(TicketId ticket, Optional<String> order) {
        TicketIdOrSlug name = TicketIdOrSlug.of(ticket);
        List<Claim> claims = LocalClaims.open(repository.root()).list().live();
        Optional<Claim> left =
                claims.stream().filter(it -> it.ticket().equals(ticket)).findFirst();
        Ticket found = repository.tickets().show(name);
        if (repository.state(ticket).equals("queued")) {
            assertThat(order).isEmpty();
            assertThat(repository.tickets().listPlanRecords(name).records()).isEmpty();
            left.ifPresent(it -> assertRefused(name, TicketClaimedException.class));
            WorkOrder next = later.accept(name, BY_BOB);
            assertThat(next.claim().owner()).isEqualTo(BY_BOB.author());
        } else {
            assertThat(found.events().get(found.events().size() - 1).kind())
                    .isEqualTo(EventKind.of(EventKind.Known.STATE_CHANGED));
            assertThat(repository.tickets().listPlanRecords(name).records()).hasSize(1);
            ClaimToken token = left.orElseThrow().token();
            order.ifPresent(it -> assertThat(it).endsWith(" " + token.value()));
            assertRefused(name, TicketClaimedException.class);
            assertThat(now.resume(name, token).claim().stage()).isEqualTo(Claim.Stage.CONFIRMED);
            ClaimToken second = later.takeOver(name, ClaimRequest.by(BY_BOB.author()))
                    .claim()
                    .token();
            assertThatExceptionOfType(TicketConflictException.class).isThrownBy(() -> now.resume(name, token));
            assertThat(later.resume(name, second).ticket().id()).isEqualTo(ticket);
        }
        assertThat(repository.traces(claims)).isEmpty();
        assertThat(repository.tickets().doctor().findings()).isEmpty();
    }

    private void assertRefused(TicketIdOrSlug ticket, Class<? extends Throwable> reason) {
        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> now.accept(ticket, BY_BOB))
                .withCauseInstanceOf(reason);
    }
}
