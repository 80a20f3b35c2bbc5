package dev.ticket.localfiles;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the line that closes an opener, and looks only where there is one, so that many openers stay cheap. */
final class Closers {
    private final MarkdownLines lines;
    /** For each mark the last lines that close it: by the longest run they close, ever higher up for ever longer runs. */
    private final Map<Character, NavigableMap<Integer, Integer>> last = new HashMap<>();

    Closers(MarkdownLines lines) {
        this.lines = lines;
    }

    /** The first line behind {@code line} that closes the opener there, or -1 if none does. */
    int after(int line, Opener opener) {
        Map.Entry<Integer, Integer> lowest =
                last.computeIfAbsent(opener.mark(), this::lastOf).ceilingEntry(opener.length());
        if (lowest == null || lowest.getValue() <= line) {
            return -1;
        }
        int closer = line + 1;
        while (!opener.isClosedBy(lines.line(closer))) {
            closer++;
        }
        return closer;
    }

    private NavigableMap<Integer, Integer> lastOf(char mark) {
        NavigableMap<Integer, Integer> found = new TreeMap<>();
        int longest = -1;
        for (int i = lines.count() - 1; i >= 0; i--) {
            int run = Opener.closing(mark, lines.line(i));
            if (run > longest) {
                found.put(run, i);
                longest = run;
            }
        }
        return found;
    }
}
