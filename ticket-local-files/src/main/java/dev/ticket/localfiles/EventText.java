package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;

/**
 * What stands below an event's header: a heading and a body.
 *
 * @param heading the first line if it is a heading of the second level, without its marks; else empty
 * @param body everything else but the separator at the end
 */
record EventText(String heading, MarkdownText body) {
    static final String SEPARATOR = "---";
    private static final String HEADING = "## ";

    /** Takes the lines below a header apart; the last {@code ---} is the separator, all others are body. */
    static EventText parse(String below) {
        String text = new MarkdownText(below).text();
        int last = text.lastIndexOf('\n') + 1;
        if (text.substring(last).stripTrailing().equals(SEPARATOR)) {
            text = new MarkdownText(text.substring(0, last)).text();
        }
        if (!text.startsWith(HEADING)) {
            return new EventText("", new MarkdownText(text));
        }
        int newline = text.indexOf('\n');
        int end = newline < 0 ? text.length() : newline;
        return new EventText(text.substring(HEADING.length(), end).strip(), new MarkdownText(text.substring(end)));
    }
}
