package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;

/** A command: what it looks like, and what it does. */
public interface Command {
    /** {@return what it looks like} */
    CommandSyntax syntax();

    /**
     * Runs it.
     *
     * @param arguments what stands on the command line, checked against the syntax
     * @param context all it can see and touch
     * @return how it ended; errors are exceptions
     */
    ExitCode run(Arguments arguments, Context context);
}
