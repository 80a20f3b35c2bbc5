package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.Priority;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ListCommandTest {
    private static final String HEADING = "status\tid\tslug\ttitle\tkind\tpriority\tupdated_at\n";

    private final Cli cli = new Cli();

    @Test
    void pipeGetsTheScriptsSevenColumns() {
        cli.create("Parse dates");

        assertThat(cli.run("list").out())
                .isEqualTo(HEADING + "open\tT-1\tparse-dates\tParse dates\ttask\tP2\t2026-06-05T04:01:04Z\n");
    }

    @Test
    void pipeGetsTheHeadingOfAnEmptyListToo() {
        Cli.Result result = cli.run("list");

        assertThat(result.out()).isEqualTo(HEADING);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void onlyOpenTicketsAreListedUnlessTold() {
        two();

        assertThat(slugs("list")).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource({
        "--status pending,two",
        "--status all,one two",
        "--status open --status pending,one two",
        "'--status open,pending',one two",
        "--status=closed,''",
        "--status all --kind bug,two",
        "'--status all --kind bug,task',one two",
        "--status all --priority P0,two",
        "--status all --label b,two",
        "--status all --label a --label b,two",
        "--status all --assignee bob,two",
        "--status all --sort title --reverse,two one",
        "--status all --sort priority,two one",
        "--status all --limit 1,one"
    })
    void filtersChooseTickets(String options, String expected) {
        two();

        assertThat(String.join(" ", slugs(("list " + options).split(" ")))).isEqualTo(expected);
    }

    @Test
    void aliasListsToo() {
        cli.create("Parse dates");

        assertThat(cli.run("ls").out()).isEqualTo(cli.run("list").out()).contains("parse-dates");
    }

    @Test
    void terminalGetsATableWithAges() {
        cli.create("Parse dates");
        cli.now = Cli.NOW.plus(Duration.ofDays(2));

        assertThat(cli.onTerminal().run("list").out().lines())
                .containsExactly(
                        "STATUS  PRI  KIND  UPDATED  SLUG         TITLE",
                        "open    P2   task  2d ago   parse-dates  Parse dates");
    }

    @Test
    void longTitleIsCutToTheTerminal() {
        cli.create("A title that is far too long for this narrow terminal");

        assertThat(cli.onTerminal(60).run("list").out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60))
                .anyMatch(line -> line.endsWith("…"));
    }

    @Test
    void terminalIsToldThatNothingMatches() {
        Cli.Result result = cli.onTerminal().run("list");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("no tickets match\n");
        assertThat(result.exit()).isZero();
    }

    @Test
    void terminalGetsTabsIfAskedFor() {
        cli.create("Parse dates");

        assertThat(cli.onTerminal().run("list", "--tsv").out()).startsWith(HEADING);
    }

    @Test
    void unreadableTicketIsAWarningBesideTheOthers() {
        cli.create("Good");
        String bad = cli.create("Bad");
        cli.memory.spoil(new TicketIdOrSlug(bad));

        Cli.Result result = cli.run("list");

        assertThat(result.out()).contains("good").doesNotContain("bad");
        assertThat(result.err()).startsWith("warning: " + bad + ": ");
        assertThat(result.exit()).isZero();
    }

    @Test
    void nameWithALineEndForgesNoWarning() {
        cli.tickets = new FailingBackend() {
            @Override
            public TicketListing list(TicketFilter filter) {
                return new TicketListing(
                        List.of(), List.of(new TicketProblem("open/x\nwarning: y", "malformed", "it is\nbad")));
            }
        };

        assertThat(cli.run("list").err()).isEqualTo("warning: open/x warning: y: it is bad\n");
    }

    @Test
    void unreadableTicketIsAProblemInJson() {
        cli.memory.spoil(new TicketIdOrSlug(cli.create("Bad")));

        JsonNode problem = cli.run("list", "--json").json().get("problems").get(0);

        assertThat(problem.propertyNames()).containsExactly("path", "code", "message");
        assertThat(problem.get("code").asString()).isEqualTo("malformed");
    }

    @Test
    void jsonHoldsTheHeadsOfTickets() {
        cli.memory.create(cli.ticket("Parse dates").with(TicketField.LABELS, List.of("a", "b")));

        JsonNode json = cli.run("list", "--json").json();

        assertThat(json.propertyNames()).containsExactly("schema_version", "tickets", "problems");
        assertThat(json.get("schema_version").asInt()).isEqualTo(1);
        JsonNode ticket = json.get("tickets").get(0);
        assertThat(ticket.get("title").asString()).isEqualTo("Parse dates");
        assertThat(ticket.get("labels")).hasSize(2);
        assertThat(ticket.has("assignee")).isFalse();
    }

    @Test
    void jsonWritesEachFieldInItsShape() {
        FieldValues more = FieldValues.none()
                .with(TicketField.NEEDS_PREFLIGHT, true)
                .with(TicketField.QUEUED_AT, Cli.NOW)
                .with(TicketField.RISK_FLAGS, List.of("data"))
                .with(TicketField.ASSIGNEE, "bob");
        cli.memory.plant(cli.ticket("Parse dates"), more);

        JsonNode ticket = cli.run("list", "--json").json().get("tickets").get(0);

        assertThat(ticket.get("needs_preflight").asBoolean()).isTrue();
        assertThat(ticket.get("needs_preflight").isBoolean()).isTrue();
        assertThat(ticket.get("queued_at").asString()).isEqualTo("2026-06-05T04:01:04Z");
        assertThat(ticket.get("risk_flags").isArray()).isTrue();
        assertThat(ticket.get("assignee").asString()).isEqualTo("bob");
    }

    @Test
    void jsonOfAPipeIsOneLine() {
        cli.create("Parse dates");

        assertThat(cli.run("list", "--json").out().lines()).hasSize(1);
    }

    @Test
    void jsonOfATerminalIsLaidOut() {
        cli.create("Parse dates");

        assertThat(cli.onTerminal().run("list", "--json").out()).startsWith("{\n  \"schema_version\": 1,\n");
    }

    @ParameterizedTest
    @CsvSource({
        "list --status opne,did you mean 'open'?",
        "list --sort titel,did you mean 'title'?",
        "list --limit 0,'--limit: a limit is 1 or more, got 0'",
        "list --limit x,'--limit: needs a whole number, got ''x'''",
        "list --limit 99999999999,--limit: needs a whole number",
        "list --json --tsv,'give one of --json, --tsv'",
        "list --kind,--kind needs a value: KIND",
        "list extra,unexpected argument 'extra'"
    })
    void badOptionIsAUsageErrorThatNamesIt(String line, String message) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    private List<String> slugs(String... words) {
        return cli.run(words).out().lines().skip(1).map(it -> it.split("\t")[2]).toList();
    }

    private void two() {
        cli.memory.create(cli.ticket("One").with(TicketField.LABELS, List.of("a")));
        cli.memory.create(cli.ticket("Two")
                .with(TicketField.LABELS, List.of("a", "b"))
                .with(TicketField.KIND, TicketKind.of(TicketKind.Known.BUG))
                .with(TicketField.PRIORITY, Priority.of(Priority.Known.P0))
                .with(TicketField.ASSIGNEE, "bob"));
        TicketStatus open = TicketStatus.of(TicketStatus.Known.OPEN);
        TicketStatus pending = TicketStatus.of(TicketStatus.Known.PENDING);
        cli.memory.setStatus(new TicketIdOrSlug("two"), new StatusChange(open, pending, new Author("ada")));
    }

    @ParameterizedTest
    @CsvSource({"--status", "--kind", "--priority", "--label", "--assignee", "--limit", "--sort", "--root"})
    void blankValueIsAUsageErrorThatNamesTheOption(String option) {
        for (String blank : List.of("", " ")) {
            Cli.Result result = cli.run("list", option, blank);

            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).startsWith("error: " + option + " needs a value, got a blank one");
        }
    }

    @ParameterizedTest
    @CsvSource({"--status", "--kind", "--priority", "--label"})
    void commaAloneIsNoWord(String option) {
        Cli.Result result = cli.run("list", option, " , ");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(option + " needs a value");
    }

    @Test
    void misspeltWordIsLookedForWithAWarning() {
        Cli.Result result = cli.run("list", "--priority", "p1", "--kind", "bgu,bug");

        assertThat(result.exit()).isZero();
        assertThat(result.err().lines())
                .containsExactly(
                        "warning: looked for the kind 'bgu', a word of your own; 'bug' is the known one",
                        "warning: looked for the priority 'p1', a word of your own; 'P1' is the known one");
    }
}
