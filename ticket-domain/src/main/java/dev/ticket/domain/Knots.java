package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which tickets wait for each other, each for each: two that do are in one knot. A relation is part of a circle exactly if
 * both its ends are in one knot; to list the circles instead could take forever. Tarjan's algorithm, without recursion.
 */
final class Knots {
    private final Function<String, List<String>> others;
    /** When each was first seen, and the earliest that it leads back to. */
    private final Map<String, Integer> seen = new HashMap<>();

    private final Map<String, Integer> back = new HashMap<>();
    private final Map<String, Integer> knots = new HashMap<>();
    private final Deque<String> untied = new ArrayDeque<>();

    /**
     * The knots of some tickets.
     *
     * @param tickets all that wait
     * @param others what each waits for
     */
    Knots(Set<String> tickets, Function<String, List<String>> others) {
        this.others = others;
        tickets.stream().filter(it -> !seen.containsKey(it)).forEach(this::walk);
    }

    /** Whether two are in one; what waits for nothing is in none. */
    boolean isOne(String ticket, String other) {
        return knots.containsKey(ticket) && knots.get(ticket).equals(knots.get(other));
    }

    private void walk(String start) {
        Deque<String> way = new ArrayDeque<>();
        Deque<Deque<String>> open = new ArrayDeque<>();
        enter(start, way, open);
        while (!way.isEmpty()) {
            String here = way.element();
            String next = open.element().poll();
            if (next == null) {
                open.remove();
                leave(way);
            } else if (!seen.containsKey(next)) {
                enter(next, way, open);
            } else if (!knots.containsKey(next)) {
                back.merge(here, seen.get(next), Math::min);
            }
        }
    }

    private void enter(String ticket, Deque<String> way, Deque<Deque<String>> open) {
        back.put(ticket, seen.size());
        seen.put(ticket, seen.size());
        untied.push(ticket);
        way.push(ticket);
        open.push(new ArrayDeque<>(others.apply(ticket)));
    }

    /** Leads a ticket back to nothing that was seen before it, then all that is still untied since is its knot. */
    private void leave(Deque<String> way) {
        String left = way.pop();
        int first = requireNonNull(back.get(left));
        if (first == requireNonNull(seen.get(left))) {
            String tied;
            do {
                tied = untied.pop();
                knots.put(tied, first);
            } while (!tied.equals(left));
        }
        if (!way.isEmpty()) {
            back.merge(way.element(), first, Math::min);
        }
    }
}
