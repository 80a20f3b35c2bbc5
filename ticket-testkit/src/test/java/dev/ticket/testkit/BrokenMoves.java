package dev.ticket.testkit;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.testkit.ForgetfulBackend.After;
import java.util.List;
import java.util.Set;

/** Backends that move and close badly, one for each rule of statuses. */
final class BrokenMoves {
    private BrokenMoves() {}

    @Breaks("S-01")
    static TicketBackend pendingTicketsCountAsOpen(TicketBackend real) {
        return Faults.filtering(
                real,
                it -> it.statuses().equals(Set.of(Samples.OPEN))
                        ? it.withStatuses(Set.of(Samples.OPEN, Samples.PENDING))
                        : it);
    }

    @Breaks("S-02")
    static TicketBackend moveDoesNotSayWhereTo(TicketBackend real) {
        return Faults.tellingEvents(
                real, it -> it.kind().is(EventKind.Known.STATUS_CHANGED) ? Retold.withoutAttributes(it) : it);
    }

    @Breaks("S-03")
    static TicketBackend receiptHasAnOldRevision(TicketBackend real) {
        return Faults.moving(
                real, (it, call) -> Retold.withRevision(it.setStatus(call.ticket(), call.change()), "old"));
    }

    @Breaks("S-04")
    static TicketBackend moveStartsAnywhere(TicketBackend real) {
        return Faults.moving(real, (it, call) -> {
            TicketStatus from = it.show(call.ticket()).summary().status();
            return it.setStatus(call.ticket(), Samples.move(from, call.change().to()));
        });
    }

    @Breaks("S-05")
    static TicketBackend movesToTheSamePlaceAreRecorded(TicketBackend real) {
        return Faults.moving(
                real,
                (it, call) -> call.change().equals(Samples.move(Samples.OPEN, Samples.OPEN))
                        ? it.addEvent(call.ticket(), Samples.comment("Moved."))
                        : it.setStatus(call.ticket(), call.change()));
    }

    @Breaks("S-06")
    static TicketBackend moveToClosedCloses(TicketBackend real) {
        return Faults.moving(
                real,
                (it, call) -> call.change().to().equals(Samples.CLOSED)
                        ? it.close(call.ticket(), Samples.closing("Closed."))
                        : it.setStatus(call.ticket(), call.change()));
    }

    @Breaks("S-07")
    static TicketBackend moveKeepsTheRevision(TicketBackend real) {
        return new ForgetfulBackend(real, After.MOVE, (now, before) -> Retold.withRevision(now, before.revision()));
    }

    @Breaks("S-08")
    static TicketBackend moveKeepsTheTime(TicketBackend real) {
        return ForgetfulBackend.ofTime(real, After.MOVE);
    }

    @Breaks("S-09")
    static TicketBackend moveDropsTheAssignee(TicketBackend real) {
        return Faults.moving(real, (it, call) -> {
            TicketReceipt receipt = it.setStatus(call.ticket(), call.change());
            if (!receipt.events().isEmpty()) {
                it.edit(call.ticket(), TicketEdit.nothing().clear(TicketField.ASSIGNEE));
            }
            return new TicketReceipt(it.show(call.ticket()).ref(), receipt.events());
        });
    }

    @Breaks("S-10")
    static TicketBackend unknownStatusIsPending(TicketBackend real) {
        return Faults.moving(real, (it, call) -> {
            StatusChange change = call.change();
            TicketStatus to = change.to().known().isPresent() ? change.to() : Samples.PENDING;
            return it.setStatus(call.ticket(), Samples.move(change.from(), to));
        });
    }

    @Breaks("S-11")
    static TicketBackend resolutionIsLost(TicketBackend real) {
        return Faults.telling(
                real, it -> new MarkdownText("Done.").equals(it.resolution()) ? Retold.withoutResolution(it) : it);
    }

