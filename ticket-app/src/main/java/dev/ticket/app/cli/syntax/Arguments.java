package dev.ticket.app.cli.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What stands on a command line, by the names that the command's syntax declares. Asking for another name is a bug. */
public final class Arguments {
    private final CommandSyntax syntax;
    private final Map<String, List<String>> options;
    private final List<String> operands;
    private final boolean input;

    Arguments(CommandSyntax syntax, Map<String, List<String>> options, List<String> operands) {
        this.syntax = syntax;
        this.options = Map.copyOf(options);
        this.input = takesInput(syntax)
                && last(operands).filter(OperandSyntax.INPUT::equals).isPresent();
        this.operands = List.copyOf(input ? operands.subList(0, operands.size() - 1) : operands);
    }

    private static boolean takesInput(CommandSyntax syntax) {
        return syntax.operands().stream().anyMatch(it -> it.label().equals(OperandSyntax.INPUT));
    }

    /** {@return the name of the command, without the program's} */
    public String command() {
        return syntax.name();
    }

    /** {@return whether the last operand asks for a text from standard input} */
    public boolean input() {
        return input;
    }

    /** {@return whether an option was given} */
    public boolean has(String option) {
        return options.containsKey(declared(option).name());
    }

    /** {@return whether a flag was given; a command's own option of that name that takes a value is none} */
    public boolean flag(String option) {
        return !declared(option).takesValue() && has(option);
    }

    /** {@return whether the command has such an option} */
    public boolean knows(String option) {
        return syntax.optionNames().contains(option);
    }

    /**
     * {@return the value of an option, the last one if there are several; empty if it was not given}
     *
     * @throws UsageException if a value is blank
     */
    public Optional<String> value(String option) {
        return last(values(option));
    }

    /** {@return the value of an option as it was typed: a text of somebody's own may be blank} */
    public Optional<String> text(String option) {
        return last(typed(option));
    }

    private static Optional<String> last(List<String> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** {@return the value of an option, else the standard one that its syntax declares} */
    public String valueOrStandard(String option) {
        return value(option)
                .orElseGet(() -> Objects.requireNonNull(declared(option).standard(), option));
    }

    /**
     * {@return all values of an option, in their order}
     *
     * @throws UsageException if one is blank
     */
    public List<String> values(String option) {
        List<String> values = typed(option);
        values.forEach(it -> require(!it.isBlank(), option));
        return values;
    }

    private List<String> typed(String option) {
        return options.getOrDefault(declared(option).name(), List.of());
    }

    /**
     * {@return all values of an option, those between commas taken apart}
     *
     * @throws UsageException if one holds no word
     */
    public List<String> words(String option) {
        return values(option).stream()
                .flatMap(it -> wordsOf(it, option).stream())
                .distinct()
                .toList();
    }

    private static List<String> wordsOf(String value, String option) {
        List<String> words = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        require(!words.isEmpty(), option);
        return words;
    }

    /** An option that says nothing is a variable of a script that was not set, more often than not. */
    private static void require(boolean value, String option) {
        if (!value) {
            throw new UsageException(option + " needs a value, got a blank one");
        }
    }

    /**
     * {@return the value of an option as a value of a type; empty if it was not given}
     *
     * @throws UsageException if the type refuses it
     */
    public <T> Optional<T> parsed(String option, Function<String, T> type) {
        return value(option).map(it -> checked(option, () -> type.apply(it)));
    }

    /** {@return an operand; empty if it was not given} */
    public Optional<String> operand(String label) {
        int index =
                syntax.operands().stream().map(OperandSyntax::label).toList().indexOf(label);
        if (index < 0) {
            throw new IllegalStateException(syntax.name() + " declares no " + label);
        }
        return index < operands.size() ? Optional.of(operands.get(index)) : Optional.empty();
    }

    /**
     * {@return a required operand as a value of a type}
     *
     * @throws UsageException if the type refuses it
     */
    public <T> T operand(String label, Function<String, T> type) {
        return checked(label, () -> type.apply(operand(label).orElseThrow()));
    }

    /**
     * {@return what the supplier gives}
     *
     * @param what the option or operand that is to blame
     * @throws UsageException if the supplier refuses what was typed
     */
    public static <T> T checked(String what, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(what + ": " + e.getMessage());
        }
    }

    /** {@return whether the command has such an option at all} */
    public boolean declares(String option) {
        return syntax.optionNames().contains(option);
    }

    private OptionSyntax declared(String option) {
        return syntax.allOptions().stream()
                .filter(it -> it.names().contains(option))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(syntax.name() + " declares no " + option));
    }
}
