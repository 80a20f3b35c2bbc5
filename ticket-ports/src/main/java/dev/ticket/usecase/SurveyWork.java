package dev.ticket.usecase;

import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.domain.WorkProgress;
import dev.ticket.domain.WorkSurvey;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks how a tracker stands, for whoever begins to work on it: all heads, plans and claims, and the threads of the tickets in
 * progress. It changes nothing. What changes while it looks may be seen before or after.
 */
public final class SurveyWork {
    private final TicketReader reader;
    private final PlanBook plans;
    private final ClaimRegistry claims;

    /**
     * Surveys with those ports, the first two of one backend.
     *
     * @param reader reads tickets
     * @param plans has the plan records
     * @param claims knows who works on what
     */
    public SurveyWork(TicketReader reader, PlanBook plans, ClaimRegistry claims) {
        this.reader = reader;
        this.plans = plans;
        this.claims = claims;
    }

    /**
     * {@return how the tracker stands; what can't be read hides nothing else}
     *
     * @throws TicketException if tickets, plans or claims can't be read at all
     */
    public WorkSurvey survey() {
        TicketListing tickets = reader.list(TicketFilter.all());
        PlanListing records = plans.listPlanRecords();
        ClaimListing held = claims.list();
        int problems = tickets.problems().size()
                + records.problems().size()
                + held.problems().size();
        Map<TicketId, WorkProgress> progress = new HashMap<>();
        for (TicketSummary ticket : tickets.tickets()) {
            if (ticket.status().is(TicketStatus.Known.OPEN)
                    && LifecycleRules.stateOf(ticket).is(WorkflowState.Known.INPROGRESS)) {
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
        return new WorkSurvey(tickets.tickets(), WorkPlan.of(tickets.tickets(), records), held, progress, problems);
    }
}
