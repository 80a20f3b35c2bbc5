package dev.ticket.app.docs;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Platform;
import dev.ticket.app.cli.context.TerminalFacts;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.app.cli.terminal.Output;
import dev.ticket.domain.Roles;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.testkit.InMemoryClaims;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** What a person sees: both outputs of a command, one behind the other. */
final class Screen {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** The context of a command that a person runs on a terminal without colours. */
    static Context context(Path directory, Clock clock, Screen screen, Function<Path, TicketBackend> open) {
        return new Context(
                new ByteArrayInputStream(new byte[0]),
                Output.to(screen.bytes),
                Output.to(screen.bytes),
                Map.of("NO_COLOR", "1", "TICKET_AUTHOR", "ada"),
                directory,
                new TerminalFacts(true, true, true, 120),
                clock,
                new FileTrackers(open),
                (command, file) -> 1,
                new Platform("17", "Linux"));
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private record FileTrackers(Function<Path, TicketBackend> opener) implements Trackers {
        @Override
        public boolean isTracker(Path root) {
            return LocalTickets.isTracker(root);
        }

        @Override
        public Roles roles(Path root) {
            return Roles.standard();
        }

        @Override
        public TicketBackend open(Path root, OpenOptions options) {
            return opener.apply(root);
        }

        @Override
        public ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options) {
            return InMemoryClaims.open(Clock.systemUTC());
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
