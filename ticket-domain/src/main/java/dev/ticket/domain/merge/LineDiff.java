package dev.ticket.domain.merge;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which lines of a base another text has changed: a list of changes, each with the lines that it put in their place. */
final class LineDiff {
    /** Beyond that many comparisons all lines between the first and the last that differ count as changed. */
    private static final long MOST = 4_000_000;

    /** By the line of the base before which each begins; between two of them there is a line that both texts have. */
    private final NavigableMap<Integer, Change> changes = new TreeMap<>();

    private final List<String> base;
    private final List<String> other;

    /**
     * Lines that became others.
     *
     * @param from the first one in the base
     * @param to the one behind the last in the base
     * @param start the first one of the other text
     * @param end the one behind the last of the other text
     */
    private record Change(int from, int to, int start, int end) {}

    LineDiff(List<String> base, List<String> other) {
        this.base = base;
        this.other = other;
        int head = 0;
        while (head < base.size() && head < other.size() && base.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < base.size() - head
                && tail < other.size() - head
                && base.get(base.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        compare(head, base.size() - tail, head, other.size() - tail);
    }

    private void compare(int from, int to, int start, int end) {
        if ((to - from) * (long) (end - start) > MOST) {
            add(from, to, start, end);
            return;
        }
        int[][] common = common(from, to, start, end);
        int i = from;
        int j = start;
        int left = from;
        int right = start;
        while (i < to && j < end) {
            if (base.get(i).equals(other.get(j))) {
                add(left, i, right, j);
                left = ++i;
                right = ++j;
            } else if (common[i + 1 - from][j - start] >= common[i - from][j + 1 - start]) {
                i++;
            } else {
                j++;
            }
        }
        add(left, to, right, end);
    }

    /** How many lines the rests of both have in common, from each pair of places on. */
    private int[][] common(int from, int to, int start, int end) {
        int[][] common = new int[to - from + 1][end - start + 1];
        for (int i = to - 1; i >= from; i--) {
            for (int j = end - 1; j >= start; j--) {
                common[i - from][j - start] = base.get(i).equals(other.get(j))
                        ? common[i + 1 - from][j + 1 - start] + 1
                        : Math.max(common[i + 1 - from][j - start], common[i - from][j + 1 - start]);
            }
        }
        return common;
    }

    private void add(int from, int to, int start, int end) {
        if (to > from || end > start) {
            changes.put(from, new Change(from, to, start, end));
        }
    }

    /** Whether a change begins before that line of the base. */
    boolean changesAt(int line) {
        return changes.containsKey(line);
    }

    /** How far changes reach that begin between two places, or where they end; at least to the second place. */
    int endFrom(int from, int to) {
        return changes.subMap(from, true, to, true).values().stream()
                .mapToInt(Change::to)
                .reduce(to, Math::max);
    }

    /** What stands here for some lines of the base, which no change reaches out of. */
    String between(int from, int to) {
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Change change : changes.subMap(from, true, to, true).values()) {
            text.append(String.join("", base.subList(at, change.from())))
                    .append(String.join("", other.subList(change.start(), change.end())));
            at = change.to();
        }
        return text.append(String.join("", base.subList(at, to))).toString();
    }
}
