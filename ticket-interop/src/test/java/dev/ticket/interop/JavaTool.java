package dev.ticket.interop;

import dev.ticket.app.LocalTrackers;
import dev.ticket.app.cli.TicketCommandLine;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.Platform;
import dev.ticket.app.cli.context.TerminalFacts;
import dev.ticket.app.cli.terminal.Output;
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
}
