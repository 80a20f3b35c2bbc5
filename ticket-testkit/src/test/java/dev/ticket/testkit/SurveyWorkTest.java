package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Operation;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.WorkSurvey;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.usecase.SurveyWork;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a survey sees, and what it does about what it can't. */
class SurveyWorkTest {
    private final QueueBench bench = new QueueBench();

    private WorkSurvey survey(TicketBackend tickets) {
        return new SurveyWork(tickets, tickets).survey(bench.claims.list());
    }

    /** A tracker in which one ticket can't be shown. */
    private TicketBackend without(TicketIdOrSlug gone, TicketException error) {
        return new ForwardingBackend(bench.tickets) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                if (ticket.equals(gone)) {
                    throw error;
                }
                return super.show(ticket);
            }
        };
    }

    private static List<String> ids(Stream<TicketIdOrSlug> tickets) {
        return tickets.map(TicketIdOrSlug::text).toList();
    }

    @Test
    void ticketsPlansAndClaimsAreSeenTogether() {
        TicketIdOrSlug blocked = bench.queued("Blocked");
        TicketIdOrSlug running = bench.in(WorkflowState.Known.INPROGRESS, "Running");
        bench.record(running, PlanRelation.Known.BLOCKS, blocked);
        TicketId claimed = new TicketId(running.text());
        bench.claims.take(claimed, ClaimSamples.LONG);

        WorkSurvey survey = survey(bench.tickets);

        assertThat(survey.waitingFor(Operation.ACCEPT)).isEmpty();
        assertThat(survey.obstacles(new TicketId(blocked.text()))).hasSize(1);
        assertThat(survey.lastClaim(claimed)).isPresent();
        bench.letClaimsEnd();
        assertThat(survey(bench.tickets).lastClaim(claimed)).isPresent();
        assertThat(survey.progress(claimed)).isPresent();
        assertThat(survey.problems()).isZero();
    }

    @Test
    void threadThatCantBeReadIsCountedAndHidesNoOther() {
        TicketIdOrSlug broken = bench.in(WorkflowState.Known.INPROGRESS, "Broken");
        TicketIdOrSlug sound = bench.in(WorkflowState.Known.INPROGRESS, "Sound");

        WorkSurvey survey = survey(without(broken, new MalformedTicketException("thread.md", 3, "torn")));

        assertThat(survey.problems()).isEqualTo(1);
        assertThat(survey.inProgress()).hasSize(2);
        assertThat(survey.waitingFor(Operation.REPORT))
                .extracting(it -> it.id().value())
                .isEqualTo(ids(Stream.of(sound)));
    }

    @Test
    void ticketThatIsGoneMeanwhileIsNoProblem() {
        TicketIdOrSlug gone = bench.in(WorkflowState.Known.INPROGRESS, "Gone");

        WorkSurvey survey = survey(without(gone, new TicketNotFoundException(gone, List.of())));

        assertThat(survey.problems()).isZero();
        assertThat(survey.waitingFor(Operation.REPORT)).isEmpty();
    }

    @Test
    void headsAndPlansThatCantBeReadAreCounted() {
        bench.tickets.spoil(bench.queued("Spoiled"));
        TicketBackend torn = new ForwardingBackend(bench.tickets) {
            @Override
            public PlanListing listPlanRecords() {
                return new PlanListing(List.of(), List.of(new TicketProblem("plan:3", "malformed", "no JSON")));
            }
        };

        assertThat(survey(torn).problems()).isEqualTo(2);
    }

    @Test
    void onlyThreadsOfOpenTicketsInProgressAreRead() {
        bench.queued("Queued");
        bench.in(WorkflowState.Known.DONE, "Done");
        TicketIdOrSlug off = bench.in(WorkflowState.Known.INPROGRESS, "Put off");
        bench.tickets.advance(off, Steps.DEFER);
        TicketBackend unreadable = new ForwardingBackend(bench.tickets) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                throw new AssertionError("nobody asked for " + ticket);
            }
        };

        assertThat(survey(unreadable).inProgress()).isEmpty();
    }
}
