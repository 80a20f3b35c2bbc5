package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.testkit.InMemoryClaims;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A whole acceptance dies before every single call of the file system, and in the middle of every write. Whoever comes next
 * finds a ticket that was not accepted, with a claim that blocks until its end at the most, or one that was, with its event and
 * its plan; and can go on from there.
 */
@Timeout(120)
class AcceptanceCrashTest {
    private static final Acceptance BY_ADA = Acceptance.by(World.ADA);
    private static final Acceptance BY_BOB = Acceptance.by(new Author("bob"));
    private static final TicketIdOrSlug WORK = World.name("work");
    private static final ClaimTime SHORT = new ClaimTime(Duration.ofMinutes(1));

    /** The time of the claims; the tracker's stands still. */
    private static final class Watch extends Clock {
        private Instant now = TrackerFixture.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static AcceptTicket acceptance(Disk disk, int process, ClaimRegistry claims) {
        LocalTickets tickets = World.tickets(disk, process);
        return new AcceptTicket(tickets, tickets, tickets, claims);
    }

    @Test
    void deathAtAnyCallLeavesOneOfTwoStatesAndASecondAcceptorGoesOn() {
        boolean ended = false;
        int queued = 0;
        int accepted = 0;
        for (int at = 0; !ended; at++) {
            for (boolean halfWay : new boolean[] {false, true}) {
                for (int loss = 0; loss < 3; loss++) {
                    Watch watch = new Watch();
                    InMemoryClaims claims = InMemoryClaims.open(watch);
                    MemoryDisk disk = World.disk();
                    ended = ends(new HookedDisk(disk, new Killer(at, halfWay)), claims);
                    MemoryDisk left = loss == 0 ? disk.afterKill() : afterPowerLoss(disk, loss, at);
                    String what = "call " + at + (halfWay ? " half way" : "") + ", loss " + loss;
                    if (check(what, left, claims, watch)) {
                        accepted++;
                    } else {
                        queued++;
                        assertThat(ended).as(what).isFalse();
                    }
                }
            }
        }
        assertThat(queued).as("deaths before the transition").isGreaterThan(10);
        assertThat(accepted).as("deaths after it").isGreaterThan(6);
    }

    /** The machine starts again; what was not synced is gone, or some of it. */
    private static MemoryDisk afterPowerLoss(MemoryDisk disk, int loss, int at) {
        MemoryDisk left = loss == 1 ? disk.afterPowerLoss() : disk.afterPowerLoss(new Random(at));
        left.pass(ClaimFiles.LEASE.plusSeconds(1));
        return left;
    }

    private static boolean ends(Disk disk, ClaimRegistry claims) {
        try {
            acceptance(disk, 2, claims).accept(WORK, BY_ADA.withTime(SHORT));
            return true;
        } catch (Dead e) {
            return false;
        }
    }

    /** Whether the ticket was accepted. */
    private static boolean check(String what, MemoryDisk disk, InMemoryClaims claims, Watch watch) {
        LocalTickets tickets = World.tickets(disk, 3);
        AcceptTicket second = acceptance(disk, 3, claims);
        Ticket found = tickets.show(WORK);
        TicketId id = found.summary().id();
        Claim left = claims.find(id).orElse(null);
        String state = found.summary().workflowState().orElseThrow().raw();
        boolean accepted = state.equals("inprogress");
        long plans = tickets.listPlanRecords(WORK).records().stream()
                .filter(it -> it.relation().is(PlanRelation.Known.ACCEPTED_PLAN))
                .count();
        assertThat(plans).as(what).isEqualTo(accepted ? 1 : 0);
        assertThat(found.events().stream().filter(it -> it.kind().is(EventKind.Known.STATE_CHANGED)))
                .as(what)
                .hasSize(accepted ? 1 : 0);
        if (left != null) {
            assertRefused(what, second, TicketClaimedException.class);
        }
        if (accepted) {
            assertThat(left).as(what).isNotNull();
            assertThat(second.resume(WORK, left.token()).claim().stage())
                    .as(what)
                    .isEqualTo(Claim.Stage.CONFIRMED);
        }
        watch.now = watch.now.plus(SHORT.duration());
        if (accepted) {
            assertRefused(what, second, TicketRefusedException.class);
            assertThat(second.takeOver(WORK, ClaimRequest.by(BY_BOB.author())).ticket())
                    .as(what)
                    .isEqualTo(tickets.show(WORK).ref());
        } else {
            assertThat(state).as(what).isEqualTo("queued");
            assertThat(second.accept(WORK, BY_BOB).claim().owner()).as(what).isEqualTo(BY_BOB.author());
        }
        assertThat(tickets.doctor().findings()).as(what).isEqualTo(List.of());
        return accepted;
    }

    private static void assertRefused(String what, AcceptTicket second, Class<? extends Throwable> reason) {
        assertThatExceptionOfType(AcceptanceException.class)
                .as(what)
                .isThrownBy(() -> second.accept(WORK, BY_BOB))
                .withCauseInstanceOf(reason);
    }

    /** Lets a process die at a call that changes something. */
    private static final class Killer implements HookedDisk.Hook {
        private final int at;
        private final boolean halfWay;
        private int calls;

        Killer(int at, boolean halfWay) {
            this.at = at;
            this.halfWay = halfWay;
        }

        @Override
        public void reads(String name, Path path) {
            if (calls > at) {
                throw new Dead();
            }
        }

        @Override
        public void writes(Call call) throws IOException {
            if (calls == at && halfWay) {
                call.half().make();
            }
            if (calls++ >= at) {
                throw new Dead();
            }
            call.real().make();
        }
    }
}
