package dev.ticket.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole ticket: its head, its text, what happened to it and the files that lie with it. Immutable; a snapshot of one
 * moment.
 *
 * @param summary the machine-readable head
 * @param revision the fingerprint to hand back with an edit
 * @param body the description
 * @param resolution how it ended, or null unless it has been closed
 * @param artifacts the files that lie with it, by name
 * @param events the thread, oldest first
 */
public record Ticket(
        TicketSummary summary,
        Revision revision,
        MarkdownText body,
        @Nullable MarkdownText resolution,
        List<Artifact> artifacts,
        List<TicketEvent> events) {
    /** Copies the artifacts and events. */
    public Ticket {
        artifacts = List.copyOf(artifacts);
        events = List.copyOf(events);
    }

    /** {@return its name for life} */
    public TicketId id() {
        return summary.id();
    }

    /** {@return what a mutation of it would answer: its names, where it stands and its revision} */
    public TicketRef ref() {
        return TicketRef.of(summary, revision);
    }
}
