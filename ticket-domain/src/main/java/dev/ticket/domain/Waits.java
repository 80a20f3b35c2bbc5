package dev.ticket.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits for what, and the circles in it. Walks as deep as the waiting goes, without recursion: a long chain overflows
 * nothing. Each answer looks at every relation once.
 */
final class Waits {
    private static final int MAX_CIRCLES = 100;

    private final Set<String> tickets;
    private final Function<String, List<String>> others;

    /**
     * The waiting of some tickets.
     *
     * @param tickets all that wait
     * @param others what each waits for
     */
    Waits(Set<String> tickets, Function<String, List<String>> others) {
        this.tickets = tickets;
        this.others = others;
    }

    /** A shortest way from one to another, both included, or nothing. */
    List<String> path(String from, String to) {
        Map<String, @Nullable String> seenFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        seenFrom.put(from, null);
        while (!next.isEmpty()) {
            String here = next.remove();
            if (here.equals(to)) {
                return way(here, seenFrom);
            }
            for (String other : others.apply(here)) {
                if (!seenFrom.containsKey(other)) {
                    seenFrom.put(other, here);
                    next.add(other);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String end, Map<String, @Nullable String> seenFrom) {
        Deque<String> way = new ArrayDeque<>();
        for (String at = end; at != null; at = seenFrom.get(at)) {
            way.addFirst(at);
        }
        return List.copyOf(way);
    }

    /** Circles, at most 100: of those that share tickets perhaps one. Without one in the list there is none. */
    List<List<String>> circles() {
        List<List<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        tickets.stream().sorted().filter(it -> !done.contains(it)).forEach(it -> walk(it, done, circles));
        return circles;
    }

    private void walk(String start, Set<String> done, List<List<String>> circles) {
        // Where each stands on the way: to search the way for it would be quadratic in a long one.
        Map<String, Integer> onWay = new HashMap<>();
        List<String> way = new ArrayList<>();
        Deque<Deque<String>> open = new ArrayDeque<>();
        enter(start, way, onWay, open);
        while (!open.isEmpty()) {
            String next = open.element().poll();
            if (next == null) {
                open.remove();
                String left = way.remove(way.size() - 1);
                onWay.remove(left);
                done.add(left);
            } else if (!onWay.containsKey(next) && !done.contains(next)) {
                enter(next, way, onWay, open);
            } else if (onWay.containsKey(next) && circles.size() < MAX_CIRCLES) {
                circles.add(List.copyOf(way.subList(onWay.get(next), way.size())));
            }
        }
    }

    private void enter(String ticket, List<String> way, Map<String, Integer> onWay, Deque<Deque<String>> open) {
        onWay.put(ticket, way.size());
        way.add(ticket);
        open.push(new ArrayDeque<>(others.apply(ticket)));
    }
}
