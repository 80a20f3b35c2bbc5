package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.FileReason;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.help.ManPages;
import dev.ticket.app.cli.help.Overview;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.SyntaxJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.HelpPage;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains the commands: on the terminal, as man pages, as JSON. */
final class HelpCommand implements Command {
    private static final String COMMAND = "COMMAND";
    private static final String SUBCOMMAND = "SUBCOMMAND";
    private static final String MAN = "--man";
    private static final String MAN_DIR = "--man-dir";

    private final Commands commands = new Commands();

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("help", "Explain the commands, or one of them.")
                .with(OperandSyntax.optional(COMMAND, "The command.", new Candidates.Words(commands.firstWords())))
                .with(OperandSyntax.optional(SUBCOMMAND, "The second word of it.", new Candidates.CommandsOfGroup()))
                .with(OptionSyntax.flag(MAN, "Print the man page, in roff."))
                .with(OptionSyntax.value(MAN_DIR, "DIR", "Write all man pages into that directory.")
                        .proposing(new Candidates.Files()))
                .example("ticket help artifact add", "one command")
                .example("ticket help --man list | man -l -", "its man page");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        String name = Stream.concat(arguments.operand(COMMAND).stream(), arguments.operand(SUBCOMMAND).stream())
                .collect(Collectors.joining(" "));
        if (arguments.has(MAN_DIR)) {
            writeManual(TicketRoot.path(MAN_DIR, arguments.value(MAN_DIR).orElseThrow(), context));
        } else if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> SyntaxJson.commands(it, syntaxes(name)));
        } else if (arguments.flag(MAN)) {
            context.out().text(name.isEmpty() ? manual().program() : manual().command(one(name)));
        } else {
            explain(name, context);
        }
        return ExitCode.OK;
    }

    /** Prints what there is to say about a command, a group of them, or all. */
    void explain(String name, Context context) {
        int columns = context.terminal().columns();
        Overview overview = new Overview(commands, columns);
        if (name.isEmpty()) {
            overview.lines().forEach(context.out()::line);
        } else if (!commands.group(name).isEmpty()) {
            overview.group(name).forEach(context.out()::line);
        } else {
            context.out().text(HelpPage.of(one(name), columns));
        }
    }

    private List<CommandSyntax> syntaxes(String name) {
        List<String> group = commands.group(name);
        List<String> names = name.isEmpty() ? commands.names() : group;
        return names.isEmpty()
                ? List.of(one(name))
                : names.stream().map(it -> commands.find(it).orElseThrow()).toList();
    }

    private CommandSyntax one(String name) {
        return commands.find(name).orElseThrow(() -> commands.unknown(name));
    }

    private ManPages manual() {
        return new ManPages(commands, VersionCommand.version());
    }

    private void writeManual(Path directory) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> page : manual().all().entrySet()) {
                Files.writeString(directory.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw new TicketStorageException(directory.toString(), "can't be written: " + FileReason.of(e), e);
        }
    }
}
