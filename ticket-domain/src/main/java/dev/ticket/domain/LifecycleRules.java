package dev.ticket.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What each step of the lifecycle does to a ticket, and when it is refused. Pure, as {@link TicketRules}; the states and the
 * ways between them are {@link Transition}'s.
 */
public final class LifecycleRules {
    private static final TicketField<WorkflowState> STATE = TicketField.WORKFLOW_STATE;

    private LifecycleRules() {}

    /**
     * {@return the state a ticket is in, as stored; without one that is planning, and done once it is closed}
     *
     * @param ticket the ticket
     */
    public static WorkflowState stateOf(TicketSummary ticket) {
        return ticket.workflowState()
                .orElseGet(() -> WorkflowState.of(
                        ticket.status().is(TicketStatus.Known.CLOSED)
                                ? WorkflowState.Known.DONE
                                : WorkflowState.Known.PLANNING));
    }

    /**
     * {@return whether a ticket is open, and in that state: where its next step may begin}
     *
     * @param ticket the ticket
     * @param state the state
     */
    public static boolean isOpenIn(TicketSummary ticket, WorkflowState.Known state) {
        return ticket.status().is(TicketStatus.Known.OPEN) && stateOf(ticket).is(state);
    }

    /**
     * Rules on a step: granted from the states of its {@linkplain Transition transition}, for a ticket that is open.
     *
     * @param before the ticket as it is
     * @param step the step
     * @return the update; {@link Ruling.Refused} if the ticket is not open, or in a state that the step does not begin in; {@link
     *     Ruling.Stale} if the caller named a state, and the ticket is in another one
     */
    public static Ruling step(TicketSummary before, WorkflowStep step) {
        Transition transition = Transition.of(step.operation()).orElseThrow();
        WorkflowState found = stateOf(before);
        if (!before.status().is(TicketStatus.Known.OPEN)) {
            return new Ruling.Refused(step.operation().word() + " needs an open ticket, and this one is "
                    + before.status() + "; open it first");
        }
        if (step instanceof WorkflowStep.ReturnToPlanning back && !back.from().equals(found)) {
            return new Ruling.Stale(STATE.name(), back.from().raw(), found.raw());
        }
        if (found.known().filter(transition.from()::contains).isEmpty()) {
            return new Ruling.Refused(transition.refusal(found));
        }
        return new Ruling.Granted(update(before, step, transition));
    }

    private static TicketUpdate update(TicketSummary before, WorkflowStep step, Transition transition) {
        List<NewTicketEvent> events = new ArrayList<>();
        firstEvent(step).ifPresent(events::add);
        TicketUpdate update = TicketUpdate.nothing();
        if (transition.to() != null) {
            WorkflowState to = WorkflowState.of(transition.to());
            events.add(stateChanged(stateOf(before), to, reason(step), step.author()));
            update = update.with(fields(step, to));
        }
        if (step instanceof WorkflowStep.Queue) {
            update = update.withStamped(TicketField.QUEUED_AT);
        } else if (step instanceof WorkflowStep.Accept accept) {
            update = update.withAcceptance(new TicketUpdate.Acceptance(accept.plan(), accept.author()));
        } else if (step instanceof WorkflowStep.Defer) {
            update = update.withStatus(TicketStatus.of(TicketStatus.Known.PENDING));
        }
        return update.withEvents(events);
    }

    /** What is said besides the change of the state, or where the state stays. */
    private static Optional<NewTicketEvent> firstEvent(WorkflowStep step) {
        if (step instanceof WorkflowStep.MarkReady ready) {
            return Optional.of(event(EventKind.Known.INTAKE_SUMMARY, ready.author(), ready.summary()));
        }
        if (step instanceof WorkflowStep.Block block) {
            return Optional.of(event(EventKind.Known.BLOCKED, block.author(), block.reason()));
        }
        if (step instanceof WorkflowStep.Fail fail) {
            return Optional.of(event(EventKind.Known.FAILED, fail.author(), fail.reason()));
        }
        if (step instanceof WorkflowStep.Defer defer) {
            return Optional.of(event(EventKind.Known.DEFERRED, defer.author(), defer.reason())
                    .withAttribute(
                            TicketEvent.STATUS,
                            TicketStatus.of(TicketStatus.Known.PENDING).raw()));
        }
        return Optional.empty();
    }

    private static NewTicketEvent event(EventKind.Known kind, Author author, MarkdownText text) {
        return NewTicketEvent.of(EventKind.of(kind), author, text);
    }

    private static FieldChanges fields(WorkflowStep step, WorkflowState to) {
        FieldChanges fields = FieldChanges.none().withSet(STATE, to);
        if (step instanceof WorkflowStep.Queue) {
            return fields.withSet(TicketField.QUEUED_BY, step.author());
        }
        return step instanceof WorkflowStep.ReturnToPlanning
                ? fields.withCleared(TicketField.QUEUED_BY).withCleared(TicketField.QUEUED_AT)
                : fields;
    }

    private static MarkdownText reason(WorkflowStep step) {
        return step instanceof WorkflowStep.ReturnToPlanning back
                ? back.reason()
                : new MarkdownText(past(step.operation()));
    }

    private static String past(Operation operation) {
        return switch (operation) {
            case MARK_READY -> "ready";
            case QUEUE -> "queued";
            case ACCEPT -> "accepted";
            case COMPLETE -> "completed";
            default -> operation.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * {@return the event of every change of a workflow state}
     *
     * @param from the state before, as stored
     * @param to the state after
     * @param reason why: its first line is the event's attribute, all of it the text
     * @param author who changed it
     */
    public static NewTicketEvent stateChanged(
            WorkflowState from, WorkflowState to, MarkdownText reason, Author author) {
        String text = reason.text().indexOf('\n') < 0
                ? "From " + from + " to " + to + ": " + reason.text()
                        + (reason.text().endsWith(".") ? "" : ".")
                : "From " + from + " to " + to + ":\n\n" + reason.text();
        return NewTicketEvent.of(EventKind.of(EventKind.Known.STATE_CHANGED), author, new MarkdownText(text))
                .withAttribute("from", from.raw())
                .withAttribute("to", to.raw())
                .withAttribute("reason", Text.asLine(reason.text(), NewTicketEvent.MAX_ATTRIBUTE))
                .withAttribute("field", STATE.name());
    }
}
