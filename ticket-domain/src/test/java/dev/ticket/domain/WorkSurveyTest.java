package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkSurveyTest {
    private static final Instant NOW = Instant.parse("2026-06-05T04:01:04Z");

    private final List<TicketSummary> tickets = new ArrayList<>();

    private TicketId ticket(String id, TicketStatus.Known status, String state) {
        FieldValues fields = state.isEmpty()
                ? FieldValues.none()
                : FieldValues.none().with(TicketField.WORKFLOW_STATE, new WorkflowState(state));
        TicketId name = new TicketId(id);
        tickets.add(new TicketSummary(name, null, TicketStatus.of(status), fields, Map.of(), null));
        return name;
    }

    private WorkSurvey survey(List<Claim> live, Map<TicketId, WorkProgress> progress) {
        return new WorkSurvey(
                tickets,
                WorkPlan.of(tickets, new PlanListing(List.of(), List.of())),
                new ClaimListing(live, List.of(), List.of()),
                progress,
                0);
    }

    private static List<String> ids(List<TicketSummary> some) {
        return some.stream().map(it -> it.id().value()).toList();
    }

    private static WorkProgress after(EventKind.Known... kinds) {
        return WorkProgress.of(Stream.of(kinds)
                .map(it -> new TicketEvent(
                        null,
                        EventKind.of(it),
                        null,
                        null,
                        "",
                        MarkdownText.empty(),
                        List.of(),
                        Map.of(TicketEvent.STATUS, "approve")))
                .toList());
    }

    @Test
    void ticketsWaitForTheOperationThatTakesThemOn() {
        ticket("planned", TicketStatus.Known.OPEN, "");
        ticket("intake", TicketStatus.Known.OPEN, "intake");
        ticket("ready", TicketStatus.Known.OPEN, "ready");
        ticket("queued", TicketStatus.Known.OPEN, "queued");
        TicketId claimed = ticket("queued-claimed", TicketStatus.Known.OPEN, "queued");
        TicketId begun = ticket("begun", TicketStatus.Known.OPEN, "inprogress");
        TicketId reported = ticket("reported", TicketStatus.Known.OPEN, "inprogress");
        TicketId approved = ticket("approved", TicketStatus.Known.OPEN, "inprogress");
        ticket("unreadable", TicketStatus.Known.OPEN, "inprogress");
        ticket("done", TicketStatus.Known.OPEN, "done");
        ticket("done-later", TicketStatus.Known.PENDING, "done");
        ticket("off", TicketStatus.Known.PENDING, "ready");
        ticket("closed", TicketStatus.Known.CLOSED, "done");
        ticket("strange", TicketStatus.Known.OPEN, "resting");
        Claim claim = Claim.reserved(claimed, ClaimRequest.by(new Author("ada")), new ClaimToken("0".repeat(32)), NOW);

        WorkSurvey survey = survey(
                List.of(claim),
                Map.of(
                        begun, after(),
                        reported, after(EventKind.Known.IMPLEMENTATION_REPORT),
                        approved, after(EventKind.Known.IMPLEMENTATION_REPORT, EventKind.Known.REVIEW)));

        assertThat(ids(survey.waitingFor(Operation.MARK_READY))).containsExactly("intake", "planned");
        assertThat(ids(survey.waitingFor(Operation.QUEUE))).containsExactly("ready");
        assertThat(ids(survey.waitingFor(Operation.ACCEPT))).containsExactly("queued");
        assertThat(ids(survey.waitingFor(Operation.REPORT))).containsExactly("begun");
        assertThat(ids(survey.waitingFor(Operation.REVIEW))).containsExactly("reported");
        assertThat(ids(survey.waitingFor(Operation.COMPLETE))).containsExactly("approved");
        assertThat(ids(survey.waitingFor(Operation.CLOSE))).containsExactly("done", "done-later");
        assertThat(ids(survey.queue())).containsExactly("queued", "queued-claimed");
        assertThat(ids(survey.inProgress())).containsExactly("approved", "begun", "reported", "unreadable");
        assertThat(survey.states()).hasToString("{planning=2, ready=1, queued=2, inprogress=4, done=1, resting=1}");
        assertThat(survey.count(TicketStatus.Known.PENDING)).isEqualTo(2);
        assertThat(survey.count(TicketStatus.Known.CLOSED)).isEqualTo(1);
    }

    @Test
    void everyRoleIsWaitedForByWhatItMayDo() {
        Roles roles = Roles.standard();

        assertThat(duties(roles, "orchestrator")).containsExactly(Operation.ACCEPT, Operation.COMPLETE);
        assertThat(duties(roles, "intake")).containsExactly(Operation.MARK_READY);
        assertThat(duties(roles, "coder")).containsExactly(Operation.REPORT);
        assertThat(duties(roles, "reviewer")).containsExactly(Operation.REVIEW);
        assertThat(duties(roles, "companion")).isEmpty();
        assertThat(duties(roles, "human")).containsExactly(Operation.QUEUE, Operation.CLOSE);
    }

    @Test
    void aRoleOfTheTrackersOwnOrNarrowedIsWaitedForByThePermissionsItHas() {
        Roles roles = Roles.standard()
                .with(new Role("tester", List.of(Permission.to(Operation.READ), Permission.to(Operation.REVIEW))))
                .with(new Role(
                        "orchestrator", List.of(Permission.to(Operation.READ), Permission.to(Operation.ACCEPT))));

        assertThat(duties(roles, "tester")).containsExactly(Operation.REVIEW);
        assertThat(duties(roles, "orchestrator")).containsExactly(Operation.ACCEPT);
    }

    @Test
    void aHumanIsWaitedForByWhatTheTrackersOtherRolesMayNotDo() {
        Roles roles = Roles.standard()
                .with(new Role("lead", List.of(Permission.to(Operation.READ), Permission.to(Operation.CLOSE))))
                .with(new Role(
                        "orchestrator", List.of(Permission.to(Operation.READ), Permission.to(Operation.ACCEPT))));

        assertThat(duties(roles, "human")).containsExactly(Operation.QUEUE, Operation.COMPLETE);
    }

    private static List<Operation> duties(Roles roles, String role) {
        return WorkSurvey.dutiesOf(roles.find(role).orElseThrow(), roles);
    }

    @Test
    void whatIsNoDutyWaitsForNothing() {
        ticket("planned", TicketStatus.Known.OPEN, "");

        assertThat(Stream.of(Operation.values()).filter(it -> !WorkSurvey.DUTIES.contains(it)))
                .isNotEmpty()
                .allMatch(it -> survey(List.of(), Map.of()).waitingFor(it).isEmpty());
    }
}
