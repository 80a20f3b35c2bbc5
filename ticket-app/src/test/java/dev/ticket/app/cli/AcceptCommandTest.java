package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code accept}, up to the order. */
class AcceptCommandTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void queued() {
        cli.queued("Parse dates");
    }

    private Claim claim() {
        return cli.claims.find(new TicketId("T-1")).orElseThrow();
    }

    private AcceptedPlan plan() {
        List<PlanRecord> records =
                cli.memory.listPlanRecords(new TicketIdOrSlug("T-1")).records();
        AcceptedPlan plan = records.get(records.size() - 1).acceptedPlan();
        assertThat(plan).isNotNull();
        return plan;
    }

    /** {@return the name of a new record that stands in the way of the first ticket} */
    private String obstacle(PlanRelation.Known relation, String other) {
        return cli.memory
                .addPlanRecord(
                        new TicketIdOrSlug("T-1"),
                        NewPlanRecord.between(PlanRelation.of(relation), new TicketIdOrSlug(other), new Author("ada")))
                .id()
                .value();
    }

    @Test
    void scriptGetsTheIdAndTheTokenOnOneLine() {
        Cli.Result result = cli.run("accept", "parse-dates", "--author", "bob");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("T-1\t" + claim().token().value() + "\n");
        assertThat(result.err()).isEmpty();
        assertThat(cli.state("T-1")).isEqualTo("inprogress");
        assertThat(claim().stage()).isEqualTo(Claim.Stage.CONFIRMED);
        assertThat(claim().owner()).hasToString("bob");
        assertThat(claim().expires()).isEqualTo(Cli.NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void personIsToldHowLongTheClaimHoldsAndWhatItsTokenIsFor() {
        Cli.Result result = cli.onTerminal().run("accept", "T-1", "--ttl", "2h");

        assertThat(result.out())
                .startsWith("Accepted parse-dates. Its claim is yours until 2026-06-05 06:01 UTC (in 2h). The\n")
                .contains("\n  " + claim().token().value() + "\n", "--token or TICKET_TOKEN", "'ticket claim renew")
                .contains("'ticket complete parse-dates'", "--resume'");
        assertThat(result.out().lines()).allMatch(it -> it.length() <= 80);
    }

    @Test
    void programGetsTheOrder() {
        JsonNode json = cli.run("accept", "T-1", "--branch", "feature/x", "--worktree", "wt", "--json")
                .json();
        JsonNode order = json.get("order");

        assertThat(json.propertyNames()).containsExactly("schema_version", "order");
        assertThat(order.propertyNames()).containsExactly("ticket", "claim", "plan");
        assertThat(order.get("ticket").propertyNames())
                .containsExactly("id", "slug", "status", "workflow_state", "revision");
        assertThat(order.get("claim").propertyNames())
                .containsExactly("ticket", "owner", "worktree", "since", "expires", "stage", "token");
        assertThat(order.get("claim").get("token").asString())
                .isEqualTo(claim().token().value());
        assertThat(order.get("claim").get("expires").asString()).isEqualTo("2026-06-05T04:31:04Z");
        assertThat(order.get("plan").toString())
                .isEqualTo("{\"branch\":\"feature/x\",\"worktree\":\"wt\",\"acknowledged\":[]}");
    }

    @Test
    void planIsKeptWithTheTicket() {
        cli.run("accept", "T-1", "--summary", "Small", "--branch", "feature/x", "--role-plan", "one coder");

        assertThat(plan()).isEqualTo(new AcceptedPlan("Small", "feature/x", null, "one coder", List.of()));
        assertThat(claim().worktree()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "wt/dates, wt/dates, /home/ada/repository/wt/dates",
        "../wt-dates, ../wt-dates, /home/ada/wt-dates",
        "./a/../b/, b, /home/ada/repository/b",
        "., ., /home/ada/repository",
        "/home/ada/repository/wt, wt, /home/ada/repository/wt",
        "/home/ada/wt/dates, ../wt/dates, /home/ada/wt/dates",
        "/home/ada, , /home/ada",
        "/tmp/wt, , /tmp/wt",
        "../../eve/wt, , /home/eve/wt"
    })
    void worktreeIsKeptAsSeenFromTheRepositoryAndClaimedAsItIsHere(String typed, String kept, String here) {
        cli.directory = Path.of("/home/ada/repository");

        assertThat(cli.run("accept", "T-1", "--worktree", typed).exit()).isZero();
        assertThat(plan().worktree()).isEqualTo(kept);
        assertThat(claim().worktree()).isEqualTo(here);
    }

    @Test
    void worktreeIsSeenFromWhereTheTrackerLies() {
        cli.directory = Path.of("/home/ada/repository/src");
        cli.with("TICKET_ROOT", "../tickets").run("accept", "T-1", "--worktree", "../../wt");

        assertThat(plan().worktree()).isEqualTo("../wt");
        assertThat(claim().worktree()).isEqualTo("/home/ada/wt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--worktree    | ''      | --worktree needs a value",
                "--worktree    | 'a\nb'  | --worktree: a worktree must be one line",
                "--branch      | 'a\nb'  | --branch: ",
                "--branch      | ' '     | --branch needs a value",
                "--branch      | a b     | --branch: a branch has no blanks in its name: 'a b'",
                "--branch      | 'a	b'  | --branch: a branch has no blanks in its name",
                "--branch      | a b | --branch: a branch has no blanks in its name",
                "--branch      | ab | --branch: a reference's target must be one line of printable text",
                "--summary     | ' '     | --summary needs a value",
                "--role-plan   | ''      | --role-plan needs a value",
                "--ttl         | soon    | --ttl: needs a whole number with s, m, h or d",
                "--ttl         | 8d      | --ttl: a claim holds from 1s to 7d",
                "--acknowledge | r-1     | --acknowledge: a plan record is named TICKET/RECORD",
                "--acknowledge | T-1/    | --acknowledge: a plan record's id needs a text",
                "--token       | 0123456789abcdef | --token goes with --resume"
            })
    void badInputIsAUsageErrorThatNamesItsOption(String option, String value, String says) {
        Cli.Result result = cli.run("accept", "T-1", option, value);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: " + says);
        assertThat(cli.state("T-1")).isEqualTo("queued");
        assertThat(cli.claims.list().live()).isEmpty();
    }

    @Test
    void ticketOfSomebodyElseIsClaimed() {
        cli.run("accept", "T-1", "--author", "bob");

        Cli.Result result = cli.run("accept", "T-1", "--json");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.error().get("code").asString()).isEqualTo("claimed");
        assertThat(result.error().get("details").get("owner").asString()).isEqualTo("bob");
        assertThat(result.err()).doesNotContain(claim().token().value());
    }

    @Test
    void ticketThatIsNotQueuedLeavesNoClaimBehind() {
        String ready = cli.ready("Print dates");

        Cli.Result result = cli.run("accept", ready, "--json");

        assertThat(result.exit()).isIn(5, 11);
        assertThat(result.error().get("details").get("step").asString()).isEqualTo("validate");
        assertThat(cli.claims.list().live()).isEmpty();
    }

    @Test
    void whatIsInTheWayIsSaidWithWhatToType() {
        String blocker = cli.queued("Print dates");
        String conflict = cli.inProgress("Sort dates");
        String first = obstacle(PlanRelation.Known.BLOCKED_BY, blocker);
        String second = obstacle(PlanRelation.Known.CONFLICTS_WITH, conflict);

        Cli.Result result = cli.onTerminal().run("accept", "parse-dates");

        assertThat(result.exit()).isEqualTo(11);
        assertThat(result.err().lines().skip(1))
                .containsExactly(
                        "to accept it all the same, add:",
                        "  blocker " + blocker + " is queued:",
                        "    --acknowledge T-1/" + first,
                        "  conflict " + conflict + " is inprogress:",
                        "    --acknowledge T-1/" + second);
        assertThat(cli.state("T-1")).isEqualTo("queued");
    }

    @Test
    void whatIsInTheWayIsAListOfObjectsToAProgram() {
        String other = cli.queued("Print dates");
        String record = obstacle(PlanRelation.Known.AFTER, other);

        Cli.Result result = cli.run("accept", "parse-dates", "--json");
        JsonNode error = result.error();

        assertThat(result.exit()).isEqualTo(11);
        assertThat(error.get("code").asString()).isEqualTo("blocked");
        assertThat(error.get("details").get("obstacles").toString())
                .isEqualTo("[{\"record\":\"T-1/" + record + "\",\"kind\":\"order\",\"other\":\"" + other
                        + "\",\"reason\":\"is queued\"}]");
    }

    @ParameterizedTest
    @CsvSource({"T-1/FIRST T-1/SECOND", "parse-dates/FIRST T-1/SECOND", "'T-1/FIRST,parse-dates/SECOND'"})
    void acknowledgedRecordsMayBeNamedByIdOrSlug(String names) {
        String first = obstacle(PlanRelation.Known.BLOCKED_BY, cli.queued("Print dates"));
        String second = obstacle(PlanRelation.Known.AFTER, cli.queued("Sort dates"));
        String[] named = names.replace("FIRST", first).replace("SECOND", second).split(" ");
        Cli.Result result = named.length == 1
                ? cli.run("accept", "T-1", "--acknowledge", named[0])
                : cli.run("accept", "T-1", "--acknowledge", named[0], "--acknowledge", named[1]);

        assertThat(result.err()).isEmpty();
        assertThat(plan().acknowledged()).extracting(Object::toString).containsExactly("T-1/" + first, "T-1/" + second);
    }

    @Test
    void recordOfATicketThatCantBeReadIsAcknowledgedByItsId() {
        TicketIdOrSlug other = new TicketIdOrSlug(cli.queued("Print dates"));
        String record = cli.memory
                .addPlanRecord(
                        other,
                        NewPlanRecord.between(
                                PlanRelation.of(PlanRelation.Known.BLOCKS),
                                new TicketIdOrSlug("T-1"),
                                new Author("ada")))
                .id()
                .value();
        cli.memory.spoil(other);

        Cli.Result blocked = cli.run("accept", "T-1");
        Cli.Result accepted = cli.run("accept", "T-1", "--acknowledge", other + "/" + record);

        assertThat(blocked.err()).contains("--acknowledge " + other + "/" + record);
        assertThat(accepted.err()).isEmpty();
    }

    @Test
    void whatIsNotInTheWayCantBeAcknowledged() {
        assertThat(cli.run("accept", "T-1", "--acknowledge", "T-1/r-9").err())
                .contains("T-1/r-9 names nothing that is in the way of T-1 now; leave it out");
        assertThat(cli.run("accept", "T-1", "--acknowledge", "T-1/r-9").exit()).isEqualTo(2);
        assertThat(cli.run("accept", "T-1", "--acknowledge", "T-7/r-9").exit()).isEqualTo(3);
        assertThat(cli.state("T-1")).isEqualTo("queued");
    }

    @ParameterizedTest
    @CsvSource({"coder, 8", "reviewer, 8", "intake, 8", "companion, 8", "orchestrator, 0", "human, 0"})
    void onlyAnOrchestratorOrAHumanAccepts(String role, int exit) {
        Cli.Result result = cli.run("--as", role, "accept", "T-1");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(cli.claims.list().live()).hasSize(exit == 0 ? 1 : 0);
    }
}
