package dev.ticket.localfiles;

import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown text by lines, and which of them stand inside a fenced code block or an HTML comment of several lines: the
 * part of Markdown that decides where an event begins. An opener without a closer before the end is plain text. Linear in
 * the text's length.
 *
 * <p>The rules are {@code docs/format.md#how-a-thread-is-read}.
 */
final class MarkdownLines {
    /** What a line is, as far as events are concerned. */
    enum Place {
        /** Outside of every fence and comment. */
        OUTSIDE,
        /** The first line of a fenced block or a comment. */
        OPENER,
        /** Within it. */
        INSIDE,
        /** Its last line. */
        CLOSER
    }

    private final String text;
    /** Where each line begins; one more at the end. */
    private final int[] starts;

    private final Place[] places;
    private final List<Integer> dangling = new ArrayList<>();

    MarkdownLines(String text) {
        this.text = text;
        this.starts = starts(text);
        this.places = new Place[count()];
        place();
    }

    int count() {
        return starts.length - 1;
    }

    /** Where a line begins. */
    int start(int line) {
        return starts[line];
    }

    /** A line without its line end. */
    String line(int line) {
        int end = starts[line + 1];
        if (end > starts[line] && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > starts[line] && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(starts[line], end);
    }

    Place place(int line) {
        return places[line];
    }

    /** Lines that open a fence or a comment which nothing closes, first to last. */
    List<Integer> dangling() {
        return List.copyOf(dangling);
    }

    private static int[] starts(String text) {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            starts.add(at);
            int newline = text.indexOf('\n', at);
            at = newline < 0 ? text.length() : newline + 1;
        }
        starts.add(text.length());
        return starts.stream().mapToInt(it -> it).toArray();
    }

    private void place() {
        Closers closers = new Closers(this);
        int i = 0;
        while (i < count()) {
            Opener opener = Opener.of(line(i));
            int closer = opener == null ? -1 : closers.after(i, opener);
            if (opener != null && closer < 0) {
                dangling.add(i);
            }
            if (closer < 0) {
                places[i++] = Place.OUTSIDE;
                continue;
            }
            places[i] = Place.OPENER;
            for (int inside = i + 1; inside < closer; inside++) {
                places[inside] = Place.INSIDE;
            }
            places[closer] = Place.CLOSER;
            i = closer + 1;
        }
    }
}
