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

    Arguments(CommandSyntax syntax, Map<String, List<String>> options, List<String> operands) {
        this.syntax = syntax;
        this.options = Map.copyOf(options);
        this.operands = List.copyOf(operands);
    }

    /** {@return whether an option was given} */
    public boolean has(String option) {
        return options.containsKey(declared(option).name());
    }

    /** {@return whether a flag was given} */
    public boolean flag(String option) {
        return has(option);
    }

    /** {@return the value of an option, the last one if there are several; empty if it was not given} */
    public Optional<String> value(String option) {
        List<String> all = values(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** {@return the value of an option, else the standard one that its syntax declares} */
    public String valueOrStandard(String option) {
        return value(option)
                .orElseGet(() -> Objects.requireNonNull(declared(option).standard(), option));
    }

    /** {@return all values of an option, in their order} */
    public List<String> values(String option) {
        return options.getOrDefault(declared(option).name(), List.of());
    }

    /** {@return all values of an option, those between commas taken apart} */
    public List<String> words(String option) {
        return values(option).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
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
