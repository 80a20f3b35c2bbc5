package dev.ticket.app.cli.syntax;

import dev.ticket.domain.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                checkClosedSets(arguments);
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
            value = !value
                    && syntax.allOptions().stream()
                            .anyMatch(it -> it.takesValue() && it.names().contains(word));
        }
        return marked;
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
        if (!word.startsWith("-")) {
            return new UsageException("unexpected argument '" + word + "'; usage: " + syntax.usage());
        }
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> similar = Spelling.similar(name, syntax.optionNames());
        String advice = similar.isEmpty() ? "; see 'ticket help " + syntax.name() + "'" : "";
        return new UsageException("unknown option '" + name + "' for '" + syntax.name() + "'" + advice, similar);
    }

    private UsageException missing(MissingParameterException e) {
        CommandLine.Model.ArgSpec first = e.getMissing().get(0);
        return first instanceof OptionSpec option
                ? new UsageException(option.longestName() + " needs a value: " + option.paramLabel())
                : new UsageException("missing " + first.paramLabel() + "; usage: " + syntax.usage());
    }
}
