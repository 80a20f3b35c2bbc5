package dev.ticket.app.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command looks like. Immutable; each method gives a larger copy.
 *
 * <pre>{@code
 * CommandSyntax.of("review", "Record a review.").with(OptionSyntax.flag("--approve", "Accept the work."))
 * }</pre>
 *
 * @param name its name, two words for a command of a group: {@code artifact add}
 * @param otherNames further names it goes by
 * @param summary what it does, one sentence
 * @param description more about it, a paragraph each
 * @param options its options, without those that every command has
 * @param operands its operands in their order
 * @param examples command lines worth knowing
 */
public record CommandSyntax(
        String name,
        List<String> otherNames,
        String summary,
        List<String> description,
        List<OptionSyntax> options,
        List<OperandSyntax> operands,
        List<Example> examples) {
    /**
     * A command line worth knowing.
     *
     * @param line the line as it is typed
     * @param says what it does
     */
    public record Example(String line, String says) {}

    /** Copies the lists. */
    public CommandSyntax {
        otherNames = List.copyOf(otherNames);
        description = List.copyOf(description);
        options = List.copyOf(options);
        operands = List.copyOf(operands);
        examples = List.copyOf(examples);
    }

    /** A command without options and operands. */
    public static CommandSyntax of(String name, String summary) {
        return new CommandSyntax(name, List.of(), summary, List.of(), List.of(), List.of(), List.of());
    }

    /** This command, also under another name. */
    public CommandSyntax alsoCalled(String other) {
        return new CommandSyntax(
                name, plus(otherNames, List.of(other)), summary, description, options, operands, examples);
    }

    /** This command with one more paragraph about it. */
    public CommandSyntax paragraph(String text) {
        return new CommandSyntax(
                name, otherNames, summary, plus(description, List.of(text)), options, operands, examples);
    }

    /** This command with one more option. */
    public CommandSyntax with(OptionSyntax option) {
        return with(List.of(option));
    }

    /** This command with more options. */
    public CommandSyntax with(List<OptionSyntax> more) {
        return new CommandSyntax(name, otherNames, summary, description, plus(options, more), operands, examples);
    }

    /** This command with one more operand. */
    public CommandSyntax with(OperandSyntax operand) {
        return new CommandSyntax(
                name, otherNames, summary, description, options, plus(operands, List.of(operand)), examples);
    }

    /** This command with one more example. */
    public CommandSyntax example(String line, String says) {
        return new CommandSyntax(
                name,
                otherNames,
                summary,
                description,
                options,
                operands,
                plus(examples, List.of(new Example(line, says))));
    }

    /** {@return its own options and those of every command; its own wins over another of the same name} */
    public List<OptionSyntax> allOptions() {
        List<String> own = options.stream().map(OptionSyntax::name).toList();
        return plus(
                options,
                GlobalOptions.all().stream()
                        .filter(it -> !own.contains(it.name()))
                        .toList());
    }

    /** {@return its usage in one line, for example {@code ticket show [OPTION]... TICKET}} */
    public String usage() {
        StringBuilder line = new StringBuilder("ticket ").append(name).append(" [OPTION]...");
        operands.forEach(it -> line.append(' ').append(it.usage()));
        return line.toString();
    }

    /** {@return how it may end, in short} */
    public String exitStatus() {
        return switch (name) {
            case "doctor" -> "0 ok, 1 errors found, 2 usage";
            case "merge-driver" -> "0 merged, 1 conflicts left, 2 usage";
            case "next" -> "0 ok, 2 usage, 3 nothing to accept";
            default -> "0 ok, 2 usage, 3 not found";
        };
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** {@return the names of all its options, in every spelling} */
    public List<String> optionNames() {
        List<String> names = new ArrayList<>();
        allOptions().forEach(it -> names.addAll(it.names()));
        return names;
    }
}
