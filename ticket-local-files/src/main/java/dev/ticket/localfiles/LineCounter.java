package dev.ticket.localfiles;

import dev.ticket.localfiles.FrontMatter.Entry;

/** Counts the lines of a head from field to field, so that the lines of all fields cost one walk through the text. */
final class LineCounter {
    private final FrontMatter head;
    private int at;
    private int line = 1;

    LineCounter(FrontMatter head) {
        this.head = head;
    }

    /** The line of a field that stands behind those asked for before. */
    int of(Entry next) {
        line += head.linesBetween(at, next.start());
        at = next.start();
        return line;
    }
}
