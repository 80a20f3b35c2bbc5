package dev.ticket.testkit;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ArtifactStore;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Every operation on one ticket, with the capability that it needs. */
final class Operations {
    private static final ArtifactName NAME = new ArtifactName("report.md");

    private Operations() {}

    /** An operation on the ticket of that name. */
    interface Call {
        void on(TicketBackend tracker, TicketIdOrSlug ticket);
    }

    /** An operation and what a backend needs for it. */
    record OnTicket(String name, Capability needed, Call call) {}

    static List<OnTicket> possibleWith(TicketBackend tracker) {
        return inOrder().stream()
                .filter(it -> tracker.capabilities().contains(it.needed()))
                .toList();
    }

    static List<OnTicket> needing(Capability capability) {
        return inOrder().stream().filter(it -> it.needed() == capability).toList();
    }

    /** {@return every operation, each of which can follow the one before on a ticket that was open at first} */
    static List<OnTicket> inOrder() {
        return List.of(
                new OnTicket("documents", Capability.DOCUMENTS, TicketBackend::documents),
                new OnTicket("edit", Capability.EDIT, (tracker, it) -> tracker.edit(it, edit())),
                new OnTicket(
                        "addEvent",
                        Capability.EVENTS,
                        (tracker, it) -> tracker.addEvent(it, Samples.comment("A remark."))),
                new OnTicket(
                        "review",
                        Capability.EVENTS,
                        (tracker, it) ->
                                tracker.review(it, Samples.review(ReviewResult.of(ReviewResult.Known.APPROVE)))),
                new OnTicket(
                        "attach",
                        Capability.ARTIFACTS,
                        (tracker, it) -> tracker.attach(
                                it, NAME, new ByteArrayInputStream(new byte[1]), ArtifactStore.IfPresent.REPLACE)),
                new OnTicket("listArtifacts", Capability.ARTIFACTS, TicketBackend::listArtifacts),
                new OnTicket("readArtifact", Capability.ARTIFACTS, (tracker, it) -> tracker.readArtifact(it, NAME)),
                new OnTicket(
                        "addPlanRecord",
                        Capability.PLAN,
                        (tracker, it) -> tracker.addPlanRecord(it, Samples.blockedBy("another-ticket"))),
                new OnTicket(
                        "retractPlanRecord",
                        Capability.PLAN,
                        (tracker, it) -> tracker.retractPlanRecord(it, retraction(tracker, it))),
                new OnTicket("listPlanRecords", Capability.PLAN, TicketBackend::listPlanRecords),
                new OnTicket("advance", Capability.WORKFLOW, (tracker, it) -> tracker.advance(it, Steps.MARK_READY)),
                new OnTicket(
                        "setStatus",
                        Capability.STATUS,
                        (tracker, it) -> tracker.setStatus(it, Samples.move(Samples.OPEN, Samples.PENDING))),
                new OnTicket("close", Capability.STATUS, (tracker, it) -> tracker.close(it, closing())));
    }

    private static TicketClosing closing() {
        return new TicketClosing(Samples.PENDING, Samples.ADA, new MarkdownText("Done."), List.of());
    }

    /** Of the record that was added last, if it can be asked for. */
    private static PlanRetraction retraction(TicketBackend tracker, TicketIdOrSlug ticket) {
        PlanRecordId record = tracker.capabilities().contains(Capability.PLAN)
                ? tracker.listPlanRecords(ticket).records().stream()
                        .reduce((first, second) -> second)
                        .map(PlanRecord::id)
                        .orElseThrow()
                : new PlanRecordId("none");
        return new PlanRetraction(record, MarkdownText.empty(), Samples.ADA);
    }

    private static TicketEdit edit() {
        return TicketEdit.nothing().set(TicketField.TITLE, "Another title");
    }
}
