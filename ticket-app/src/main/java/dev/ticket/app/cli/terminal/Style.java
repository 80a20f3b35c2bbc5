package dev.ticket.app.cli.terminal;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a piece of text looks. A styled text carries two marks, which {@link Output} turns into escape sequences or drops.
 *
 * <p>The marks are Unicode noncharacters, which no text has a meaning for. A text that holds one all the same can change how
 * it looks, and nothing else.
 */
public enum Style {
    /** Stands out. */
    BOLD('\uFDD0', 1, 22),
    /** Stands back. */
    DIM('\uFDD2', 2, 22),
    /** Emphasised. */
    ITALIC('\uFDD4', 3, 23),
    /** A heading, a link. */
    UNDERLINE('\uFDD6', 4, 24),
    /** No longer true. */
    STRIKE('\uFDD8', 9, 29),
    /** Urgent, wrong. */
    RED('\uFDDA', 31, 39),
    /** Good, open. */
    GREEN('\uFDDC', 32, 39),
    /** Take care, waiting. */
    YELLOW('\uFDDE', 33, 39),
    /** A link. */
    BLUE('\uFDE0', 34, 39),
    /** Finished. */
    MAGENTA('\uFDE2', 35, 39),
    /** Code, names. */
    CYAN('\uFDE4', 36, 39);

    private static final char FIRST_MARK = '\uFDD0';
    private static final char LAST_MARK = '\uFDEF';

    private final char mark;
    private final int on;
    private final int off;

    /** The mark begins the style; the one behind it ends it. */
    Style(char mark, int on, int off) {
        this.mark = mark;
        this.on = on;
        this.off = off;
    }

    /** {@return the text in this style} */
    public String of(String text) {
        return mark + text + (char) (mark + 1);
    }

    /** {@return whether a character is a mark} */
    static boolean isMark(int c) {
        return c >= FIRST_MARK && c <= LAST_MARK;
    }

    /** {@return whether a mark begins a style; otherwise it ends one} */
    static boolean opens(char mark) {
        return (mark - FIRST_MARK) % 2 == 0;
    }

    /** {@return the escape sequence for a mark; empty for one that no style has} */
    static Optional<String> sequence(char mark) {
        boolean opens = opens(mark);
        char begin = opens ? mark : (char) (mark - 1);
        return Arrays.stream(values())
                .filter(it -> it.mark == begin)
                .findFirst()
                .map(it -> "\u001b[" + (opens ? it.on : it.off) + "m");
    }
}
