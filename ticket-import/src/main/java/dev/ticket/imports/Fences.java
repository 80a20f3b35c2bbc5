package dev.ticket.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows, line after line, whether a line stands in a fenced code block. */
final class Fences {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

    private String open = "";

    /** Whether this line, the next one, is code or the edge of it. */
    boolean covers(String line) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return !open.isEmpty();
        }
        if (open.isEmpty()) {
            open = fence.group(1);
        } else if (fence.group(1).startsWith(open) && fence.group(2).isBlank()) {
            open = "";
        }
        return true;
    }
}
