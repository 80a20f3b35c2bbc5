package dev.ticket.app.cli;

import dev.ticket.app.cli.command.Command;
import dev.ticket.app.cli.command.Commands;
import dev.ticket.app.cli.command.ExitCode;
import dev.ticket.app.cli.completion.Completer;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.ArgumentParser;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.terminal.OutputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command {@code ticket}, from its words to its exit status. */
public final class TicketCommandLine {
    /** What shells call to complete a line; nobody types it. */
    private static final String COMPLETE = "__complete";

    private final Commands commands = new Commands();
    private final Context context;
    /** The line that runs, once it is understood. */
    private @Nullable Arguments parsed;

    /** The command line in that context. */
    public TicketCommandLine(Context context) {
        this.context = context;
    }

    /**
     * Runs a command. Whatever happens ends in an exit status and, unless it is 0, in a message on standard error.
     *
     * @param words the words behind {@code ticket}
     * @return the exit status of the process
     */
    public int run(List<String> words) {
        ExitCode exit;
        parsed = null;
        try {
            exit = isCompletion(words) ? complete(words) : dispatch(words);
            context.out().flush();
        } catch (OutputException e) {
            exit = e.readerHasGone() ? ExitCode.OK : fail(e, words);
        } catch (Throwable e) {
            exit = fail(e, words);
        }
        flushErrors();
        return exit.status();
    }

    private ExitCode dispatch(List<String> words) {
        checkEncoding(words);
        Invocation invocation = Invocation.of(words, commands);
        String name = invocation.name();
        if (name.isEmpty() || Invocation.isGroup(name, commands)) {
            return overview(name, invocation.rest());
        }
        Command command = commands.command(name).orElseThrow(() -> commands.unknown(name));
        Arguments arguments = new ArgumentParser(command.syntax()).parse(invocation.rest());
        parsed = arguments;
        Context prepared = context.coloured(Colours.wanted(arguments, context));
        return arguments.flag(GlobalOptions.HELP) ? help(name, arguments, prepared) : command.run(arguments, prepared);
    }

    /** Without a command there is help; with half of one, help is what is missing. */
    private ExitCode overview(String name, List<String> rest) {
        List<String> words = new ArrayList<>(rest);
        boolean asked = words.removeAll(List.of(GlobalOptions.HELP, "-h"));
        if (!name.isEmpty() && !asked) {
            throw new UsageException("'" + name + "' needs a command: " + String.join(", ", commands.group(name)));
        }
        return runHelp(name, words);
    }

    private ExitCode help(String name, Arguments arguments, Context prepared) {
        Command help = commands.command("help").orElseThrow();
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        if (arguments.flag(GlobalOptions.JSON)) {
            words.add(GlobalOptions.JSON);
        }
        return help.run(new ArgumentParser(help.syntax()).parse(words), prepared);
    }

    private ExitCode runHelp(String name, List<String> options) {
        Command help = commands.command("help").orElseThrow();
        List<String> words = new ArrayList<>(options);
        if (!name.isEmpty()) {
            words.add(name);
        }
        Arguments arguments = new ArgumentParser(help.syntax()).parse(words);
        return help.run(arguments, context.coloured(Colours.wanted(arguments, context)));
    }

    /** A locale without UTF-8 turns what was typed into question marks before the program sees it. */
    private static void checkEncoding(List<String> words) {
        if (words.stream().anyMatch(it -> it.indexOf('\uFFFD') >= 0)) {
            throw new UsageException("an argument is not text in the encoding of the locale; use a UTF-8 locale, for"
                    + " example LC_ALL=C.UTF-8");
        }
    }

    private static boolean isCompletion(List<String> words) {
        return !words.isEmpty() && words.get(0).equals(COMPLETE);
    }

    /** Answers a shell. Nobody would see an error: there are just no candidates then. */
    private ExitCode complete(List<String> words) {
        int skip = words.size() > 1 && words.get(1).equals("--") ? 2 : 1;
        try {
            new Completer(commands, context)
                    .complete(words.subList(skip, words.size()))
                    .forEach(it -> context.out().raw(it.line() + "\n"));
        } catch (RuntimeException e) {
            Optional.of(e).filter(it -> debug()).ifPresent(it -> context.err().line(it.toString()));
        }
        return ExitCode.OK;
    }

    private ExitCode fail(Throwable thrown, List<String> words) {
        flushQuietly();
        Failure failure = Failure.of(thrown);
        new FailureReport(context, debug()).print(failure, thrown, wantsJson(words));
        return failure.exit();
    }

    private boolean wantsJson(List<String> words) {
        return parsed == null
                ? words.stream()
                        .takeWhile(it -> !it.equals("--"))
                        .anyMatch(it -> it.equals(GlobalOptions.JSON) || it.startsWith(GlobalOptions.JSON + "="))
                : parsed.flag(GlobalOptions.JSON);
    }

    private boolean debug() {
        return context.variable("TICKET_DEBUG").filter("1"::equals).isPresent();
    }

    private void flushQuietly() {
        try {
            context.out().flush();
        } catch (OutputException e) {
            // The failure that is reported next matters more.
        }
    }

    private void flushErrors() {
        try {
            context.err().flush();
        } catch (OutputException e) {
            // There is nobody left to tell.
        }
    }
}
