package dev.ticket.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the plan records say about all tickets together: what waits for what, and what stands in the way now. It answers
 * questions and decides nothing. Immutable; the cost of each answer grows with the records, not with their square.
 *
 * <pre>{@code
 * WorkPlan.of(tickets.list(TicketFilter.all()).tickets(), tickets.listPlanRecords()).obstacles(id)
 * }</pre>
 */
public final class WorkPlan {
    private static final int MAX_CYCLES = 100;

    private final Map<String, TicketSummary> tickets = new LinkedHashMap<>();
    private final Map<String, List<String>> bySlug = new HashMap<>();
    private final Map<String, List<PlanEdge>> waits = new LinkedHashMap<>();
    private final Map<String, List<PlanEdge>> conflicts = new LinkedHashMap<>();

    private WorkPlan() {}

    /**
     * {@return the plan of a tracker}
     *
     * @param tickets all its tickets
     * @param records all its plan records; those that do not hold are left out
     */
    public static WorkPlan of(Collection<TicketSummary> tickets, PlanListing records) {
        WorkPlan plan = new WorkPlan();
        for (TicketSummary ticket : tickets) {
            plan.tickets.put(ticket.id().value(), ticket);
            Slug slug = ticket.slug();
            if (slug != null) {
                plan.bySlug
                        .computeIfAbsent(slug.value(), it -> new ArrayList<>())
                        .add(ticket.id().value());
            }
        }
        records.current().forEach(it -> PlanEdge.of(it).ifPresent(plan::add));
        return plan;
    }

    /** Names in records may be slugs; one that several tickets have stands for each of them. */
    private void add(PlanEdge edge) {
        for (String ticket : ids(edge.ticket())) {
            for (String other : ids(edge.other())) {
                PlanEdge known = new PlanEdge(edge.record(), edge.kind(), ticket, other);
                Map<String, List<PlanEdge>> edges = known.isConflict() ? conflicts : waits;
                edges.computeIfAbsent(ticket, it -> new ArrayList<>()).add(known);
                if (known.isConflict()) {
                    edges.computeIfAbsent(other, it -> new ArrayList<>()).add(known.turned());
                }
            }
        }
    }

    private List<String> ids(String name) {
        return tickets.containsKey(name) ? List.of(name) : bySlug.getOrDefault(name, List.of(name));
    }

    /**
     * {@return what stands in the way of work on a ticket now: blockers and predecessors that are not finished, and tickets in
     * progress that it conflicts with}
     *
     * @param ticket the ticket
     */
    public List<Obstacle> obstacles(TicketId ticket) {
        String id = ticket.value();
        return Stream.concat(
                        waits.getOrDefault(id, List.of()).stream().filter(it -> !isFinished(it.other())),
                        conflicts.getOrDefault(id, List.of()).stream().filter(it -> isInProgress(it.other())))
                .map(it -> new Obstacle(it.record(), it.kind(), it.other(), standing(it.other())))
                .distinct()
                .toList();
    }

    /**
     * {@return the records of conflicts of a ticket, whatever the others are doing}
     *
     * @param ticket the ticket
     */
    public List<Obstacle> conflicts(TicketId ticket) {
        return conflicts.getOrDefault(ticket.value(), List.of()).stream()
                .map(it -> new Obstacle(it.record(), it.kind(), it.other(), standing(it.other())))
                .distinct()
                .toList();
    }

    /** {@return the tickets that are ready or queued, open, and have nothing in their way, in the order they were given} */
    public List<TicketSummary> ready() {
        return tickets.values().stream()
                .filter(WorkPlan::isOffered)
                .filter(it -> obstacles(it.id()).isEmpty())
                .toList();
    }

    /** {@return the tickets that are ready, queued or in progress, open, and have something in their way} */
    public List<TicketSummary> blocked() {
        return tickets.values().stream()
                .filter(it -> isOffered(it) || isOpen(it) && is(it, WorkflowState.Known.INPROGRESS))
                .filter(it -> !obstacles(it.id()).isEmpty())
                .toList();
    }

    /** {@return the tickets that something is recorded of, or that something waits for, in the order they were given} */
    public List<TicketSummary> related() {
        Set<String> named = new HashSet<>();
        edges().forEach(it -> {
            named.add(it.ticket());
            named.add(it.other());
        });
        return tickets.values().stream()
                .filter(it -> named.contains(it.id().value()))
                .toList();
    }

