package dev.ticket.app;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.localclaims.LocalClaims;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.testkit.InMemoryClaims;
import dev.ticket.testkit.InMemoryTickets;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * A tracker with its claims, for rules that hold wherever they are kept. What is in files is opened anew at each look, as by one
 * process after another.
 *
 * @param root where the tracker's files are; nothing is there if it is in memory
 * @param opened the tracker
 * @param registry its claims
 * @param clock the time of the claims
 */
record Place(Path root, Supplier<TicketBackend> opened, Supplier<ClaimRegistry> registry, Watch clock) {
    static final Author ADA = new Author("ada");
    static final MarkdownText WHY = new MarkdownText("Why.");

    /** The places there are. */
    enum Kind {
        MEMORY {
            @Override
            Place in(Path directory) {
                Watch clock = new Watch();
                InMemoryTickets tickets = InMemoryTickets.open(clock);
                InMemoryClaims claims = InMemoryClaims.open(clock);
                return new Place(directory.resolve("nothing"), () -> tickets, () -> claims, clock);
            }
        },
        FILES {
            @Override
            Place in(Path directory) {
                Watch clock = new Watch();
                Path root = directory.resolve("work-items");
                try {
                    // A repository, as far as claims look at it.
                    Files.writeString(
                            Files.createDirectory(directory.resolve(".git")).resolve("HEAD"), "ref: refs/heads/main\n");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                LocalTickets.init(root);
                return new Place(root, () -> LocalTickets.open(root), () -> LocalClaims.open(root, clock), clock);
            }
        };

        abstract Place in(Path directory);
    }

    /** The system's time, and what it is told to add. */
    static final class Watch extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration step) {
            ahead = ahead.plus(step);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("a tracker's time is UTC");
        }
    }

    TicketBackend tickets() {
        return opened.get();
    }

    ClaimRegistry claims() {
        return registry.get();
    }

    AcceptTicket acceptance() {
        return acceptance(tickets());
    }

    /** Acceptance with another tracker in place of the sound one. */
    AcceptTicket acceptance(TicketBackend tickets) {
        return new AcceptTicket(tickets, tickets, tickets, claims());
    }

    static Acceptance byAda() {
        return Acceptance.by(ADA);
    }

    /** A ticket that steps have led to a state. */
    TicketIdOrSlug in(WorkflowState.Known state, String title) {
        TicketIdOrSlug ticket = TicketIdOrSlug.of(
                tickets().create(NewTicket.titled(title, ADA)).ticket().id());
        List<WorkflowStep> forward = List.of(
                new WorkflowStep.MarkReady(WHY, ADA),
                new WorkflowStep.Queue(ADA),
                new WorkflowStep.Accept(AcceptedPlan.empty(), ADA),
                new WorkflowStep.Complete(ADA));
        forward.subList(0, state.ordinal()).forEach(it -> tickets().advance(ticket, it));
        return ticket;
    }

    TicketIdOrSlug queued(String title) {
        return in(WorkflowState.Known.QUEUED, title);
    }

    PlanRecord record(TicketIdOrSlug ticket, PlanRelation.Known relation, TicketIdOrSlug other) {
        return tickets().addPlanRecord(ticket, NewPlanRecord.between(PlanRelation.of(relation), other, ADA));
    }

    String state(TicketIdOrSlug ticket) {
        return tickets().show(ticket).summary().workflowState().orElseThrow().raw();
    }

    boolean isClaimed(TicketIdOrSlug ticket) {
        return claims().find(new TicketId(ticket.text())).isPresent();
    }

    WorkPlan plan() {
        return WorkPlan.of(
                tickets().list(TicketFilter.all()).tickets(), tickets().listPlanRecords());
    }

    List<Obstacle> obstacles(TicketIdOrSlug ticket) {
        return plan().obstacles(new TicketId(ticket.text()), claims().list().held());
    }
}
