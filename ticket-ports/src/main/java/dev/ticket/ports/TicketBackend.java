package dev.ticket.ports;

import java.util.Set;

/**
 * A tracker: everything that can be done with its tickets. Safe for use by several threads.
 *
 * <p>An adapter implements this and lets the kit's contract run over it; {@code docs/contract.md} numbers the rules. What it
 * can't do it leaves out of {@link #capabilities()} and refuses with {@link UnsupportedByBackendException}.
 *
 * <pre>{@code
 * TicketBackend tickets = LocalTickets.open(Path.of("work-items"));
 * tickets.list(TicketFilter.all()).tickets().forEach(it -> System.out.println(it.title()));
 * }</pre>
 */
public interface TicketBackend
        extends TicketReader,
                DocumentReader,
                TicketCreator,
                TicketEditor,
                EventRecorder,
                StatusKeeper,
                ArtifactStore,
                PlanBook,
                WorkflowKeeper,
                TicketDoctor,
                TicketImporter {
    /** {@return what this backend can do besides reading; always the same set} */
    Set<Capability> capabilities();
}
