package dev.ticket.localfiles;

import java.util.HashMap;
import java.util.Map;

/** Finds the line that closes an opener, and remembers what is not to be found, so that many openers stay cheap. */
final class Closers {
    private final MarkdownLines lines;
    /** For each mark the shortest run that nothing further down closes. */
    private final Map<Character, Integer> hopeless = new HashMap<>();

    Closers(MarkdownLines lines) {
        this.lines = lines;
    }

    /** The first line behind {@code line} that closes the opener there, or -1 if none does. */
    int after(int line, Opener opener) {
        if (opener.length() >= hopeless.getOrDefault(opener.mark(), Integer.MAX_VALUE)) {
            return -1;
        }
        for (int i = line + 1; i < lines.count(); i++) {
            if (opener.isClosedBy(lines.line(i))) {
                return i;
            }
        }
        hopeless.put(opener.mark(), opener.length());
        return -1;
    }
}
