package dev.ticket.app.cli.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param names how it is spelled, its own name first
 * @param param what its value is called, or null if it is a flag
 * @param summary what it does, one or two sentences
 * @param standard the value it has when it is not given, or null
 * @param repeatable whether it may be given several times
 * @param closed whether only the candidates' words are values
 * @param candidates what a shell may propose
 */
public record OptionSyntax(
        List<String> names,
        @Nullable String param,
        String summary,
        @Nullable String standard,
        boolean repeatable,
        boolean closed,
        Candidates candidates) {
    /** Copies the names. */
    public OptionSyntax {
        names = List.copyOf(names);
    }

    /** An option without a value. */
    public static OptionSyntax flag(String name, String summary) {
        return new OptionSyntax(List.of(name), null, summary, null, false, false, new Candidates.None());
    }

    /** An option with a value; given several times, the last one counts. */
    public static OptionSyntax value(String name, String param, String summary) {
        return new OptionSyntax(List.of(name), param, summary, null, false, false, new Candidates.None());
    }

    /** An option with any number of values. */
    public static OptionSyntax values(String name, String param, String summary) {
        return new OptionSyntax(List.of(name), param, summary, null, true, false, new Candidates.None());
    }

    /** This option, also under a short name. */
    public OptionSyntax alsoCalled(String name) {
        return new OptionSyntax(List.of(name(), name), param, summary, standard, repeatable, closed, candidates);
    }

    /** This option with a value that it has when it is not given. */
    public OptionSyntax standard(String value) {
        return new OptionSyntax(names, param, summary, value, repeatable, closed, candidates);
    }

    /** This option with values that may be proposed, others being allowed. */
    public OptionSyntax proposing(Candidates values) {
        return new OptionSyntax(names, param, summary, standard, repeatable, closed, values);
    }

    /** This option with these values and no others. */
    public OptionSyntax oneOf(List<String> words) {
        return new OptionSyntax(names, param, summary, standard, repeatable, true, new Candidates.Words(words));
    }

    /** {@return its own name, for example {@code --status}} */
    public String name() {
        return names.get(0);
    }

    /** {@return whether it takes a value} */
    public boolean takesValue() {
        return param != null;
    }

    /** {@return its name with its value, for example {@code --status STATUS}} */
    public String usage() {
        return param == null ? name() : name() + " " + param;
    }
}
