package dev.ticket.localfiles;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether the place of a ticket, its thread and its resolution tell of the same end. */
final class ClosingCheck {
    private final TicketDirectory ticket;
    private final ThreadFile thread;
    private final boolean resolved;
    private final Findings findings;

    private ClosingCheck(TicketDirectory ticket, ThreadFile thread, boolean resolved, Findings findings) {
        this.ticket = ticket;
        this.thread = thread;
        this.resolved = resolved;
        this.findings = findings;
    }

    static void check(TrackerView view, TicketDirectory ticket, ThreadFile thread, Findings findings) {
        ClosingCheck check = new ClosingCheck(ticket, thread, view.files().exists(ticket.resolution()), findings);
        Optional<Integer> close = check.close();
        if (ticket.status().is(TicketStatus.Known.CLOSED)) {
            check.closed(close.orElse(null));
        } else {
            check.open(close.orElse(null));
        }
    }

    /** The event that closed the ticket, if no later one opened it again. */
    private Optional<Integer> close() {
        for (int i = thread.count() - 1; i >= 0; i--) {
            EventKind kind = thread.event(i).kind();
            if (kind.is(EventKind.Known.CLOSE)) {
                return Optional.of(i);
            }
            if (kind.is(EventKind.Known.STATUS_CHANGED)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void closed(@Nullable Integer close) {
        if (close == null) {
            findings.add(
                    FindingKind.CLOSED_WITHOUT_EVENT,
                    ticket.thread(),
                    null,
                    "the ticket is closed, and no event says how"
                            + (resolved ? "" : "; it has no resolution.md either"));
        } else if (!resolved) {
            findings.add(
                    FindingKind.MISSING_RESOLUTION,
                    ticket.resolution(),
                    null,
                    "the ticket was closed by an event in line " + (thread.headerLine(close) + 1) + " of "
                            + TicketDirectory.THREAD + ", and resolution.md is missing",
                    written(thread.event(close)));
        }
    }

    /** The text of the event is what close wrote into both; an event without one says nothing to write. */
    private @Nullable Mend written(TicketEvent close) {
        byte[] text = (close.body().text() + "\n").getBytes(StandardCharsets.UTF_8);
        return close.body().isEmpty() || text.length > findings.limits().itemBytes()
                ? null
                : new Mend.OfFile(
                        "resolution.md is written from the close event",
                        new FileStep.Replace(ticket.resolution(), text));
    }

    private void open(@Nullable Integer close) {
        if (resolved) {
            findings.add(
                    FindingKind.OPEN_WITH_RESOLUTION,
                    ticket.resolution(),
                    null,
                    "the ticket is " + ticket.status() + ", and has a resolution.md");
        }
        if (close != null) {
            findings.add(
                    FindingKind.OPEN_AFTER_CLOSE,
                    ticket.thread(),
                    thread.headerLine(close) + 1,
                    "the ticket was closed by this event, is " + ticket.status() + ", and no event says why");
        }
    }
}
