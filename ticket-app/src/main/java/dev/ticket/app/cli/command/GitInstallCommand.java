package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import java.util.List;

/** Has git leave the merging of tickets to this program. */
final class GitInstallCommand implements Command {
    private static final String PROGRAM = "--program";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("git install", "Have git merge tickets by what they mean.")
                .paragraph(
                        "It names the files of tickets in .gitattributes, beside them, which is to be committed; and the"
                                + " merge driver in the repository's configuration, which each clone needs of its own.")
                .with(OptionSyntax.value(PROGRAM, "COMMAND", "How git is to call this program.")
                        .standard("ticket")
                        .proposing(new Candidates.Files()))
                .example("ticket git install", "ticket is on the PATH")
                .example("ticket git install --program /opt/ticket/bin/ticket", "it is elsewhere");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        List<String> changes = context.trackers()
                .installMergeDriver(TicketRoot.find(arguments, context), arguments.valueOrStandard(PROGRAM));
        print(changes, "git merges tickets already; nothing changed", arguments, context);
        return ExitCode.OK;
    }

    /** What was changed, for both ways. */
    static void print(List<String> changes, String nothing, Arguments arguments, Context context) {
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> {
                it.writeArrayPropertyStart("changes");
                changes.forEach(it::writeString);
                it.writeEndArray();
            });
        } else if (changes.isEmpty()) {
            context.out().line(nothing);
        } else {
            changes.forEach(context.out()::line);
        }
    }
}
