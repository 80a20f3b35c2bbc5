package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Operation;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketBackend;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be done with a tracker, with the operation that it is: what a gate is tried with. */
final class Deeds {
    static final ArtifactName FILE = new ArtifactName("log.txt");

    private Deeds() {}

    /** One call of a port. */
    record Deed(String name, Operation operation, Operations.Call call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Deed> all() {
        return Stream.of(looks(), texts(), changes(), steps()).flatMap(it -> it).toList();
    }

    static List<Deed> being(Operation operation) {
        return all().stream().filter(it -> it.operation() == operation).toList();
    }

    private static Stream<Deed> looks() {
        return Stream.of(
                read("list", (tracker, it) -> tracker.list(TicketFilter.all())),
                read("show", TicketBackend::show),
                read("documents", TicketBackend::documents),
                read("listArtifacts", TicketBackend::listArtifacts),
                read("readArtifact", (tracker, it) -> tracker.readArtifact(it, FILE)),
                read("listPlanRecords of one", TicketBackend::listPlanRecords),
                read("listPlanRecords of all", (tracker, it) -> tracker.listPlanRecords()),
                read("doctor", (tracker, it) -> tracker.doctor()),
                read("proposeRepair", (tracker, it) -> tracker.proposeRepair()));
    }

    private static Deed read(String name, Operations.Call call) {
        return new Deed(name, Operation.READ, call);
    }

    private static Stream<Deed> texts() {
        return Stream.of(
                add("comment", Operation.COMMENT),
                add("plan", Operation.COMMENT),
                add("decision", Operation.COMMENT),
                add("migration", Operation.COMMENT),
                // What an operation writes is a comment to the gate; the tracker behind it refuses it to everybody.
                add("review", Operation.COMMENT),
                add("close", Operation.COMMENT),
                add("implementation_report", Operation.REPORT),
                add("Implementation_Report", Operation.REPORT),
                new Deed(
                        "review",
                        Operation.REVIEW,
                        (tracker, it) ->
                                tracker.review(it, Samples.review(ReviewResult.of(ReviewResult.Known.APPROVE)))));
    }

    private static Deed add(String kind, Operation operation) {
        return new Deed(
                "addEvent " + kind, operation, (tracker, it) -> tracker.addEvent(it, event(kind, ADA, "A remark.")));
    }

    static NewTicketEvent event(String kind, Author author, String text) {
        return NewTicketEvent.of(new EventKind(kind), author, new MarkdownText(text));
    }

    private static Stream<Deed> changes() {
        return Stream.of(
                new Deed("create", Operation.CREATE, (tracker, it) -> tracker.create(Samples.ticket("Another"))),
                new Deed(
                        "edit",
                        Operation.EDIT,
                        (tracker, it) ->
                                tracker.edit(it, TicketEdit.nothing().set(TicketField.TITLE, "Parse all dates"))),
                new Deed(
                        "attach",
                        Operation.ATTACH,
                        (tracker, it) ->
                                tracker.attach(it, FILE, new ByteArrayInputStream(new byte[1]), IfPresent.REPLACE)),
                new Deed(
                        "setStatus",
                        Operation.MOVE,
                        (tracker, it) -> tracker.setStatus(it, Samples.move(Samples.OPEN, Samples.PENDING))),
                new Deed("close", Operation.CLOSE, (tracker, it) -> tracker.close(it, Samples.closing("Done."))),
                new Deed(
                        "addPlanRecord",
                        Operation.PLAN,
                        (tracker, it) -> tracker.addPlanRecord(it, Samples.blockedBy("another-ticket"))),
                new Deed(
                        "retractPlanRecord",
                        Operation.PLAN,
                        (tracker, it) -> tracker.retractPlanRecord(
                                it, new PlanRetraction(new PlanRecordId("none"), MarkdownText.empty(), ADA))),
                new Deed("repair", Operation.REPAIR, (tracker, it) -> tracker.repair()),
                new Deed(
                        "importTicket",
                        Operation.IMPORT,
                        (tracker, it) -> tracker.importTicket(Imports.closed("acme:1"))));
    }

    /** Each step, a return from each state that has one. */
    private static Stream<Deed> steps() {
        List<Deed> steps = new ArrayList<>();
        for (WorkflowState.Known state : Arrays.asList(WorkflowState.Known.READY, WorkflowState.Known.QUEUED)) {
            Steps.all(WorkflowState.of(state))
                    .forEach(step -> steps.add(new Deed(
                            step.operation().word() + " from " + state,
                            step.operation(),
                            (tracker, it) -> tracker.advance(it, step))));
        }
        return steps.stream();
    }
}
