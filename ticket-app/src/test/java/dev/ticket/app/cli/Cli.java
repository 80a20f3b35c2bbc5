package dev.ticket.app.cli;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.Editor;
import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Platform;
import dev.ticket.app.cli.context.TerminalFacts;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.app.cli.terminal.Output;
import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.ConflictSettler;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketMerger;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.testkit.InMemoryClaims;
import dev.ticket.testkit.InMemoryTickets;
import dev.ticket.usecase.GatedClaims;
import dev.ticket.usecase.GatedSettler;
import dev.ticket.usecase.GatedTickets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command line to try out in process: a tracker in memory, and streams to look at afterwards. Pipes, unless told. */
final class Cli {
    static final Instant NOW = Instant.parse("2026-06-05T04:01:04Z");

    final InMemoryTickets memory = InMemoryTickets.open(Clock.fixed(NOW, ZoneOffset.UTC));
    final Map<String, String> environment = new HashMap<>(Map.of("TICKET_ROOT", "tickets", "TICKET_AUTHOR", "ada"));
    TicketBackend tickets = memory;
    Roles roles = Roles.standard();
    Path directory = Path.of("");
    Trackers trackers = new OneTracker();
    Editor editor = (command, file) -> {
        throw new AssertionError("nobody asked for an editor");
    };
    Instant now = NOW;
    final InMemoryClaims claims = InMemoryClaims.open(new Now());
    Supplier<ClaimRegistry> registry = () -> claims;
    private InputStream input = new ByteArrayInputStream(new byte[0]);
    private TerminalFacts terminal = new TerminalFacts(false, false, false, 80);

    /**
     * What a command left behind.
     *
     * @param exit its exit status
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Result(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        JsonNode error() {
            return JsonMapper.shared().readTree(err).get("error");
        }
    }

    /** Both ends are a terminal from now on. */
    Cli onTerminal() {
        return onTerminal(80);
    }

    Cli onTerminal(int columns) {
        terminal = new TerminalFacts(true, true, true, columns);
        environment.put("NO_COLOR", "1");
        return this;
    }

    /** A person reads the errors alone. */
    Cli errorsOnTerminal() {
        terminal = new TerminalFacts(false, false, true, 80);
        return this;
    }

    /** A person types, and the output goes to a pipe. */
    Cli typedInto() {
        terminal = new TerminalFacts(true, false, true, 80);
        return this;
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Cli input(String text) {
        return input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Cli input(InputStream stream) {
        input = stream;
        return this;
    }

    /** A ticket to work with. */
    NewTicket ticket(String title) {
        return NewTicket.titled(title, new Author("ada"));
    }

    String create(String title) {
        return memory.create(ticket(title)).ticket().id().value();
    }

    /** A ticket in a workflow state, queued at the beginning of the tests' time. */
    String inState(WorkflowState.Known state, String title) {
        FieldValues more = FieldValues.none().with(TicketField.WORKFLOW_STATE, WorkflowState.of(state));
        return memory.plant(
                        ticket(title),
                        state.compareTo(WorkflowState.Known.READY) <= 0
                                ? more
                                : more.with(TicketField.QUEUED_AT, NOW)
                                        .with(TicketField.QUEUED_BY, new Author("hanna")))
                .value();
    }

    /** The text with slugs in the place of ids: those say how much has happened before. */
    String named(String text) {
        String named = text;
        for (TicketSummary it : memory.list(TicketFilter.all()).tickets()) {
            named = named.replaceAll(it.id() + "\\b", String.valueOf(it.slug()));
        }
        return named;
    }

    Ticket show(String name) {
        return tickets.show(new TicketIdOrSlug(name));
    }

    String ready(String title) {
        TicketIdOrSlug ticket = new TicketIdOrSlug(create(title));
        memory.advance(ticket, new WorkflowStep.MarkReady(new MarkdownText("Small."), new Author("ada")));
        return ticket.text();
    }

    String queued(String title) {
        String id = ready(title);
        memory.advance(new TicketIdOrSlug(id), new WorkflowStep.Queue(new Author("ada")));
        return id;
    }

    /** A ticket in progress that nobody has claimed. */
    String inProgress(String title) {
        String id = queued(title);
        memory.advance(new TicketIdOrSlug(id), new WorkflowStep.Accept(AcceptedPlan.empty(), new Author("ada")));
        return id;
    }

    /** {@return the workflow state of a ticket} */
    String state(String name) {
        return LifecycleRules.stateOf(show(name).summary()).raw();
    }

    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new TicketCommandLine(context(out, err)).run(List.of(words));
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Context context(OutputStream out, OutputStream err) {
        return new Context(
                input,
                Output.to(out),
                Output.to(err),
                environment,
                directory,
                terminal,
                new Now(),
                trackers,
                editor,
                new Platform("17", "Linux"));
    }

    /** The time that commands see. */
    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class OneTracker implements Trackers {
        @Override
        public boolean isTracker(Path root) {
            return true;
        }

        @Override
        public Roles roles(Path root) {
            return roles;
        }

        @Override
        public TicketBackend open(Path root, OpenOptions options) {
            return GatedTickets.around(tickets, roles, options.role());
        }

        @Override
        public ClaimRegistry claims(Path root, TicketReader reader, OpenOptions options) {
            return GatedClaims.around(registry.get(), reader, roles, options.role());
        }

        @Override
        public TicketBackend init(Path root) {
            throw new AssertionError("nobody asked for a new tracker");
        }

        @Override
        public ConflictSettler settler(Path root, OpenOptions options) {
            return GatedSettler.around((ConflictSettler) tickets, tickets, roles, options.role());
        }

        @Override
        public TicketMerger merger() {
            return LocalTickets.merger();
        }

        @Override
        public TicketSource source(ForeignTracker from, Path directory) {
            return ForeignTickets.open(from, directory);
        }
    }
}
