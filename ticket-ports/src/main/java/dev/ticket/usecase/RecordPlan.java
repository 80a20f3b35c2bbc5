package dev.ticket.usecase;

import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRules;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds plan records that make sense: the related ticket is there and another one, and the record closes no circle of tickets
 * that wait for each other. The related ticket is recorded by its id, which it keeps for life.
 *
 * <p>The look at the plan and the write are two steps. Of two who each add one half of a circle at the same moment neither
 * may see the other's: then both halves are recorded, and none of these tickets can begin. {@link WorkPlan#cycles()} shows the
 * circle, and whoever sees it retracts one of the records. What can't be read closes no circle either.
 *
 * <pre>{@code
 * new RecordPlan(tickets, tickets).add(ticket, NewPlanRecord.between(PlanRelation.of(BLOCKED_BY), other, author), false);
 * }</pre>
 */
public final class RecordPlan {
    /** How many tickets of a circle an error names: at its beginning, and as many at its end. */
    private static final int SHOWN = 5;

    private final TicketReader reader;
    private final PlanBook plans;

    /**
     * Adds records with those ports of one backend.
     *
     * @param reader looks tickets up
     * @param plans has the records
     */
    public RecordPlan(TicketReader reader, PlanBook plans) {
        this.reader = reader;
        this.plans = plans;
    }

    /**
     * Adds a record to a ticket's plan.
     *
     * @param ticket its id or slug
     * @param record what to record
     * @param forced whether to record it also if there is no such related ticket, or if it closes a circle
     * @return the record as it is kept, and the circle that it closes
     * @throws TicketRefusedException if it relates a ticket to itself, forced or not; if it would close a circle, which the error
     *     shows; or as {@link PlanBook#addPlanRecord} does
     * @throws TicketNotFoundException if no ticket has that id or slug, the related one's among them; ask
     *     differently
     * @throws dev.ticket.ports.TicketException as {@link TicketReader#show} and {@link PlanBook#addPlanRecord} do
     */
    public RecordedPlan add(TicketIdOrSlug ticket, NewPlanRecord record, boolean forced) {
        TicketSummary own = reader.show(ticket).summary();
        NewPlanRecord known = known(own, record, forced);
        List<TicketId> circle = circle(own, known);
        if (!circle.isEmpty() && !forced) {
            throw new TicketRefusedException(
                    own.id(),
                    "it would wait for itself: " + said(circle)
                            + "; retract what is wrong in the plan, or force it and retract something later");
        }
        return new RecordedPlan(plans.addPlanRecord(TicketIdOrSlug.of(own.id()), known), circle);
    }

    private NewPlanRecord known(TicketSummary own, NewPlanRecord record, boolean forced) {
        TicketIdOrSlug related = record.relatedTicket();
        if (related == null) {
            return record;
        }
        TicketIdOrSlug id = found(related, forced);
        if (id.text().equals(own.id().value())) {
            throw new TicketRefusedException(
                    own.id(), "a plan record relates a ticket to another one, not to itself; name another");
        }
        return new NewPlanRecord(record.relation(), id, record.note(), record.author());
    }

    /** Only what a caller may have meant is forced: a lookup that fails for another reason says nothing of the ticket. */
    private TicketIdOrSlug found(TicketIdOrSlug related, boolean forced) {
        try {
            return TicketIdOrSlug.of(reader.show(related).summary().id());
        } catch (TicketNotFoundException | AmbiguousTicketException | MalformedTicketException e) {
            if (forced) {
                return related;
            }
            throw e;
        }
    }

    private List<TicketId> circle(TicketSummary own, NewPlanRecord record) {
        if (!record.relation().isBetweenTickets()) {
            return List.of();
        }
        WorkPlan plan = WorkPlan.of(reader.list(TicketFilter.all()).tickets(), plans.listPlanRecords());
        return plan.circle(PlanRules.recorded(record, new PlanRecordId("new"), own, Instant.EPOCH));
    }

    private static String said(List<TicketId> circle) {
        Stream<String> all = circle.stream().map(TicketId::value);
        int hidden = circle.size() - 2 * SHOWN;
        if (hidden > 0) {
            List<String> ids = all.toList();
            all = Stream.of(
                            ids.subList(0, SHOWN),
                            List.of("(" + hidden + " more)"),
                            ids.subList(circle.size() - SHOWN, circle.size()))
                    .flatMap(List::stream);
        }
        return all.collect(Collectors.joining(" -> "));
    }
}
