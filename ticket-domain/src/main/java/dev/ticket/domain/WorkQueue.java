package dev.ticket.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * In which order queued tickets are offered: most urgent first, of those the longest queued, of those by id. It only answers:
 * what is accepted, and when, is the orchestrator's to decide.
 */
public final class WorkQueue {
    private static final Comparator<TicketSummary> ORDER = Comparator.<TicketSummary, String>comparing(
                    it -> it.priority().map(Priority::raw).orElse("\uFFFF"))
            .thenComparing(it -> it.fields().find(TicketField.QUEUED_AT).orElse(Instant.MAX))
            .thenComparing(it -> it.id().value());

    private WorkQueue() {}

    /**
     * {@return the order: by priority (without one last), then by {@code queued_at} (without one last), then by id}
     */
    public static Comparator<TicketSummary> order() {
        return ORDER;
    }

    /**
     * {@return the tickets that may be accepted now, in the order of the queue: open, queued, with nothing in their way and a
     * plan that can be read, claimed by nobody, nor in conflict with one that somebody has claimed}
     *
     * @param tickets all tickets
     * @param plan what the plan records say of them
     * @param claims who works on what, as it was before the tickets were looked at
     */
    public static List<TicketSummary> acceptable(
            Collection<TicketSummary> tickets, WorkPlan plan, ClaimListing claims) {
        Set<TicketId> claimed = claims.held();
        return tickets.stream()
                .filter(it -> LifecycleRules.isOpenIn(it, WorkflowState.Known.QUEUED))
                .filter(it -> !claimed.contains(it.id()))
                .filter(it -> plan.isReadable(it.id()))
                .filter(it -> plan.obstacles(it.id(), claimed).isEmpty())
                .sorted(ORDER)
                .toList();
    }
}
