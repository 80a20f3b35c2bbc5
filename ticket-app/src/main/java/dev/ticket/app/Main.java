package dev.ticket.app;

import dev.ticket.app.cli.TicketCommandLine;
import dev.ticket.app.cli.context.SystemContext;
import java.util.List;

/** The program {@code ticket}. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new TicketCommandLine(SystemContext.create(new LocalTrackers())).run(List.of(arguments)));
    }
}
