package dev.ticket.app.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines of a width. */
public final class Wrapping {
    private Wrapping() {}

    /**
     * {@return the lines; a word that is too long for a line, such as an address, stands alone and whole}
     *
     * @param text words between blanks, possibly styled
     * @param columns the width of a line, its indent included
     * @param first what the first line begins with
     * @param rest what the other lines begin with
     */
    public static List<String> wrap(String text, int columns, String first, String rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int used = Width.of(first);
        boolean empty = true;
        for (String word : text.strip().split("[ \\t\\n]+", -1)) {
            int width = Width.of(word);
            if (!empty && used + 1 + width > columns) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                used = Width.of(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            used += width + (empty ? 0 : 1);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