    /** The relations between tickets; a conflict once. */
    Stream<PlanEdge> edges() {
        return Stream.concat(
                waits.values().stream().flatMap(List::stream),
                conflicts.values().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.record().ticket().value().equals(it.ticket())));
    }

    /**
     * {@return a way from one ticket to another along what waits for what, both ends included, or empty if there is none}
     *
     * @param from the ticket that waits
     * @param to the ticket it may be waiting for
     */
    public List<TicketId> path(TicketId from, TicketId to) {
        Map<String, @Nullable String> seenFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from.value()));
        seenFrom.put(from.value(), null);
        while (!next.isEmpty()) {
            String here = next.remove();
            if (here.equals(to.value())) {
                return way(here, seenFrom);
            }
            for (PlanEdge edge : waits.getOrDefault(here, List.of())) {
                if (!seenFrom.containsKey(edge.other())) {
                    seenFrom.put(edge.other(), here);
                    next.add(edge.other());
                }
            }
        }
        return List.of();
    }

    private static List<TicketId> way(String end, Map<String, @Nullable String> seenFrom) {
        Deque<TicketId> way = new ArrayDeque<>();
        for (String at = end; at != null; at = seenFrom.get(at)) {
            way.addFirst(new TicketId(at));
        }
        return List.copyOf(way);
    }

    /**
     * {@return circles of tickets that wait for each other, at most 100; none of these tickets can ever begin. Without one in
     * the list there is none}
     */
    public List<List<TicketId>> cycles() {
        List<List<TicketId>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        waits.keySet().stream().sorted().filter(it -> !done.contains(it)).forEach(it -> walk(it, done, cycles));
        return cycles;
    }

    /** Walks as deep as the waiting goes, without recursion: a long chain overflows nothing. */
    private void walk(String start, Set<String> done, List<List<TicketId>> cycles) {
        List<String> way = new ArrayList<>();
        Set<String> onWay = new HashSet<>();
        Deque<Deque<String>> open = new ArrayDeque<>();
        enter(start, way, onWay, open);
        while (!open.isEmpty()) {
            String next = open.element().poll();
            if (next == null) {
                open.remove();
                String left = way.remove(way.size() - 1);
                onWay.remove(left);
                done.add(left);
            } else if (onWay.contains(next) && cycles.size() < MAX_CYCLES) {
                cycles.add(way.subList(way.indexOf(next), way.size()).stream()
                        .map(TicketId::new)
                        .toList());
            } else if (!onWay.contains(next) && !done.contains(next)) {
                enter(next, way, onWay, open);
            }
        }
    }

    private void enter(String ticket, List<String> way, Set<String> onWay, Deque<Deque<String>> open) {
        way.add(ticket);
        onWay.add(ticket);
        Deque<String> others = new ArrayDeque<>();
        waits.getOrDefault(ticket, List.of()).forEach(it -> others.add(it.other()));
        open.push(others);
    }

    private boolean isFinished(String id) {
        TicketSummary ticket = tickets.get(id);
        return ticket != null
                && (ticket.status().is(TicketStatus.Known.CLOSED) || is(ticket, WorkflowState.Known.DONE));
    }

    private boolean isInProgress(String id) {
        TicketSummary ticket = tickets.get(id);
        return ticket != null
                && !ticket.status().is(TicketStatus.Known.CLOSED)
                && is(ticket, WorkflowState.Known.INPROGRESS);
    }

    private String standing(String id) {
        TicketSummary ticket = tickets.get(id);
        if (ticket == null) {
            return "is not in the tracker";
        }
        String status = isOpen(ticket) ? "" : ticket.status() + ", ";
        return "is " + status + LifecycleRules.stateOf(ticket);
    }

    private static boolean isOffered(TicketSummary ticket) {
        return isOpen(ticket) && (is(ticket, WorkflowState.Known.READY) || is(ticket, WorkflowState.Known.QUEUED));
    }

    private static boolean isOpen(TicketSummary ticket) {
        return ticket.status().is(TicketStatus.Known.OPEN);
    }

    private static boolean is(TicketSummary ticket, WorkflowState.Known state) {
        return LifecycleRules.stateOf(ticket).is(state);
    }
}
