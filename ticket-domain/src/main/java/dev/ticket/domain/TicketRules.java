package dev.ticket.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What each operation does to a ticket, and when it is refused. Pure: a backend reads the ticket under its lock, asks here,
 * and applies the answer. The table is {@code docs/format.md#what-each-operation-writes}.
 */
public final class TicketRules {
    private TicketRules() {}

    /**
     * {@return the first event of a new ticket}
     *
     * @param ticket the new ticket
     */
    public static NewTicketEvent created(NewTicket ticket) {
        EventKind create = EventKind.of(EventKind.Known.CREATE);
        return NewTicketEvent.of(create, ticket.author(), new MarkdownText("Created by " + ticket.author() + "."));
    }

    /**
     * Rules on an edit: granted unless the ticket has changed since.
     *
     * @param found the revision the ticket has now
     * @param edit what to change
     * @return the update, or {@link Ruling.Stale} if the edit was based on another revision
     */
    public static Ruling edit(Revision found, TicketEdit edit) {
        Revision expected = edit.basedOn();
        if (expected != null && !expected.equals(found)) {
            return new Ruling.Stale("revision", expected.value(), found.value());
        }
        return new Ruling.Granted(TicketUpdate.nothing().with(edit.fields()).withBody(edit.body()));
    }

    /**
     * Rules on an event that a caller composed: granted unless its kind, or an attribute, belongs to an operation.
     *
     * @param event the event to append
     * @return the update, or {@link Ruling.Refused}
     */
    public static Ruling record(NewTicketEvent event) {
        if (event.kind().isWrittenByOperation()) {
            return new Ruling.Refused("an event of kind " + event.kind()
                    + " is written by the operation of that name only; use that operation, or another kind");
        }
        for (String key : event.attributes().keySet()) {
            if (TicketEvent.WRITTEN_BY_OPERATIONS.contains(key)) {
                return new Ruling.Refused(
                        "the attribute " + key + " is written by operations only; use another name for it");
            }
        }
        return new Ruling.Granted(TicketUpdate.append(List.of(event)));
    }

    /**
     * {@return the update that records a review}
     *
     * @param review the judgement
     */
    public static Ruling review(TicketReview review) {
        String result = review.result().raw();
        NewTicketEvent event = NewTicketEvent.of(EventKind.of(EventKind.Known.REVIEW), review.author(), review.body())
                .withHeading("Review: " + result.replace('_', ' '))
                .withRefs(review.refs())
                .withAttribute(TicketEvent.STATUS, result);
        return new Ruling.Granted(TicketUpdate.append(List.of(event)));
    }

    /**
     * Rules on a move to a status that is not closed. A move to where the ticket is changes nothing; a closed ticket that
     * is opened again starts planning anew.
     *
     * @param before the ticket as it is
     * @param change the move
     * @return the update, {@link Ruling.Stale} or, for a move to closed, {@link Ruling.Refused}
     */
    public static Ruling move(TicketSummary before, StatusChange change) {
        if (!before.status().equals(change.from())) {
            return staleStatus(before, change.from());
        }
        if (change.to().is(TicketStatus.Known.CLOSED)) {
            return new Ruling.Refused("a ticket is closed with a resolution; use close");
        }
        if (before.status().equals(change.to())) {
            return new Ruling.Granted(TicketUpdate.nothing());
        }
        List<NewTicketEvent> events = new ArrayList<>();
        FieldChanges fields = FieldChanges.none();
        if (isDone(before) && before.status().is(TicketStatus.Known.CLOSED)) {
            fields = stateChange(before, WorkflowState.Known.PLANNING, "reopened", change.author(), events);
        }
        String text = "Moved from " + change.from() + " to " + change.to() + ".";
        events.add(
                NewTicketEvent.of(EventKind.of(EventKind.Known.STATUS_CHANGED), change.author(), new MarkdownText(text))
                        .withAttribute(TicketEvent.STATUS, change.to().raw()));
        return new Ruling.Granted(
                TicketUpdate.append(events).withStatus(change.to()).with(fields));
    }

    /**
     * Rules on closing: once, with a resolution; a workflow state that the ticket has becomes done.
     *
     * @param before the ticket as it is
     * @param closing the end
     * @return the update, {@link Ruling.Stale}, or {@link Ruling.Refused} if it is closed already
     */
    public static Ruling close(TicketSummary before, TicketClosing closing) {
        if (!before.status().equals(closing.from())) {
            return staleStatus(before, closing.from());
        }
        if (before.status().is(TicketStatus.Known.CLOSED)) {
            return new Ruling.Refused("it is closed already and has a resolution; reopen it first, or add a comment");
        }
        List<NewTicketEvent> events = new ArrayList<>();
        FieldChanges fields = FieldChanges.none();
        if (before.workflowState().isPresent() && !isDone(before)) {
            fields = stateChange(before, WorkflowState.Known.DONE, "closed", closing.author(), events);
        }
        TicketStatus closed = TicketStatus.of(TicketStatus.Known.CLOSED);
        events.add(NewTicketEvent.of(EventKind.of(EventKind.Known.CLOSE), closing.author(), closing.resolution())
                .withRefs(closing.refs())
                .withAttribute(TicketEvent.STATUS, closed.raw()));
        return new Ruling.Granted(
                TicketUpdate.append(events).withStatus(closed).with(fields).withResolution(closing.resolution()));
    }

    private static Ruling staleStatus(TicketSummary before, TicketStatus expected) {
        return new Ruling.Stale("status", expected.raw(), before.status().raw());
    }

    private static boolean isDone(TicketSummary ticket) {
        return ticket.workflowState()
                .filter(it -> it.is(WorkflowState.Known.DONE))
                .isPresent();
    }

    private static FieldChanges stateChange(
            TicketSummary before,
            WorkflowState.Known target,
            String reason,
            Author author,
            List<NewTicketEvent> events) {
        TicketField<WorkflowState> field = TicketField.WORKFLOW_STATE;
        WorkflowState from = before.workflowState().orElseThrow();
        WorkflowState to = WorkflowState.of(target);
        events.add(LifecycleRules.stateChanged(from, to, new MarkdownText(reason), author));
        return FieldChanges.none().withSet(field, to);
    }
}
