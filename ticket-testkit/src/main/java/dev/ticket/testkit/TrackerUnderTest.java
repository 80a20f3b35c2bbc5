package dev.ticket.testkit;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the author of an adapter tells the kit: where an empty tracker is, and optionally how to bring it into states that no
 * operation leads to. A rule that needs such a state is skipped where there is no way to it.
 */
@ExtendWith(RuleReport.class)
public interface TrackerUnderTest {
    /**
     * {@return a tracker without tickets that nobody else uses}
     *
     * <p>Each test asks once.
     */
    TicketBackend emptyTracker();

    /**
     * Puts a ticket into the tracker, by creating it. A backend that can't create tickets overrides this and takes another
     * way in; without it the test fails and says so.
     *
     * @param tracker what {@link #emptyTracker} gave
     * @param ticket the ticket
     * @return its id
     */
    default TicketId seed(TicketBackend tracker, NewTicket ticket) {
        if (!tracker.capabilities().contains(Capability.CREATE)) {
            throw new AssertionError("this tracker can't create tickets: override seed(), see docs/contract.md");
        }
        return tracker.create(ticket).ticket().id();
    }

    /**
     * Gives a ticket a workflow state by no step, as a careless hand does.
     *
     * @param tracker what {@link #emptyTracker} gave
     * @param ticket a ticket that is there, of any status
     * @param state the workflow state, or null if it shall have none
     * @return whether it was done; false if there is no way to do that
     */
    default boolean putInState(TicketBackend tracker, TicketId ticket, @Nullable WorkflowState state) {
        return false;
    }

    /**
     * {@return all that is kept of a ticket, to be compared with what is kept later: the ticket and its plan as they are shown,
     * or, where you can look behind that, each byte}
     *
     * @param tracker what {@link #emptyTracker} gave
     * @param ticket a ticket that is there
     */
    default Object kept(TicketBackend tracker, TicketId ticket) {
        TicketIdOrSlug name = TicketIdOrSlug.of(ticket);
        boolean planned = tracker.capabilities().contains(Capability.PLAN);
        return planned ? List.of(tracker.show(name), tracker.listPlanRecords(name)) : tracker.show(name);
    }

    /**
     * Puts two tickets with one slug into the tracker, as a merge of two branches does.
     *
     * @param tracker what {@link #emptyTracker} gave
     * @param slug the slug of both
     * @return their ids, or none if the tracker can't hold such tickets
     */
    default List<TicketId> seedTwins(TicketBackend tracker, Slug slug) {
        return List.of();
    }

    /**
     * Makes a ticket unreadable, as a careless hand does.
     *
     * @param tracker what {@link #emptyTracker} gave
     * @param ticket a ticket that is there
     * @return whether it was done; false if tickets of this tracker can't become unreadable
     */
    default boolean spoil(TicketBackend tracker, TicketId ticket) {
        return false;
    }

    /** Returns when the tracker's clock shows a later second than before. Override it if that clock is yours to set. */
    default void letASecondPass() {
        Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (Instant.now().isBefore(next)) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
