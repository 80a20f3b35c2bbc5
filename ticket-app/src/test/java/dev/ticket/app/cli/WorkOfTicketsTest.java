package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.Roles;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.WorkflowState.Known;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code list} and {@code show} say of the work on a ticket: its state, what is in its way, and its claim. */
class WorkOfTicketsTest {
    private final Cli cli = new Cli();
    private final Claim claim;

    WorkOfTicketsTest() {
        String first = cli.inState(Known.QUEUED, "Parse dates");
        cli.inState(Known.INPROGRESS, "Read dates");
        cli.create("Print dates");
        claim = cli.claims.take(
                new TicketId(first), ClaimRequest.by(new Author("orchestrator")).withWorktree("../work"));
    }

    @BeforeEach
    void plan() {
        cli.run("plan", "add", "parse-dates", "blocked_by", "read-dates");
    }

    private List<String> slugs(String line) {
        return cli.run(line.split(" "))
                .out()
                .lines()
                .skip(1)
                .map(it -> it.split("\t", -1)[2])
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "queued,parse-dates",
        "planning,print-dates",
        "intake,print-dates",
        "'queued,inprogress',parse-dates read-dates",
        "queued --state planning,parse-dates print-dates",
        "triage,''",
        "planning --status closed,''",
        "done --status all,''"
    })
    void statesChooseTickets(String options, String expected) {
        assertThat(String.join(" ", slugs("list --sort title --state " + options)))
                .isEqualTo(expected.isEmpty() ? "" : sorted(expected));
    }

    private static String sorted(String words) {
        return String.join(" ", List.of(words.split(" ")).stream().sorted().toList());
    }

    @Test
    void aMisspeltStateIsLookedForWithAWarning() {
        assertThat(cli.run("list", "--state", "qeued").err())
                .isEqualTo("warning: looked for the state 'qeued', a word of your own; 'queued' is the known one\n");
    }

    @Test
    void aTerminalGetsTheStatesIfATicketHasOne() {
        assertThat(cli.onTerminal().run("list", "--sort", "title").out().lines())
                .containsExactly(
                        "STATUS  STATE       PRI  KIND  UPDATED   SLUG         TITLE",
                        "open    queued      P2   task  just now  parse-dates  Parse dates",
                        "open    planning    P2   task  just now  print-dates  Print dates",
                        "open    inprogress  P2   task  just now  read-dates   Read dates");
        assertThat(cli.run("list", "--state", "planning").out()).doesNotContain("STATE ");
    }

    @Test
    void withMoreATerminalGetsMoreColumns() {
        assertThat(cli.onTerminal(120)
                        .run("list", "--with", "blockers,claim", "--sort", "title")
                        .out()
                        .lines())
                .contains(
                        "STATUS  STATE       PRI  KIND  UPDATED   SLUG         BLOCKED BY  CLAIM                   TITLE",
                        "open    queued      P2   task  just now  parse-dates  read-dates  orchestrator, 30m left  Parse dates");
    }

    @ParameterizedTest
    @ValueSource(ints = {62, 70, 80, 100})
    void aNarrowTerminalDoesWithoutTheRest(int columns) {
        assertThat(cli.onTerminal(columns)
                        .run("list", "--with", "blockers,claim")
                        .out()
                        .lines())
                .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(columns))
                .anySatisfy(it -> assertThat(it).contains("STATE ", "SLUG", "BLOCKED BY", "CLAIM", "TITLE"));
    }

    @Test
    void linesWithTabsNeverChange() {
        String plain = cli.run("list").out();

        assertThat(plain).startsWith("status\tid\tslug\ttitle\tkind\tpriority\tupdated_at\n");
        assertThat(cli.run("list", "--with", "blockers,claim").out()).isEqualTo(plain);
    }

    @Test
    void jsonHasWhatIsAskedForAndNoToken() {
        Cli.Result result = cli.run("list", "--json", "--with", "blockers,claim", "--sort", "title");
        JsonNode parse = result.json().get("tickets").get(0);

        assertThat(parse.get("blockers").get(0).get("reason").asString()).isEqualTo("is inprogress");
        assertThat(parse.get("claim").toString())
                .isEqualTo(
                        "{\"ticket\":\"T-1\",\"owner\":\"orchestrator\",\"worktree\":\"../work\",\"since\":\"2026-06-05T04:01:04Z\","
                                + "\"expires\":\"2026-06-05T04:31:04Z\",\"stage\":\"reserved\"}");
        JsonNode print = result.json().get("tickets").get(1);
        assertThat(print.get("blockers")).isEmpty();
        assertThat(print.has("claim")).isFalse();
        JsonNode plain = cli.run("list", "--json").json().get("tickets").get(0);
        assertThat(plain.propertyNames()).doesNotContain("blockers", "claim");

        JsonNode shown =
                cli.run("show", "parse-dates", "--json", "--with", "claim").json();
        assertThat(shown.get("ticket").get("claim")).isEqualTo(parse.get("claim"));
        assertThat(shown.get("ticket").has("blockers")).isFalse();
        assertThat(cli.run("show", "parse-dates", "--json").json().propertyNames())
                .doesNotContain("problems");
        for (String command : List.of("list", "show parse-dates", "list --json", "show parse-dates --json")) {
            String line = command + " --with blockers,claim";
            assertThat(cli.run(line.split(" ")).out())
                    .doesNotContain(claim.token().value());
            assertThat(cli.onTerminal().run(line.split(" ")).out())
                    .doesNotContain(claim.token().value());
        }
    }

    @Test
    void showSaysWhatIsInTheWayAndWhoHasIt() {
        assertThat(cli.onTerminal().run("show", "parse-dates").out())
                .contains(
                        "workflow_state  queued\n",
                        "\nClaimed by orchestrator, 30m left, being accepted, in ../work\n"
                                + "blocked by read-dates, which is inprogress\n");
        assertThat(cli.onTerminal().run("show", "print-dates").out()).doesNotContain("blocked by", "Claimed");
    }

    @Test
    void finishedTicketsHaveNothingInTheirWay() {
        cli.run("close", "parse-dates");

        assertThat(cli.run("show", "parse-dates", "--json", "--with", "blockers")
                        .json()
                        .get("ticket")
                        .get("blockers"))
                .isEmpty();
        assertThat(cli.onTerminal().run("show", "parse-dates").out()).doesNotContain("blocked by");
    }

    @Test
    void claimsThatCannotBeReadSpoilOnlyWhatAsksForThem() {
        cli.trackers = new WithoutClaims(cli.trackers);

        assertThat(cli.run("list").exit()).isZero();
        assertThat(cli.run("show", "parse-dates", "--json").exit()).isZero();
        assertThat(cli.run("list", "--json", "--with", "blockers").exit()).isZero();
        assertThat(cli.run("list", "--json", "--with", "claim").exit()).isEqualTo(10);
        cli.onTerminal();
        assertThat(cli.run("list").err()).isEmpty();
        assertThat(cli.run("list", "--with", "claim").exit()).isEqualTo(10);
        Cli.Result shown = cli.run("show", "parse-dates");
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("blocked by read-dates");
        assertThat(shown.err()).startsWith("warning: claims left out: ").contains("no home");
    }

    @Test
    void conflictWithATicketThatIsBeingAcceptedIsInTheWayEverywhere() {
        String sort = cli.queued("Sort dates");
        cli.run("plan", "add", sort, "conflicts_with", "parse-dates");

        assertThat(cli.run("ready").out()).doesNotContain("sort-dates");
        assertThat(cli.run("blocked").out()).contains("sort-dates").contains("is being accepted");
        assertThat(cli.onTerminal().run("show", "sort-dates").out())
                .contains("conflicts with parse-dates, which is being accepted");
    }

    /** They say what they were made without; who accepts must know. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ready", "blocked", "next", "instructions", "list --json --with blockers", "instructions --json"
            })
    void whatOnlyAnswersDoesSoWithoutClaimsAndWarns(String line) {
        cli.queued("Sort dates");
        cli.trackers = new WithoutClaims(cli.trackers);

        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).isNotEmpty();
        assertThat(result.err()).startsWith("warning: claims left out: ").contains("no home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next --accept", "claims", "accept sort-dates"})
    void whatNeedsClaimsFailsWithoutThem(String line) {
        cli.queued("Sort dates");
        cli.trackers = new WithoutClaims(cli.trackers);

        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.err()).startsWith("error: ").contains("no home");
        assertThat(cli.state("sort-dates")).isEqualTo("queued");
    }

    @Test
    void instructionsWithoutClaimsDoNotSayThatNobodyHasOne() {
        cli.inProgress("Sort dates");
        assertThat(cli.run("instructions", "--as", "coder").out())
                .contains("nobody has a claim on it")
                .doesNotContain("not known here");
        cli.trackers = new WithoutClaims(cli.trackers);

        assertThat(cli.run("instructions", "--as", "coder").out())
                .contains("Who works on what is not known here")
                .doesNotContain("nobody has a claim on it");
        assertThat(cli.run("instructions", "--as", "coder", "--json")
                        .json()
                        .get("survey")
                        .get("claims_known")
                        .asBoolean())
                .isFalse();
    }

    /** A tracker whose claims have no place. */
    private record WithoutClaims(Trackers real) implements Trackers {
        @Override
        public boolean isTracker(Path root) {
            return real.isTracker(root);
        }

        @Override
        public Roles roles(Path root) {
            return real.roles(root);
        }

        @Override
        public TicketBackend open(Path root, OpenOptions options) {
            return real.open(root, options);
        }

        @Override
        public ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options) {
            throw new TicketStorageException("claims", "no home", null);
        }

        @Override
        public TicketBackend init(Path root) {
            return real.init(root);
        }

        @Override
        public TicketSource source(ForeignTracker from, Path directory) {
            return real.source(from, directory);
        }
    }
}
