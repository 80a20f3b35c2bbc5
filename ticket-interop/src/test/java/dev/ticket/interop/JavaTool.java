package dev.ticket.interop;

import dev.ticket.app.cli.TicketCommandLine;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Platform;
import dev.ticket.app.cli.context.TerminalFacts;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.app.cli.terminal.Output;
import dev.ticket.domain.WaitTime;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import dev.ticket.ports.TicketBackend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The command {@code ticket} in this process, with pipes at both ends. */
final class JavaTool implements Tool {
    @Override
    public String name() {
        return "java";
    }

    @Override
    public Outcome run(Path directory, Call call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = new HashMap<>(call.environment());
        environment.put("WORK_ITEMS_DIR", Tool.root(directory).toString());
        Context context = new Context(
                new ByteArrayInputStream(call.input().getBytes(StandardCharsets.UTF_8)),
                Output.to(out),
                Output.to(err),
                environment,
                directory,
                new TerminalFacts(false, false, false, 80),
                Clock.systemUTC(),
                new LocalTrackers(),
                (command, file) -> {
                    throw new AssertionError("nobody asked for an editor");
                },
                new Platform("17", "Linux"));
        int exit = new TicketCommandLine(context).run(call.words());
        return new Outcome(exit, Outcome.text(out.toByteArray()), Outcome.text(err.toByteArray()));
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
    }
}
