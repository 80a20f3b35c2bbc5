package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Permission;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a role is told: its page, its permissions, and what waits for it now. */
class InstructionsCommandTest {
    private static final Author ADA = new Author("ada");
    private static final MarkdownText TEXT = new MarkdownText("Why.");

    private final Cli cli = new Cli();

    static List<String> roles() {
        return Roles.standard().names();
    }

    private TicketIdOrSlug in(WorkflowState.Known state, String title) {
        TicketIdOrSlug ticket = new TicketIdOrSlug(cli.create(title));
        List<WorkflowStep> forward = List.of(
                new WorkflowStep.MarkReady(TEXT, ADA),
                new WorkflowStep.Queue(ADA),
                new WorkflowStep.Accept(AcceptedPlan.empty(), ADA),
                new WorkflowStep.Complete(ADA));
        forward.subList(0, state.ordinal()).forEach(it -> cli.memory.advance(ticket, it));
        return ticket;
    }

    private void report(TicketIdOrSlug ticket) {
        cli.memory.addEvent(
                ticket,
                NewTicketEvent.of(EventKind.of(EventKind.Known.IMPLEMENTATION_REPORT), new Author("bob"), TEXT));
    }

    private void review(TicketIdOrSlug ticket, ReviewResult.Known result) {
        cli.memory.review(ticket, new TicketReview(ReviewResult.of(result), new Author("eve"), TEXT, List.of()));
    }

    private Claim claim(TicketIdOrSlug ticket) {
        return cli.claims.take(new TicketId(ticket.text()), ClaimRequest.by(ADA));
    }

