package dev.ticket.imports;

import java.util.List;

/**
 * A Markdown file with a head between two lines {@code ---}.
 *
 * @param head what the head says
 * @param lines what follows it, line by line
 */
record Document(Head head, List<String> lines) {
    private static final String EDGE = "---";

    /**
     * Takes a text apart.
     *
     * @param text the file
     * @param style how its head is meant
     * @throws BadHeadException if it has no head, or one that nobody should have to read
     */
    static Document parse(String text, HeadStyle style) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(EDGE)) {
            throw new BadHeadException("has no head: it must begin with a line '---'");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(EDGE)) {
            end++;
        }
        if (end == lines.size()) {
            throw new BadHeadException("has a head without an end: a line '---' is missing");
        }
        return new Document(HeadReader.read(lines.subList(1, end), style), lines.subList(end + 1, lines.size()));
    }
}
