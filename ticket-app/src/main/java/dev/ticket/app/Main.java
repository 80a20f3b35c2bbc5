package dev.ticket.app;

import dev.ticket.app.cli.TicketCommandLine;
import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.SystemContext;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.domain.WaitTime;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketSource;
import java.nio.file.Path;
import java.util.List;

/** The program {@code ticket}. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new TicketCommandLine(SystemContext.create(new LocalTrackers())).run(List.of(arguments)));
    }

    private static final class LocalTrackers implements Trackers {
        @Override
        public boolean isTracker(Path root) {
            return LocalTickets.isTracker(root);
        }

        @Override
        public TicketBackend open(Path root, OpenOptions options) {
            LocalTicketsOptions configured = LocalTicketsOptions.read(root).withCommand(options.program());
            WaitTime lockTimeout = options.lockTimeout();
            return LocalTickets.open(
                    root, lockTimeout == null ? configured : configured.withLockTimeout(lockTimeout.duration()));
        }

        @Override
        public TicketBackend init(Path root) {
            return LocalTickets.init(root);
        }

        @Override
        public TicketSource source(ForeignTracker from, Path directory) {
            return ForeignTickets.open(from, directory);
        }
    }
}
