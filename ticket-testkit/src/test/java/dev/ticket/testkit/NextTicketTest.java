package dev.ticket.testkit;

import static dev.ticket.testkit.QueueBench.BY_ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.WorkOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The next acceptable ticket, for one of many workers. */
class NextTicketTest {
    private final QueueBench bench = new QueueBench();

    @Test
    void mostUrgentComesFirstThenTheLongestQueued() {
        TicketIdOrSlug late = queued("Late", Priority.Known.P2);
        TicketIdOrSlug later = queued("Later", Priority.Known.P2);
        TicketIdOrSlug urgent = queued("Urgent", Priority.Known.P0);

        assertThat(Stream.generate(() -> bench.accept().next(BY_ADA))
                        .limit(4)
                        .map(it ->
                                it.map(order -> TicketIdOrSlug.of(order.ticket().id()))))
                .containsExactly(Optional.of(urgent), Optional.of(late), Optional.of(later), Optional.empty());
    }

    @Test
    void whatIsBlockedClaimedDeferredOrNotQueuedIsPassedOver() {
        TicketIdOrSlug ready = bench.in(WorkflowState.Known.READY, "Ready");
        TicketIdOrSlug blocked = bench.queued("Blocked");
        bench.record(blocked, PlanRelation.Known.BLOCKED_BY, ready);
        TicketIdOrSlug claimed = bench.queued("Claimed");
        bench.claims.take(bench.tickets.show(claimed).summary().id(), ClaimSamples.LONG);
        bench.tickets.advance(bench.queued("Deferred"), Steps.DEFER);

        assertThat(bench.accept().peek()).isEmpty();
        assertThat(bench.accept().next(BY_ADA)).isEmpty();
        TicketIdOrSlug free = bench.queued("Free");
        assertThat(bench.accept().next(BY_ADA).orElseThrow().ticket().id())
                .isEqualTo(bench.tickets.show(free).summary().id());
    }

    @Test
    void whoeverLosesOneGoesOnToTheNext() {
        TicketIdOrSlug first = bench.queued("First");
        TicketIdOrSlug second = bench.queued("Second");
        ClaimRegistry late = new ForwardingClaims(bench.claims) {
            @Override
            public ClaimListing list() {
                ClaimListing seen = real.list();
                // Somebody else accepts the first one between the look and the reservation.
                if (bench.state(first).equals("queued")) {
                    bench.accept().accept(first, QueueBench.BY_BOB);
                }
                return seen;
            }
        };

        assertThat(QueueBench.accept(bench.tickets, late)
                        .next(BY_ADA)
                        .orElseThrow()
                        .ticket()
                        .id())
                .isEqualTo(bench.tickets.show(second).summary().id());
    }

    /** Each look would find it again. */
    @Test
    void ticketThatIsSpoiledIsTriedOnceAndTheNextOneAccepted() {
        TicketIdOrSlug spoiled = queued("Spoiled", Priority.Known.P0);
        List<TicketIdOrSlug> tried = new ArrayList<>();
        TicketBackend torn = new ForwardingBackend(bench.tickets) {
            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug name) {
                tried.add(name);
                return name.equals(spoiled)
                        ? new PlanListing(List.of(), List.of(new TicketProblem("plan:3", "malformed", "no JSON")))
                        : real.listPlanRecords(name);
            }
        };
        AcceptTicket accept = QueueBench.accept(torn, bench.claims);

        assertThat(accept.next(BY_ADA)).isEmpty();
        assertThat(tried).containsExactly(spoiled);
        TicketIdOrSlug sound = queued("Sound", Priority.Known.P1);
        assertThat(accept.next(BY_ADA).orElseThrow().ticket().id())
                .isEqualTo(bench.tickets.show(sound).summary().id());
        assertThat(bench.isClaimed(spoiled)).isFalse();
    }

    @Test
    void ticketWhosePlanCantBeReadWholeIsNotOffered() {
        TicketIdOrSlug torn = queued("Torn", Priority.Known.P0);
        TicketIdOrSlug sound = queued("Sound", Priority.Known.P1);
        TicketBackend tickets = new ForwardingBackend(bench.tickets) {
            @Override
            public PlanListing listPlanRecords() {
                return listPlanRecords(torn);
            }

            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug name) {
                return name.equals(torn)
                        ? new PlanListing(List.of(), List.of(new TicketProblem("plan:3", "malformed", "no JSON")))
                        : real.listPlanRecords(name);
            }
        };

        assertThat(QueueBench.accept(tickets, bench.claims).peek().orElseThrow().id())
                .isEqualTo(bench.tickets.show(sound).summary().id());
    }

    @Test
    void whatConflictsWithAClaimedTicketIsNotOffered() {
        TicketIdOrSlug claimed = bench.queued("Claimed");
        TicketIdOrSlug conflicting = bench.queued("Conflicting");
        bench.record(claimed, PlanRelation.Known.CONFLICTS_WITH, conflicting);
        bench.claims.take(bench.tickets.show(claimed).summary().id(), ClaimSamples.LONG);

        assertThat(bench.accept().peek()).isEmpty();
        bench.letClaimsEnd();
        assertThat(bench.accept().peek()).isPresent();
    }

    @Test
    void failureThatIsNotOfOneTicketEndsTheSearch() {
        bench.queued("First");
        ClaimRegistry failing = new ForwardingClaims(bench.claims) {
            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                throw new TicketStorageException("claims", "no space", null);
            }
        };

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> QueueBench.accept(bench.tickets, failing).next(BY_ADA))
                .withCauseInstanceOf(TicketStorageException.class);
    }

    @Test
    void eightThreadsOverFortyTicketsGetEachExactlyOnce() {
        List<TicketId> queued = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            queued.add(bench.tickets.show(bench.queued("Ticket " + n)).summary().id());
        }

        List<List<TicketId>> taken = Crowd.of(8, it -> takeAll());

        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(queued);
    }

    private List<TicketId> takeAll() {
        return Stream.generate(() -> bench.accept().next(BY_ADA))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(WorkOrder::ticket)
                .map(it -> it.id())
                .toList();
    }

    private TicketIdOrSlug queued(String title, Priority.Known priority) {
        TicketIdOrSlug ticket = bench.queued(title);
        bench.tickets.edit(ticket, TicketEdit.nothing().set(TicketField.PRIORITY, Priority.of(priority)));
        bench.clock.advance(Duration.ofSeconds(1));
        return ticket;
    }
}
