package dev.ticket.app.cli.command;

import dev.ticket.domain.PlanEdge;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.WorkPlan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the plan that is drawn. */
record Drawing(List<PlanEdge> edges, Set<PlanEdge> circular, List<List<TicketId>> cycles) {
    /** What is connected to a ticket, or without one all but what is over. */
    static Drawing of(WorkPlan plan, @Nullable TicketId center) {
        if (center == null) {
            List<PlanEdge> edges = plan.edges().stream()
                    .filter(it -> !plan.isFinished(it.ticket()) || !plan.isFinished(it.other()))
                    .toList();
            return new Drawing(edges, plan.circular(), plan.cycles());
        }
        Set<String> connected = plan.connected(center);
        return new Drawing(
                plan.edges().stream()
                        .filter(it -> connected.contains(it.ticket()))
                        .toList(),
                plan.circular(),
                plan.cycles().stream()
                        .filter(it -> connected.contains(it.get(0).value()))
                        .toList());
    }
}
