package dev.ticket.app.cli.syntax;

import java.util.List;

/**
 * A word of a command line that is no option: which ticket, which file.
 *
 * @param label what it is called, for example {@code TICKET}
 * @param summary what it is
 * @param required whether it must be there
 * @param closed whether only the candidates' words are values
 * @param candidates what a shell may propose
 */
public record OperandSyntax(String label, String summary, boolean required, boolean closed, Candidates candidates) {
    /** What stands for standard input. */
    public static final String INPUT = "-";

    /** A last operand that is {@code -} and asks for a text from standard input. */
    public static OperandSyntax input() {
        return optional(INPUT, "Read the text from standard input, as --file - does.", new Candidates.None());
    }

    /** An operand that must be there. */
    public static OperandSyntax required(String label, String summary, Candidates candidates) {
        return new OperandSyntax(label, summary, true, false, candidates);
    }

    /** An operand that may be left out. */
    public static OperandSyntax optional(String label, String summary, Candidates candidates) {
        return new OperandSyntax(label, summary, false, false, candidates);
    }

    /** An operand that must be one of some words. */
    public static OperandSyntax oneOf(String label, String summary, List<String> words) {
        return new OperandSyntax(label, summary, true, true, new Candidates.Words(words));
    }

    /** {@return the label, in brackets if it may be left out} */
    public String usage() {
        return required ? label : "[" + label + "]";
    }
}
