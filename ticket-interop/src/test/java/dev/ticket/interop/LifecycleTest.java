package dev.ticket.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.interop.Shells.Place;
import dev.ticket.localclaims.LocalClaims;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import dev.ticket.usecase.WorkOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the lifecycle writes, which the script knows nothing of, is nothing to it but tickets: it checks, comments and closes them. */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class LifecycleTest {
    private static final Author ADA = new Author("ada");
    private static final MarkdownText WHY = new MarkdownText("Because:\n\n- of `this`\n- of that\n\n---\n\nMore.");

    @TestFactory
    Stream<DynamicTest> theScriptChecksCommentsOnAndClosesWhatTheLifecycleWrote() {
        return Shells.all().stream()
                .map(it -> DynamicTest.dynamicTest(it.toString(), () -> new LifecycleTest().play(it)));
    }

    private final Path directory = Workplace.directory("lifecycle");
    private final Path root = Tool.root(directory);

    private void play(Place place) throws IOException {
        ScriptTool script = new ScriptTool(place.shell());
        // A repository, as far as claims look at it: they lie beside the tracker then.
        Files.writeString(Files.createDirectory(directory.resolve(".git")).resolve("HEAD"), "ref: refs/heads/main\n");
        LocalTickets.init(root);
        TicketIdOrSlug whole = wholeLife();
        List<TicketIdOrSlug> all = Stream.concat(
                        Stream.of(whole),
                        Stream.of(WorkflowState.Known.values()).map(this::in))
                .toList();
        PlanListing plan = tickets().listPlanRecords();
        assertClean(script);

        for (TicketIdOrSlug ticket : all) {
            comment(script, ticket);
        }
        assertClean(script);
        for (TicketIdOrSlug ticket : all) {
            close(script, ticket);
        }
        assertClean(script);

        assertThat(tickets().listPlanRecords()).isEqualTo(plan);
        Workplace.remove(directory);
    }

    private void assertClean(ScriptTool script) {
        assertThat(tickets().doctor().findings()).isEmpty();
        Outcome outcome = script.run(directory, Call.of("doctor"));
        assertThat(outcome.out() + outcome.err()).isEqualTo("doctor: ok\n");
        assertThat(outcome.exit()).isZero();
    }

    private void comment(ScriptTool script, TicketIdOrSlug ticket) {
        Ticket before = tickets().show(ticket);

        Outcome outcome = script.run(
                directory, Call.of("comment", ticket.text(), "--author", "bob").input("Seen.\n"));

        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        Ticket after = tickets().show(ticket);
        assertThat(after.events().subList(0, before.events().size())).isEqualTo(before.events());
        assertThat(after.events()).hasSize(before.events().size() + 1);
        TicketEvent event = after.events().get(before.events().size());
        assertThat(event.kind().is(EventKind.Known.COMMENT)).isTrue();
        assertThat(event.author()).isEqualTo(new Author("bob"));
        assertThat(event.body()).isEqualTo(new MarkdownText("Seen."));
        assertThat(LifecycleRules.stateOf(after.summary())).isEqualTo(LifecycleRules.stateOf(before.summary()));
    }

    private void close(ScriptTool script, TicketIdOrSlug ticket) {
        List<TicketEvent> before = tickets().show(ticket).events();

        Outcome outcome = script.run(directory, Call.of("close", ticket.text(), "--resolution", "Fixed."));

        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        Ticket after = tickets().show(ticket);
        assertThat(after.summary().status().is(TicketStatus.Known.CLOSED)).isTrue();
        assertThat(after.resolution()).isEqualTo(new MarkdownText("Fixed."));
        assertThat(after.events().subList(0, before.size())).isEqualTo(before);
        assertThat(after.events())
                .last()
                .satisfies(it -> assertThat(it.kind().is(EventKind.Known.CLOSE)).isTrue());
        assertThat(LifecycleRules.stateOf(after.summary()).is(WorkflowState.Known.DONE))
                .isTrue();
    }

    private LocalTickets tickets() {
        return LocalTickets.open(root);
    }

    private TicketIdOrSlug create(String title) {
        return TicketIdOrSlug.of(
                tickets().create(NewTicket.titled(title, ADA)).ticket().id());
    }

    private void advance(TicketIdOrSlug ticket, WorkflowStep... steps) {
        List.of(steps).forEach(it -> tickets().advance(ticket, it));
    }

    /** A ticket that the shortest way has led to a state. */
    private TicketIdOrSlug in(WorkflowState.Known state) {
        TicketIdOrSlug ticket = create("A ticket that is " + state);
        WorkflowStep[] forward = {
            new WorkflowStep.MarkReady(WHY, ADA),
            new WorkflowStep.Queue(ADA),
            new WorkflowStep.Accept(AcceptedPlan.empty(), ADA),
            new WorkflowStep.Complete(ADA)
        };
        for (int i = 0; i < state.ordinal(); i++) {
            advance(ticket, forward[i]);
        }
        return ticket;
    }

    /** A ticket to which everything has happened that can: every step, every relation, and all that claims can do. */
    private TicketIdOrSlug wholeLife() {
        TicketIdOrSlug ticket = create("Parse dates: all of them");
        WorkflowState ready = WorkflowState.of(WorkflowState.Known.READY);
        WorkflowState queued = WorkflowState.of(WorkflowState.Known.QUEUED);
        WorkflowStep markReady = new WorkflowStep.MarkReady(WHY, ADA);
        WorkflowStep queue = new WorkflowStep.Queue(new Author("hanna"));
        advance(ticket, markReady, new WorkflowStep.ReturnToPlanning(ready, WHY, ADA), markReady, queue);
        advance(ticket, new WorkflowStep.Block(WHY, ADA), new WorkflowStep.ReturnToPlanning(queued, WHY, ADA));
        advance(ticket, markReady, queue);
        WorkOrder order = accept(ticket, plan(ticket, create("Print dates")));

        advance(ticket, new WorkflowStep.Block(WHY, ADA), new WorkflowStep.Fail(WHY, ADA));
        advance(ticket, new WorkflowStep.Defer(WHY, ADA));
        tickets()
                .setStatus(
                        ticket,
                        new StatusChange(
                                TicketStatus.of(TicketStatus.Known.PENDING),
                                TicketStatus.of(TicketStatus.Known.OPEN),
                                ADA));
        claims().renew(order.claim().ticket(), order.claim().token(), ClaimTime.USUAL);
        claims().release(order.claim().ticket(), order.claim().token());
        acceptance().takeOver(ticket, ClaimRequest.by(new Author("bob")));
        EventKind report = EventKind.of(EventKind.Known.IMPLEMENTATION_REPORT);
        tickets().addEvent(ticket, NewTicketEvent.of(report, ADA, WHY));
        tickets()
                .review(
                        ticket,
                        new TicketReview(
                                ReviewResult.of(ReviewResult.Known.APPROVE), new Author("eve"), WHY, List.of()));
        advance(ticket, new WorkflowStep.Complete(ADA));
        return ticket;
    }

    /** Records of all relations that somebody may record, one of them retracted; those that are in the way. */
    private List<PlanRecordRef> plan(TicketIdOrSlug ticket, TicketIdOrSlug other) {
        for (PlanRelation.Known each : PlanRelation.Known.values()) {
            PlanRelation relation = PlanRelation.of(each);
            if (relation.isBetweenTickets()) {
                tickets()
                        .addPlanRecord(
                                ticket,
                                NewPlanRecord.between(relation, other, ADA).withNote(WHY));
            }
        }
        PlanRelation note = PlanRelation.of(PlanRelation.Known.WAITING_CAPACITY_NOTE);
        PlanRecord waiting = tickets().addPlanRecord(ticket, new NewPlanRecord(note, null, WHY, ADA));
        tickets().retractPlanRecord(ticket, new PlanRetraction(waiting.id(), WHY, ADA));
        return tickets().listPlanRecords(ticket).current().stream()
                .filter(it -> it.relation().is(PlanRelation.Known.BLOCKED_BY)
                        || it.relation().is(PlanRelation.Known.AFTER))
                .map(PlanRecord::ref)
                .toList();
    }

    private WorkOrder accept(TicketIdOrSlug ticket, List<PlanRecordRef> acknowledged) {
        AcceptedPlan plan = new AcceptedPlan("All of it", "feature/dates", "../wt", "one coder", acknowledged);
        return acceptance().accept(ticket, Acceptance.by(ADA).withPlan(plan).withWorktree("/home/ada/wt"));
    }

    private AcceptTicket acceptance() {
        return new AcceptTicket(tickets(), tickets(), tickets(), claims());
    }

    private ClaimRegistry claims() {
        return LocalClaims.open(root);
    }
}
