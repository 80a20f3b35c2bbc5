package dev.ticket.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the plan records say about all tickets together: what waits for what, and what stands in the way now. It answers
 * questions and decides nothing. Immutable; the cost of each answer grows with the records, not with their square.
 *
 * <pre>{@code
 * Set<TicketId> claimed = claims.list().held();
 * WorkPlan.of(tickets.list(TicketFilter.all()).tickets(), tickets.listPlanRecords()).obstacles(id, claimed)
 * }</pre>
 *
 * <p>Who looks at claims looks at them before the tickets, as here: a ticket that is accepted in between is then seen claimed,
 * or in progress, or both. The other way round it may be seen as neither.
 */
public final class WorkPlan {
    private final KnownTickets tickets;
    private final Map<String, List<PlanEdge>> waits = new LinkedHashMap<>();
    private final Map<String, List<PlanEdge>> conflicts = new LinkedHashMap<>();
    private final Set<TicketId> unreadable;

    private WorkPlan(KnownTickets tickets, Set<TicketId> unreadable) {
        this.tickets = tickets;
        this.unreadable = Set.copyOf(unreadable);
    }

    /**
     * {@return the plan of a tracker}
     *
     * @param tickets all its tickets
     * @param records all its plan records; those that do not hold are left out
     */
    public static WorkPlan of(Collection<TicketSummary> tickets, PlanListing records) {
        return of(tickets, records, Set.of());
    }

    /**
     * {@return the plan of a tracker of which not all can be read}
     *
     * @param tickets all its tickets
     * @param records all its plan records that can be read; those that do not hold are left out
     * @param unreadable the tickets whose own plan can't be read whole: what is in their way can't be known
     */
    public static WorkPlan of(Collection<TicketSummary> tickets, PlanListing records, Set<TicketId> unreadable) {
        WorkPlan plan = new WorkPlan(new KnownTickets(tickets), unreadable);
        for (PlanRecord record : records.current()) {
            PlanEdge.of(record).ifPresent(it -> plan.known(it).forEach(plan::add));
        }
        return plan;
    }

    /**
     * Names in records may be slugs; one that several tickets have stands for each of them. What a ticket has with itself is no
     * relation: nobody can record it, but whoever edits a file can, and nothing would ever end it.
     */
    private List<PlanEdge> known(PlanEdge edge) {
        List<String> others = tickets.ids(edge.other());
        List<PlanEdge> known = new ArrayList<>(1);
        for (String ticket : tickets.ids(edge.ticket())) {
            for (String other : others) {
                if (!other.equals(ticket)) {
                    known.add(new PlanEdge(edge.record(), edge.kind(), ticket, other));
                }
            }
        }
        return known;
    }

    private void add(PlanEdge edge) {
        Map<String, List<PlanEdge>> edges = edge.isConflict() ? conflicts : waits;
        edges.computeIfAbsent(edge.ticket(), it -> new ArrayList<>()).add(edge);
        if (edge.isConflict()) {
            edges.computeIfAbsent(edge.other(), it -> new ArrayList<>()).add(edge.turned());
        }
    }

    /**
     * {@return what stands in the way of work on a ticket now: blockers and predecessors that are not finished, and tickets that
     * it conflicts with and that are in progress, or queued and claimed: somebody is accepting them}
     *
     * @param ticket the ticket
     * @param claimed the tickets on which a claim holds, a mere reservation too; none if nobody can know
     */
    public List<Obstacle> obstacles(TicketId ticket, Set<TicketId> claimed) {
        return Stream.concat(
                        obstacles(Stream.concat(
                                        waitsOf(ticket).filter(it -> !tickets.isFinished(it.other())),
                                        conflictsOf(ticket).filter(it -> tickets.isInProgress(it.other()))))
                                .stream(),
                        conflictsOf(ticket)
                                .filter(it -> tickets.isBeingAccepted(it.other(), claimed))
                                .map(it -> new Obstacle(it.record(), it.kind(), it.other(), "is being accepted"))
                                .distinct())
                .toList();
    }

    /**
     * {@return the records of blockers and predecessors of a ticket that are finished, and so no longer in its way}
     *
     * @param ticket the ticket
     */
    public List<Obstacle> overcome(TicketId ticket) {
        return obstacles(waitsOf(ticket).filter(it -> tickets.isFinished(it.other())));
    }

    /**
     * {@return the records of conflicts of a ticket, whatever the others are doing}
     *
     * @param ticket the ticket
     */
    public List<Obstacle> conflicts(TicketId ticket) {
        return obstacles(conflictsOf(ticket));
    }

    private Stream<PlanEdge> waitsOf(TicketId ticket) {
        return waits.getOrDefault(ticket.value(), List.of()).stream();
    }

    private Stream<PlanEdge> conflictsOf(TicketId ticket) {
        return conflicts.getOrDefault(ticket.value(), List.of()).stream();
    }

