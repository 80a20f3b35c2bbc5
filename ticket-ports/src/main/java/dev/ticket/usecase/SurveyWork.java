package dev.ticket.usecase;

import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkProgress;
import dev.ticket.domain.WorkSurvey;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks how a tracker stands, for whoever begins to work on it: all heads and plans, and the threads of the tickets in
 * progress, beside what is known of claims. It changes nothing. What changes while it looks may be seen before or after.
 */
public final class SurveyWork {
    private final TicketReader reader;
    private final PlanBook plans;

    /**
     * Surveys with those ports of one backend.
     *
     * @param reader reads tickets
     * @param plans has the plan records
     */
    public SurveyWork(TicketReader reader, PlanBook plans) {
        this.reader = reader;
        this.plans = plans;
    }

    /**
     * {@return how the tracker stands; what can't be read hides nothing else}
     *
     * @param claims who works on what, as listed just before; null if that can't be known
     * @throws TicketException if tickets or plans can't be read at all
     */
    public WorkSurvey survey(@Nullable ClaimListing claims) {
        TicketListing tickets = reader.list(TicketFilter.all());
        PlanListing records = plans.listPlanRecords();
        int problems = tickets.problems().size()
                + records.problems().size()
                + (claims == null ? 0 : claims.problems().size());
        Map<TicketId, WorkProgress> progress = new HashMap<>();
        for (TicketSummary ticket : tickets.tickets()) {
            if (LifecycleRules.isOpenIn(ticket, WorkflowState.Known.INPROGRESS)) {
                try {
                    TicketIdOrSlug name = TicketIdOrSlug.of(ticket.id());
                    progress.put(ticket.id(), WorkProgress.of(reader.show(name).events()));
                } catch (MalformedTicketException e) {
                    problems++;
                } catch (TicketNotFoundException e) {
                    // Gone since the look at the list.
                }
            }
        }
        return new WorkSurvey(
                tickets.tickets(), new ReadPlan(plans).of(tickets.tickets(), records), claims, progress, problems);
    }
}