    private String said(String role) {
        Cli.Result result = cli.run("instructions", "--as", role);
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    /** The lines of a list, by the beginning of its heading. */
    private static List<String> list(String text, String heading) {
        return text.lines()
                .dropWhile(it -> !it.startsWith("### " + heading))
                .skip(1)
                .takeWhile(it -> !it.startsWith("#"))
                .filter(it -> it.startsWith("- "))
                // The tracker in memory gives numbers to more than tickets.
                .map(it -> it.replaceAll("T-[0-9]+", "T"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleIsToldItsPageItsPermissionsAndTheState(String role) {
        String text = said(role);

        assertThat(text).startsWith("# " + Character.toUpperCase(role.charAt(0)) + role.substring(1) + "\n\n");
        assertThat(text.indexOf("## When something fails"))
                .isPositive()
                .isLessThan(text.indexOf("## What you may do here"));
        assertThat(text.indexOf("## What you may do here")).isLessThan(text.indexOf("## How it stands"));
        assertThat(text).contains("`read`").contains("### The queue: nothing").contains("### In progress: nothing");
    }

    @Test
    void withoutARoleAHumanIsToldWhatToQueueAndWhatToClose() {
        in(WorkflowState.Known.PLANNING, "Planned");
        in(WorkflowState.Known.READY, "Ready one");
        in(WorkflowState.Known.DONE, "Done one");

        String text = cli.run("instructions").out();

        assertThat(text).startsWith("# Human");
        assertThat(list(text, "Waits for you to queue: 1")).containsExactly("- `T` P2 Ready one");
        assertThat(list(text, "Waits for you to close: 1")).containsExactly("- `T` P2 Done one");
        assertThat(text)
                .doesNotContain("Waits for you to mark-ready")
                .contains("Open: planning 1, ready 1, queued 0, inprogress 0, done 1. Put off: 0. Closed: 0.");
    }

    @Test
    void aReviewerIsToldTheTicketsWithAReportAndNoReviewSince() {
        report(in(WorkflowState.Known.INPROGRESS, "Reported"));
        in(WorkflowState.Known.INPROGRESS, "Begun");
        TicketIdOrSlug changed = in(WorkflowState.Known.INPROGRESS, "Sent back");
        report(changed);
        review(changed, ReviewResult.Known.REQUEST_CHANGES);

        assertThat(list(said("reviewer"), "Waits for you to review: 1"))
                .containsExactly("- `T` P2 Reported; nobody has a claim on it; reported by bob, not reviewed yet");
        assertThat(list(said("coder"), "Waits for you to report: 2"))
                .containsExactlyInAnyOrder(
                        "- `T` P2 Begun; nobody has a claim on it; no report yet",
                        "- `T` P2 Sent back; nobody has a claim on it; reported by bob; review by eve: request_changes");
    }

    @Test
    void anOrchestratorIsToldWhatToAcceptWhatToCompleteAndTheQueueWithItsBlockersAndClaims() {
        TicketIdOrSlug approved = in(WorkflowState.Known.INPROGRESS, "Approved");
        report(approved);
        review(approved, ReviewResult.Known.APPROVE);
        in(WorkflowState.Known.QUEUED, "Free");
        TicketIdOrSlug waits = in(WorkflowState.Known.QUEUED, "Waits");
        cli.memory.addPlanRecord(
                waits, NewPlanRecord.between(PlanRelation.of(PlanRelation.Known.BLOCKED_BY), approved, ADA));
        claim(in(WorkflowState.Known.QUEUED, "Taken"));

        String text = said("orchestrator");

        assertThat(list(text, "Waits for you to accept: 1")).containsExactly("- `T` P2 Free");
        assertThat(list(text, "Waits for you to complete: 1"))
                .singleElement()
                .asString()
                .endsWith("review by eve: approve");
        assertThat(list(text, "The queue: 3"))
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).isEqualTo("- `T` P2 Free"),
                        it -> assertThat(it).startsWith("- `T` P2 Waits; blocked by T, which is inprogress (T/"),
                        it -> assertThat(it).isEqualTo("- `T` P2 Taken; claimed by ada until 2026-06-05 04:31 UTC"));
    }

    @Test
    void aClaimThatHasEndedIsSaidToHaveEnded() {
        TicketIdOrSlug ticket = in(WorkflowState.Known.INPROGRESS, "Left behind");
        claim(ticket);
        cli.memory.advance(ticket, new WorkflowStep.Fail(TEXT, ADA));
        cli.now = cli.now.plus(Duration.ofHours(1));

        assertThat(list(said("orchestrator"), "In progress: 1"))
                .containsExactly(
                        "- `T` P2 Left behind; the claim of ada ended on 2026-06-05 04:31 UTC (30m ago); no report yet;"
                                + " failed since");
    }

    @Test
    void noTokenIsTold() {
        String token =
                claim(in(WorkflowState.Known.INPROGRESS, "Claimed")).token().value();

        for (String role : roles()) {
            assertThat(said(role)).doesNotContain(token);
            assertThat(cli.run("instructions", "--as", role, "--json").out()).doesNotContain(token);
        }
    }

    @Test
    void aCompanionIsToldWhatWaitsForWhom() {
        in(WorkflowState.Known.READY, "Ready one");

        assertThat(said("companion"))
                .contains("### Waits for human to queue: 1\n\n- `T-1` P2 Ready one\n")
                .contains("### Waits for orchestrator, human to accept: nothing\n");
    }

    @Test
    void listsAreCutAndSaySo() {
        for (int i = 0; i < 13; i++) {
            in(WorkflowState.Known.READY, "Ready " + "x".repeat(200));
        }

        List<String> shown = list(said("human"), "Waits for you to queue: 13");

        assertThat(shown).hasSize(11).allMatch(it -> it.length() < 110);
        assertThat(shown.get(10)).isEqualTo("- and 3 more: `ticket list --state ready`");
        JsonNode waiting = cli.run("instructions", "--json")
                .json()
                .get("survey")
                .get("waiting")
                .get(0);
        assertThat(waiting.get("total").asInt()).isEqualTo(13);
        assertThat(waiting.get("tickets")).hasSize(10);
    }

    @Test
    void aTitleIsWordsOnALineAndNothingElse() {
        in(WorkflowState.Known.READY, "## Never \u202Eread");

        assertThat(said("human")).contains("` P2 ## Never \uFFFDread\n").doesNotContain("\u202E");
    }

    @Test
    void aRoleOfTheTrackersOwnIsToldItsPermissionsAndWhatWaitsForIt() {
        cli.roles = cli.roles.with(new Role(
                "tester",
                Stream.of("read", "review@not-own-report")
                        .map(Permission::parse)
                        .toList()));
        report(in(WorkflowState.Known.INPROGRESS, "Reported"));

        assertThat(said("tester"))
                .startsWith("# tester\n")
                .contains("TICKET_ROLE=tester")
                .contains("- `read`\n- `review` if the last implementation report is by somebody else\n")
                .contains("### Waits for you to review: 1");
    }

    @Test
    void aRoleThatIsNarrowedIsToldWhatIsLeft() {
        cli.roles = cli.roles.with(new Role("coder", List.of(Permission.parse("read"))));

        assertThat(said("coder"))
                .startsWith("# Coder\n")
                .contains("## What you may do here\n\n- `read`\n\n")
                .doesNotContain("Waits for you");
    }

    @Test
    void aRoleThatMayNotReadIsToldNothingOfTheTickets() {
        cli.roles = cli.roles.with(new Role("box", List.of(Permission.parse("create"))));
        in(WorkflowState.Known.READY, "Secret");

        assertThat(said("box")).contains("- `create`").doesNotContain("Secret", "How it stands");
        assertThat(cli.run("instructions", "--as", "box", "--json").json().has("survey"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"coder, report", "reviewer, review", "intake, mark-ready"})
    void programsGetThePageThePermissionsAndTheState(String role, String duty) {
        JsonNode json = cli.run("instructions", "--as", role, "--json").json();

        assertThat(json.get("role").asString()).isEqualTo(role);
        assertThat(json.get("permissions").get(0).get("operation").asString()).isEqualTo("read");
        assertThat(json.get("page").asString()).startsWith("# ").endsWith(".");
        assertThat(json.get("survey").get("waiting")).hasSize(1);
        assertThat(json.get("survey").get("waiting").get(0).get("operation").asString())
                .isEqualTo(duty);
    }

    @Test
    void aTerminalShowsItLaidOut() {
        Cli.Result result = cli.onTerminal(60).run("instructions", "--as", "coder");

        assertThat(result.out()).contains("Coder").doesNotContain("`ticket ");
    }

    @Test
    void anUnknownRoleIsAUsageError() {
        assertThat(cli.run("instructions", "--as", "codr").exit()).isEqualTo(2);
    }
}