    private List<Obstacle> obstacles(Stream<PlanEdge> edges) {
        return edges.map(it -> new Obstacle(it.record(), it.kind(), it.other(), tickets.standing(it.other())))
                .distinct()
                .toList();
    }

    /**
     * {@return whether a ticket is finished: closed, or done. One that is not in the tracker is not}
     *
     * @param id its id
     */
    public boolean isFinished(String id) {
        return tickets.isFinished(id);
    }

    /**
     * {@return whether a ticket is in progress, and not closed}
     *
     * @param id its id
     */
    public boolean isInProgress(String id) {
        return tickets.isInProgress(id);
    }

    /**
     * {@return whether a ticket's own plan can be read whole; if not, what can't be read may be in its way}
     *
     * @param ticket the ticket
     */
    public boolean isReadable(TicketId ticket) {
        return !unreadable.contains(ticket);
    }

    /**
     * {@return the tickets that are ready or queued, open, and have nothing in their way and a plan that can be read, in the
     * order they were given}
     *
     * @param claimed as for {@link #obstacles}
     */
    public List<TicketSummary> ready(Set<TicketId> claimed) {
        return tickets.all().stream()
                .filter(KnownTickets::isOffered)
                .filter(it -> isReadable(it.id()))
                .filter(it -> obstacles(it.id(), claimed).isEmpty())
                .toList();
    }

    /**
     * {@return the tickets that are ready, queued or in progress, open, and have something in their way}
     *
     * @param claimed as for {@link #obstacles}
     */
    public List<TicketSummary> blocked(Set<TicketId> claimed) {
        return tickets.all().stream()
                .filter(it -> KnownTickets.isOffered(it) || KnownTickets.isBeingWorkedOn(it))
                .filter(it -> !obstacles(it.id(), claimed).isEmpty())
                .toList();
    }

    /** {@return the relations between tickets, those of one that waits together; a conflict once} */
    public List<PlanEdge> edges() {
        return Stream.concat(
                        waits.values().stream().flatMap(List::stream),
                        conflicts.values().stream()
                                .flatMap(List::stream)
                                .filter(it -> it.record().ticket().value().equals(it.ticket())))
                .distinct()
                .toList();
    }

    /**
     * {@return the ids of all tickets that relations lead to from one, in whichever direction and over whichever others, itself
     * among them}
     *
     * @param ticket the ticket
     */
    public Set<String> connected(TicketId ticket) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        edges().forEach(it -> {
            neighbours
                    .computeIfAbsent(it.ticket(), key -> new LinkedHashSet<>())
                    .add(it.other());
            neighbours.computeIfAbsent(it.other(), key -> new LinkedHashSet<>()).add(it.ticket());
        });
        Set<String> found = new HashSet<>(List.of(ticket.value()));
        Deque<String> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            neighbours.getOrDefault(next.remove(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }

    /**
     * {@return a way from one ticket to another along what waits for what, both ends included, or empty if there is none}
     *
     * @param from the ticket that waits
     * @param to the ticket it may be waiting for
     */
    public List<TicketId> path(TicketId from, TicketId to) {
        return ids(waits().path(from.value(), to.value()));
    }

    /**
     * {@return the circle that one more record would close, beginning and ending with the ticket that would wait for itself, or
     * empty if it would close none}
     *
     * @param record the record, as it would be kept
     */
    public List<TicketId> circle(PlanRecord record) {
        return PlanEdge.of(record)
                .filter(it -> !it.isConflict())
                .flatMap(edge -> known(edge).stream()
                        .map(it -> waits().path(it.other(), it.ticket()))
                        .filter(it -> !it.isEmpty())
                        .findFirst())
                .map(way -> Stream.concat(Stream.of(way.get(way.size() - 1)), way.stream()))
                .map(it -> ids(it.toList()))
                .orElse(List.of());
    }

    /**
     * {@return circles of tickets that wait for each other, at most 100; none of these tickets can ever begin. Without one in
     * the list there is none}
     */
    public List<List<TicketId>> cycles() {
        return waits().circles().stream().map(WorkPlan::ids).toList();
    }

    /** {@return the relations that are part of a circle, all of them} */
    public Set<PlanEdge> circular() {
        Knots knots = new Knots(waits.keySet(), this::othersOf);
        Set<PlanEdge> circular = new HashSet<>();
        waits.values()
                .forEach(edges -> edges.stream()
                        .filter(it -> knots.isOne(it.ticket(), it.other()))
                        .forEach(circular::add));
        return circular;
    }

    private Waits waits() {
        return new Waits(waits.keySet(), this::othersOf);
    }

    private List<String> othersOf(String ticket) {
        return waits.getOrDefault(ticket, List.of()).stream()
                .map(PlanEdge::other)
                .toList();
    }

    private static List<TicketId> ids(List<String> names) {
        return names.stream().map(TicketId::new).toList();
    }
}