    @Breaks("S-12")
    static TicketBackend closingLosesItsReferences(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            TicketClosing end = call.closing();
            return it.close(call.ticket(), new TicketClosing(end.from(), end.author(), end.resolution(), List.of()));
        });
    }

    @Breaks("S-13")
    static TicketBackend closingStartsAnywhere(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            TicketClosing end = call.closing();
            TicketStatus from = it.show(call.ticket()).summary().status();
            return it.close(call.ticket(), new TicketClosing(from, end.author(), end.resolution(), end.refs()));
        });
    }

    @Breaks("S-14")
    static TicketBackend secondClosingReplacesTheFirst(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            TicketClosing end = call.closing();
            if (!end.from().equals(Samples.CLOSED)) {
                return it.close(call.ticket(), end);
            }
            it.setStatus(call.ticket(), Samples.move(Samples.CLOSED, Samples.OPEN));
            return it.close(call.ticket(), new TicketClosing(Samples.OPEN, end.author(), end.resolution(), end.refs()));
        });
    }

    @Breaks("S-15")
    static TicketBackend openTicketStillShowsItsResolution(TicketBackend real) {
        return new ForgetfulBackend(real, After.MOVE, (now, before) -> {
            MarkdownText old = before.resolution();
            return old != null && now.resolution() == null ? Retold.withResolution(now, old) : now;
        });
    }

    @Breaks("S-16")
    static TicketBackend secondResolutionReplacesTheFirst(TicketBackend real) {
        return Faults.telling(real, it -> {
            List<Artifact> kept = it.artifacts().stream()
                    .filter(artifact -> !artifact.name().value().endsWith("-2.md"))
                    .toList();
            return Retold.withArtifacts(it, kept);
        });
    }

    @Breaks("S-17")
    static TicketBackend firstResolutionStays(TicketBackend real) {
        return Faults.telling(
                real,
                it -> new MarkdownText("Really done.").equals(it.resolution())
                        ? Retold.withResolution(it, new MarkdownText("Done."))
                        : it);
    }

    @Breaks("S-18")
    static TicketBackend closedTicketIsStillInProgress(TicketBackend real) {
        return Faults.telling(
                real, it -> withState(it, Samples.CLOSED, WorkflowState.Known.DONE, WorkflowState.Known.INPROGRESS));
    }

    @Breaks("S-19")
    static TicketBackend everyClosedTicketIsDone(TicketBackend real) {
        return Faults.telling(
                real,
                it -> it.summary().status().equals(Samples.CLOSED)
                                && it.summary().workflowState().isEmpty()
                        ? Retold.with(it, TicketField.WORKFLOW_STATE, WorkflowState.of(WorkflowState.Known.DONE))
                        : it);
    }

    @Breaks("S-20")
    static TicketBackend reopenedTicketIsStillDone(TicketBackend real) {
        return Faults.telling(
                real,
                it -> it.events().stream().anyMatch(event -> event.kind().is(EventKind.Known.CLOSE))
                        ? withState(it, Samples.OPEN, WorkflowState.Known.PLANNING, WorkflowState.Known.DONE)
                        : it);
    }

    /** As a check before the lock is taken does: a second closing looks made and is not. */
    @Breaks("S-21")
    static TicketBackend lateClosingLooksMade(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            try {
                return it.close(call.ticket(), call.closing());
            } catch (TicketConflictException e) {
                if (!e.found().equals(Samples.CLOSED.raw())) {
                    throw e;
                }
                return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
            }
        });
    }

    @Breaks("S-22")
    static TicketBackend unfilteredListLeavesClosedTicketsOut(TicketBackend real) {
        return Faults.filtering(
                real, it -> it.statuses().isEmpty() ? it.withStatuses(Set.of(Samples.OPEN, Samples.PENDING)) : it);
    }

    @Breaks("S-22")
    static TicketBackend closedTicketsCountAsOpen(TicketBackend real) {
        return Faults.filtering(
                real,
                it -> it.statuses().equals(Set.of(Samples.OPEN))
                        ? it.withStatuses(Set.of(Samples.OPEN, Samples.CLOSED))
                        : it);
    }

    @Breaks("S-22")
    static TicketBackend closedTicketsAreNotListedAsClosed(TicketBackend real) {
        return Faults.filtering(
                real,
                it -> it.statuses().equals(Set.of(Samples.CLOSED)) ? it.withStatuses(Set.of(Samples.PENDING)) : it);
    }

    private static Ticket withState(
            Ticket ticket, TicketStatus in, WorkflowState.Known found, WorkflowState.Known told) {
        boolean there = ticket.summary().status().equals(in)
                && ticket.summary().workflowState().filter(it -> it.is(found)).isPresent();
        return there ? Retold.with(ticket, TicketField.WORKFLOW_STATE, WorkflowState.of(told)) : ticket;
    }
}
