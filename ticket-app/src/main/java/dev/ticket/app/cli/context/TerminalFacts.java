package dev.ticket.app.cli.context;

/**
 * What is known about the terminal.
 *
 * @param input whether standard input is one
 * @param output whether standard output is one
 * @param errors whether standard error is one
 * @param columns how wide it is
 */
public record TerminalFacts(boolean input, boolean output, boolean errors, int columns) {
    /** How wide a terminal is that does not say, and the narrowest and widest that text is laid out for. */
    private static final int USUAL = 80;

    private static final int LEAST = 20;
    private static final int MOST = 1000;

    /** Takes a width that can't be for the usual one. */
    public TerminalFacts {
        columns = columns < 1 ? USUAL : Math.min(MOST, Math.max(LEAST, columns));
    }

    /** {@return whether a person can be asked something} */
    public boolean interactive() {
        return input && output;
    }
}
