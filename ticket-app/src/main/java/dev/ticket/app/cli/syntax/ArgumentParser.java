package dev.ticket.app.cli.syntax;

import dev.ticket.domain.Spelling;
import dev.ticket.domain.WaitTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line by the command's syntax. */
public final class ArgumentParser {
    private final CommandSyntax syntax;

    /** A parser for one command. */
    public ArgumentParser(CommandSyntax syntax) {
        this.syntax = syntax;
    }

    /**
     * {@return what stands on the command line}
     *
     * @param words the words behind the command's name
     * @throws UsageException if they don't fit the syntax
     */
    public Arguments parse(List<String> words) {
        try {
            ParseResult result =
                    CommandSpecs.commandLine(syntax).parseArgs(marked(words).toArray(String[]::new));
            Arguments arguments = arguments(result);
            if (!arguments.flag(GlobalOptions.HELP)) {
                checkOperands(arguments);
                checkClosedSets(arguments);
                // Whether or not the command opens a tracker: a mistyped option is never passed over.
                arguments.parsed(GlobalOptions.LOCK_TIMEOUT, WaitTime::parse);
            }
            return arguments;
        } catch (UnmatchedArgumentException e) {
            throw unmatched(e);
        } catch (MissingParameterException e) {
            throw missing(e);
        } catch (ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The library takes every {@code --} for the end of the options, also one that is an option's value. */
    private List<String> marked(List<String> words) {
        List<String> marked = new ArrayList<>(words);
        boolean value = false;
        for (int i = 0; i < marked.size(); i++) {
            String word = marked.get(i);
            if (!value && word.equals("--")) {
                marked.set(i, CommandSpecs.END_OF_OPTIONS);
                break;
            }
            if (!value) {
                checkFlag(word);
            }
            value = !value
                    && syntax.allOptions().stream()
                            .anyMatch(it -> it.takesValue() && it.names().contains(word));
        }
        return marked;
    }

    private void checkFlag(String word) {
        String name = name(word);
        if (!name.equals(word)
                && syntax.allOptions().stream()
                        .anyMatch(it -> !it.takesValue() && it.names().contains(name))) {
            throw new UsageException("option '" + name + "' takes no value");
        }
    }

    private Arguments arguments(ParseResult result) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : result.matchedOptions()) {
            options.put(named(option.names()), List.copyOf(option.stringValues()));
        }
        List<String> operands = new ArrayList<>();
        result.matchedPositionals().forEach(it -> operands.addAll(it.stringValues()));
        return new Arguments(syntax, options, operands);
    }

    private String named(String[] names) {
        return syntax.allOptions().stream()
                .filter(it -> it.names().contains(names[0]))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** What the library can't know: the place for standard input is for that word only, and no other operand is that word. */
    private void checkOperands(Arguments arguments) {
        for (OperandSyntax operand : syntax.operands()) {
            Optional<String> given = arguments.operand(operand.label());
            if (operand.label().equals(OperandSyntax.INPUT)) {
                given.ifPresent(it -> {
                    throw unexpected(it);
                });
            } else if (operand.required() && given.isEmpty()) {
                throw missing(operand.label());
            }
        }
    }

    private void checkClosedSets(Arguments arguments) {
        for (OptionSyntax option : syntax.allOptions()) {
            if (option.closed()) {
                List<String> given =
                        option.repeatable() ? arguments.words(option.name()) : arguments.values(option.name());
                given.forEach(it -> checkWord(option.name(), it, option.candidates()));
            }
        }
        for (OperandSyntax operand : syntax.operands()) {
            if (operand.closed()) {
                arguments
                        .operand(operand.label())
                        .ifPresent(it -> checkWord(operand.label(), it, operand.candidates()));
            }
        }
    }

    private static void checkWord(String what, String word, Candidates candidates) {
        if (candidates instanceof Candidates.Words known && !known.words().contains(word)) {
            throw new UsageException(
                    what + ": '" + word + "' is none of " + String.join(", ", known.words()),
                    Spelling.similar(word, known.words()));
        }
    }

    private UsageException unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        String name = name(word);
        if (!word.startsWith("-")
                || word.equals(OperandSyntax.INPUT)
                || syntax.optionNames().contains(name)) {
            // An option of that name stands there only behind the end of the options.
            return unexpected(word);
        }
        // A single letter is close to every other one.
        List<String> similar = name.startsWith("--") ? Spelling.similar(name, syntax.optionNames()) : List.of();
        String advice = similar.isEmpty() ? "; see 'ticket help " + syntax.name() + "'" : "";
        return new UsageException("unknown option '" + name + "' for '" + syntax.name() + "'" + advice, similar);
    }

    private UsageException missing(MissingParameterException e) {
        CommandLine.Model.ArgSpec first = e.getMissing().get(0);
        return first instanceof OptionSpec option
                ? new UsageException(option.longestName() + " needs a value: " + option.paramLabel())
                : missing(first.paramLabel());
    }

    private UsageException missing(String operand) {
        return new UsageException("missing " + operand + "; usage: " + syntax.usage());
    }

    private UsageException unexpected(String word) {
        return new UsageException("unexpected argument '" + word + "'; usage: " + syntax.usage());
    }

    private static String name(String word) {
        return word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    }
}
