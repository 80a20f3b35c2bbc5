package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowStep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands that take one step of the lifecycle each. */
class StepCommandsTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    private String in(String state) {
        return switch (state) {
            case "planning" -> cli.create("Parse dates");
            case "ready" -> cli.ready("Parse dates");
            case "queued" -> cli.queued("Parse dates");
            default -> cli.inProgress("Parse dates");
        };
    }

    private TicketEvent last() {
        List<TicketEvent> events = cli.show("T-1").events();
        return events.get(events.size() - 1);
    }

    private Cli.Result run(String line) {
        return cli.run(line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "planning, mark-ready T-1 --summary Small, ready, open, state_changed, Marked ready: parse-dates.",
        "ready, queue T-1, queued, open, state_changed, Queued parse-dates.",
        "inprogress, complete T-1, done, open, state_changed, Completed parse-dates.",
        "ready, return T-1 --reason Unclear, planning, open, state_changed, Returned to planning: parse-dates.",
        "queued, return T-1 --reason Unclear, planning, open, state_changed, Returned to planning: parse-dates.",
        "queued, block T-1 --reason Down, queued, open, blocked, Recorded what blocks parse-dates.",
        "inprogress, block T-1 --reason Down, inprogress, open, blocked, Recorded what blocks parse-dates.",
        "inprogress, fail T-1 --reason Red, inprogress, open, failed, Recorded the failure of parse-dates.",
        "ready, defer T-1 --reason Later, ready, pending, deferred, Deferred parse-dates.",
        "inprogress, defer T-1 --reason Later, inprogress, pending, deferred, Deferred parse-dates."
    })
    void stepLeadsToItsState(String from, String line, String to, String status, String kind, String says) {
        in(from);

        assertThat(cli.onTerminal().run((line + " --author bob").split(" ")).out())
                .isEqualTo(says + "\n");
        assertThat(cli.state("T-1")).isEqualTo(to);
        assertThat(cli.show("T-1").summary().status()).hasToString(status);
        assertThat(last().kind()).hasToString(kind);
        assertThat(last().author()).hasToString("bob");
    }

    @Test
    void stepSaysNothingToAScript() {
        in("ready");

        Cli.Result result = run("queue parse-dates");

        assertThat(result.exit()).isZero();
        assertThat(result.out() + result.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "queued, mark-ready T-1 --summary x",
        "planning, queue T-1",
        "queued, complete T-1",
        "planning, return T-1 --reason x",
        "ready, block T-1 --reason x",
        "queued, fail T-1 --reason x",
        "planning, defer T-1 --reason x"
    })
    void stepFromAnotherStateNamesItAndChangesNothing(String state, String line) {
        in(state);
        String before = cli.show("T-1").toString();

        Cli.Result result = run(line);

        // Whether that is a conflict or refused is the ports' to decide.
        assertThat(result.exit()).isIn(5, 11);
        assertThat(result.err()).contains(state);
        assertThat(cli.show("T-1")).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({
        "planning, mark-ready T-1, --summary",
        "ready, return T-1, --reason",
        "queued, block T-1, --reason",
        "inprogress, fail T-1, --reason",
        "inprogress, defer T-1, --reason"
    })
    void missingTextIsAUsageErrorThatReadsNoInput(String state, String line, String option) {
        in(state);
        cli.input(new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("a pipe that never ends");
            }
        });
        String command = line.split(" ")[0];

        for (Cli.Result result : List.of(run(line), cli.run(command, "T-1", option, " \n"))) {
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("error: " + command + " needs a text, the ")
                    .contains(option + " TEXT or --file FILE");
        }
        assertThat(cli.state("T-1")).isEqualTo(state);
    }

    @Test
    void textComesFromStandardInputOrAFileWhereItIsNamed() throws IOException {
        in("inprogress");
        cli.directory = directory;
        Files.writeString(directory.resolve("why.md"), "From a file.\n");

        cli.input("By its option.").run("block", "T-1", "--file", "-");
        assertThat(last().body()).hasToString("By its option.");
        cli.input("By its operand.").run("fail", "T-1", "-");
        assertThat(last().body()).hasToString("By its operand.");
        cli.run("block", "T-1", "--file", "why.md");
        assertThat(last().body()).hasToString("From a file.");
        assertThat(cli.run("fail", "T-1", "--reason", "x", "--file", "why.md").err())
                .contains("give one of --reason, --file");
    }

    private void editorWrites(String text, Runnable meanwhile) {
        cli.onTerminal().editor = (command, file) -> {
            Files.writeString(file, text);
            meanwhile.run();
            return 0;
        };
    }

    @Test
    void personWithoutATextIsAskedInAnEditor() {
        in("inprogress");
        editorWrites("The build is red.\n", () -> {});

        assertThat(cli.run("fail", "T-1").exit()).isZero();
        assertThat(last().body()).hasToString("The build is red.");
    }

    @Test
    void unknownTicketCostsNobodyAText() {
        cli.onTerminal();

        assertThat(cli.run("fail", "T-1").exit()).isEqualTo(3);
    }

    @Test
    void textOfAnEditorIsKeptIfTheStepFails() {
        in("queued");
        editorWrites("The build is red.\n", () -> {});

        Cli.Result result = cli.run("fail", "T-1");

        assertThat(result.exit()).isIn(5, 11);
        assertThat(result.err()).contains("your text is kept in ");
    }

    @Test
    void returnNamesTheStateThatWasSeenBeforeTheReasonWasWritten() {
        in("ready");
        TicketIdOrSlug ticket = new TicketIdOrSlug("T-1");
        editorWrites("Unclear.\n", () -> cli.memory.advance(ticket, new WorkflowStep.Queue(new Author("eve"))));

        Cli.Result result = cli.run("return", "T-1");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("expected workflow_state ready, found queued");
        assertThat(cli.state("T-1")).isEqualTo("queued");
    }

    @Test
    void returnFromAStateHappensInThatOneOnly() {
        in("queued");

        assertThat(run("return T-1 --from ready --reason x").exit()).isEqualTo(5);
        assertThat(cli.state("T-1")).isEqualTo("queued");
        assertThat(run("return T-1 --from done --reason x").err())
                .isEqualTo("error: --from: 'done' is none of ready, queued\n");
        assertThat(run("return T-1 --from queued --reason x").exit()).isZero();
        assertThat(cli.state("T-1")).isEqualTo("planning");
    }

    @Test
    void allEventsOfAStepAreInJson() {
        in("planning");

        JsonNode json = run("mark-ready T-1 --summary Small --json").json();

        assertThat(json.propertyNames()).containsExactly("schema_version", "ticket", "event", "events");
        assertThat(json.get("ticket").get("workflow_state").asString()).isEqualTo("ready");
        assertThat(json.get("event").get("kind").asString()).isEqualTo("state_changed");
        assertThat(json.get("events").valueStream().map(it -> it.get("kind").asString()))
                .containsExactly("intake_summary", "state_changed");
        assertThat(json.get("events").get(1)).isEqualTo(json.get("event"));
    }

    @Test
    void oneEventStandsAloneInJson() {
        in("ready");

        assertThat(run("queue T-1 --json").json().propertyNames()).containsExactly("schema_version", "ticket", "event");
    }

    private String claimed() {
        in("inprogress");
        return cli.claims
                .take(new TicketId("T-1"), ClaimRequest.by(new Author("ada")))
                .token()
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete T-1", "defer T-1 --reason x", "close T-1"})
    void endOfTheWorkReleasesTheClaimOfWhoeverHasTheToken(String line) {
        String token = claimed();

        assertThat(run(line + " --token " + token).exit()).isZero();
        assertThat(cli.claims.list().live()).isEmpty();
    }

    @Test
    void tokenMayStandInTheEnvironment() {
        cli.with("TICKET_TOKEN", claimed());

        assertThat(run("complete T-1").exit()).isZero();
        assertThat(cli.claims.list().live()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete T-1", "defer T-1 --reason x", "close T-1"})
    void endOfTheWorkWithoutATokenLeavesTheClaimToItsTime(String line) {
        claimed();

        assertThat(run(line).exit()).isZero();
        assertThat(cli.claims.list().live()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete T-1", "defer T-1 --reason x", "close T-1"})
    void tokenThatIsNotTheClaimsEndsNoWork(String line) {
        claimed();
        String before = cli.show("T-1").toString();

        Cli.Result result = run(line + " --token 0123456789abcdef");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err())
                .contains("expected claim with the token given", "unset TICKET_TOKEN")
                .doesNotContain("0123456789abcdef");
        assertThat(cli.show("T-1")).hasToString(before);
    }

    @Test
    void tokenLeftInTheEnvironmentStopsNobodyWhereNoWorkIsInProgress() {
        cli.with("TICKET_TOKEN", claimed());
        assertThat(run("complete T-1").exit()).isZero();

        assertThat(run("close T-1").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"defer T-1 --reason x", "close T-1"})
    void tokenOfOtherWorkStopsNobodyWhereNoWorkIsInProgress(String line) {
        in("queued");

        assertThat(run(line + " --token 0123456789abcdef").exit()).isZero();
    }

    @Test
    void textThatIsNoTokenIsAUsageErrorThatNamesWhereItStands() {
        in("inprogress");

        assertThat(run("complete T-1 --token short").err()).startsWith("error: --token: a claim token has");
        assertThat(cli.with("TICKET_TOKEN", "short").run("complete", "T-1").err())
                .startsWith("error: TICKET_TOKEN: a claim token has")
                .doesNotContain("short");
        assertThat(cli.state("T-1")).isEqualTo("inprogress");
    }

    @Test
    void claimsAreNotOpenedWithoutAToken() {
        in("inprogress");
        cli.registry = () -> {
            throw new AssertionError("nobody asked for claims");
        };

        assertThat(run("complete T-1").exit()).isZero();
        assertThat(run("close T-1").exit()).isZero();
    }

    @Test
    void onlyAHumanQueues() {
        in("ready");

        assertThat(run("queue T-1 --as orchestrator").exit()).isEqualTo(8);
        assertThat(cli.state("T-1")).isEqualTo("ready");
        assertThat(run("queue T-1").exit()).isZero();
    }
}
