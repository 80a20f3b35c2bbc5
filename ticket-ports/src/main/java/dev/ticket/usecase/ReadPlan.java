package dev.ticket.usecase;

import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what the plan records of a tracker say together, and whose plan can't be read whole. Such a ticket is not ready: what
 * can't be read may be a blocker, and {@link AcceptTicket} refuses it for that.
 *
 * <pre>{@code
 * WorkPlan plan = new ReadPlan(tickets).of(tickets.list(TicketFilter.all()).tickets(), tickets.listPlanRecords());
 * }</pre>
 */
public final class ReadPlan {
    private final PlanBook plans;

    /**
     * Reads with that port.
     *
     * @param plans has the records
     */
    public ReadPlan(PlanBook plans) {
        this.plans = plans;
    }

    /**
     * {@return the plan of a tracker. Only if something could not be read, the plans of the tickets that are ready or queued are
     * looked at one by one: a listing does not say whose a problem is}
     *
     * @param tickets all its tickets
     * @param records its plan records, and what could not be read
     */
    public WorkPlan of(Collection<TicketSummary> tickets, PlanListing records) {
        if (records.problems().isEmpty()) {
            return WorkPlan.of(tickets, records);
        }
        Set<TicketId> unreadable = tickets.stream()
                .filter(it -> LifecycleRules.isOpenIn(it, WorkflowState.Known.READY)
                        || LifecycleRules.isOpenIn(it, WorkflowState.Known.QUEUED))
                .map(TicketSummary::id)
                .filter(it -> !isReadable(it))
                .collect(Collectors.toSet());
        return WorkPlan.of(tickets, records, unreadable);
    }

    private boolean isReadable(TicketId ticket) {
        try {
            return plans.listPlanRecords(TicketIdOrSlug.of(ticket)).problems().isEmpty();
        } catch (TicketNotFoundException e) {
            // Gone since the look at the list; whoever accepts it is told that.
            return true;
        } catch (TicketException e) {
            return false;
        }
    }
}
