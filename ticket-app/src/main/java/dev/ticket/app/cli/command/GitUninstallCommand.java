package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;

/** Has git merge tickets as any other text again. */
final class GitUninstallCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("git uninstall", "Take back what 'git install' has set up.")
                .paragraph("What others wrote into the same files stays.")
                .example("ticket git uninstall", "no trace is left");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        GitInstallCommand.print(
                context.trackers().uninstallMergeDriver(TicketRoot.find(arguments, context)),
                "nothing is set up here; nothing changed",
                arguments,
                context);
        return ExitCode.OK;
    }
}
