package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowState.Known;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is ready, what is blocked and by what, what conflicts, and the picture of it all. */
class AnswersTest {
    private final Cli cli = new Cli();

    private String plan(String ticket, String relation, String other) {
        return cli.named(
                cli.run("plan", "add", ticket, relation, other, "--force").out().strip());
    }

    private List<String> rows(String line, int... cells) {
        return cli.named(cli.run(line.split(" ")).out())
                .lines()
                .skip(1)
                .map(it -> it.split("\t", -1))
                .map(it -> {
                    StringBuilder row = new StringBuilder();
                    for (int cell : cells) {
                        row.append(row.length() == 0 ? "" : " ").append(it[cell]);
                    }
                    return row.toString();
                })
                .toList();
    }

    /** b is done, c in progress; a waits for both, d and e conflict, f is planned. */
    private void world() {
        cli.inState(Known.QUEUED, "A");
        cli.inState(Known.DONE, "B");
        cli.inState(Known.INPROGRESS, "C");
        cli.inState(Known.READY, "D");
        cli.inState(Known.QUEUED, "E");
        cli.inState(Known.PLANNING, "F");
        plan("a", "blocked_by", "b");
        plan("c", "before", "a");
        plan("d", "conflicts_with", "e");
    }

    @Test
    void readyIsWhatIsOfferedAndHasNothingInItsWay() {
        world();

        assertThat(rows("ready", 1, 2)).containsExactly("e queued", "d ready");
        assertThat(rows("ready", 6))
                .containsExactly("queued since 2026-06-05T04:01:04Z by hanna", "ready, waits for a human to queue it");
    }

    @Test
    void readyGoesByPriorityAndSaysWhatIsFinishedAndNoted() {
        world();
        cli.run("close", "c");
        cli.run("plan", "add", "a", "waiting_capacity_note", "--note", "Waits for\na Mac.");
        cli.memory.edit(
                new TicketIdOrSlug("d"),
                TicketEdit.nothing().set(TicketField.PRIORITY, Priority.of(Priority.Known.P0)));
        cli.now = Cli.NOW.plus(Duration.ofHours(2));

        JsonNode second = cli.run("ready", "--json").json().get("tickets").get(1);
        assertThat(second.get("state").asString()).isEqualTo("queued");
        assertThat(second.get("finished")).hasSize(2);
        assertThat(second.get("notes").get(0).get("note").asString()).isEqualTo("Waits for\na Mac.");
        assertThat(cli.onTerminal().run("ready").out().lines())
                .containsExactly(
                        "PRI  STATE   TICKET  TITLE",
                        "P0   ready   d       D",
                        "     ready, waits for a human to queue it",
                        "P2   queued  a       A",
                        "     queued 2h ago by hanna",
                        "     finished before it: b, c",
                        "     note by ada: Waits for a Mac.",
                        "P2   queued  e       E",
                        "     queued 2h ago by hanna");
    }

    @Test
    void blockedSaysByWhatAndWithWhichRecord() {
        world();
        String second = plan("a", "conflicts_with", "c");

        assertThat(rows("blocked", 0, 3, 4, 5, 7))
                .containsExactly("a order c is inprogress false", "a conflict c is inprogress false");
        assertThat(rows("blocked", 6)).endsWith(second);
        assertThat(cli.named(cli.onTerminal().run("blocked").out()))
                .startsWith("a (queued): A\n  after c, which is inprogress\n    c/")
                .contains("  conflicts with c, which is inprogress\n    " + second + "\n")
                .doesNotContain("each other");
    }

    @Test
    void ticketsThatWaitForEachOtherAreNamedInWhicheverState() {
        world();
        plan("f", "blocked_by", "e");
        plan("e", "after", "f");

        assertThat(rows("blocked", 0, 7)).containsExactly("a false", "e true");
        assertThat(cli.run("blocked", "--json").json().get("cycles").get(0)).hasSize(2);
        assertThat(cli.onTerminal().run("blocked").out())
                .contains("  after f, which is planning, and waits for this one\n")
                .containsPattern(
                        "\nTickets that wait for each other, and can never begin:\n  (e -> f -> e|f -> e -> f)\n$");
    }

    @Test
    void longCirclesDoNotMakeAnAnswerLong() {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            ids.add(cli.create("Link"));
        }
        for (int n = 0; n < 600; n++) {
            cli.memory.addPlanRecord(new TicketIdOrSlug(ids.get(n)), blockedBy(ids.get((n + 1) % 600)));
        }
        cli.memory.addPlanRecord(new TicketIdOrSlug(ids.get(599)), blockedBy(ids.get(1)));

        assertThat(cli.run("blocked", "--json").json().get("cycles"))
                .singleElement()
                .satisfies(it -> assertThat(it).hasSizeGreaterThan(500));
        assertThat(cli.onTerminal().run("blocked").out().lines().skip(2))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).hasSizeLessThan(300));
    }

    @Test
    void conflictsAreThoseOfUnfinishedTickets() {
        world();
        plan("b", "conflicts_with", "a");
        plan("e", "do_not_parallelize", "c");

        assertThat(rows("conflicts", 0, 1, 2, 3, 4, 5))
                .containsExactly(
                        "d ready conflicts_with e queued false", "e queued do_not_parallelize c inprogress true");
        assertThat(cli.run("conflicts", "--json")
                        .json()
                        .get("conflicts")
                        .get(1)
                        .get("now")
                        .asBoolean())
                .isTrue();
        assertThat(cli.onTerminal().run("conflicts").out())
                .contains("d (ready) conflicts with e (queued)\n", "e (queued) not beside c (inprogress), now\n");
    }

    @Test
    void graphIsEachTicketWithWhatItWaitsFor() {
        world();

        assertThat(rows("graph", 0, 1, 2, 3, 4, 6))
                .containsExactly(
                        "a queued blocker b done false",
                        "a queued order c inprogress false",
                        "d ready conflict e queued false");
        String text = cli.run("graph", "--format", "text").out();
        assertThat(text).isEqualTo("""
                a (queued): A
                ├─ blocked by b (done)
                └─ after c (inprogress)
                d (ready): D
                └─ conflicts with e (queued)
                """);
        assertThat(cli.onTerminal().run("graph").out()).isEqualTo(text);
    }

    @Test
    void graphOfATicketIsAllThatIsConnectedToIt() {
        world();
        assertThat(rows("graph d", 0, 3)).containsExactly("d e");
        assertThat(rows("graph b", 0, 3)).containsExactly("a b", "a c");
        assertThat(rows("graph f", 0, 3)).isEmpty();
        assertThat(cli.onTerminal().run("graph", "f").err()).isEqualTo("nothing in the plan relates tickets\n");
    }

    @Test
    void whatIsOverIsDrawnAroundATicketOnly() {
        cli.inState(Known.DONE, "A");
        cli.inState(Known.DONE, "B");
        plan("a", "blocked_by", "b");

        assertThat(rows("graph", 0, 3)).isEmpty();
        assertThat(rows("graph b", 0, 3)).containsExactly("a b");
    }

    @Test
    void mermaidFlowsFromWhatIsFirstAndMarksCircles() {
        cli.inState(Known.QUEUED, "A");
        cli.inState(Known.READY, "B");
        cli.inState(Known.READY, "C");
        plan("a", "blocked_by", "b");
        plan("a", "before", "b");
        plan("c", "conflicts_with", "a");

        assertThat(cli.run("graph", "--format", "mermaid").out()).isEqualTo("""
                        flowchart LR
                          n1["b<br/>ready<br/>B"]
                          n2["a<br/>queued<br/>A"]
                          n3["c<br/>ready<br/>C"]
                          n1 -->|blocks| n2
                          n2 -.->|before| n1
                          n2 x-- conflicts --x n3
                          classDef inCircle stroke:#d1242f,stroke-width:3px
                          class n2,n1 inCircle
                          linkStyle 0,1 stroke:#d1242f,stroke-width:3px
                        """);
        assertThat(cli.run("graph", "--json")
                        .json()
                        .get("relations")
                        .get(0)
                        .get("in_cycle")
                        .asBoolean())
                .isTrue();
        assertThat(cli.onTerminal().run("graph").out()).contains("└─ ", "· in a circle\n", "\n  a -> b -> a\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"] --> x[\"y",
                "`*bold*` %%{init: {}}%%",
                "#quot; &lt; <script>alert(1)</script>",
                "```",
                "1. a list",
                "- a list",
                "end; subgraph x",
                "a|b{c}(d)\\"
            })
    void titlesStayTextInMermaid(String title) {
        String hostile = cli.create(title);
        plan(hostile, "blocked_by", cli.create("Other"));

        List<String> lines =
                cli.run("graph", "--format", "mermaid").out().lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(2)).matches("  n2\\[\"[a-z0-9-]+<br/>planning<br/>([ ,A-Za-z0-9-]|#[0-9]+;)+\"]");
        assertThat(lines.get(2)).doesNotContain(">1.", ">- ");
    }

    @Test
    void mermaidDrawsNoMoreThanMermaidDoes() {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            ids.add(cli.create("A ticket with a rather long title that takes its room " + n));
        }
        for (int n = 0; n < 40; n++) {
            for (String other : ids.subList(n + 1, 40)) {
                cli.memory.addPlanRecord(new TicketIdOrSlug(ids.get(n)), blockedBy(other));
            }
        }

        String chart = cli.run("graph", "--format", "mermaid").out();

        assertThat(chart.lines().filter(it -> it.contains("-->|"))).hasSize(500);
        assertThat(chart).hasSizeLessThan(50_000).endsWith("  %% left out: 280\n");
    }

    private static NewPlanRecord blockedBy(String other) {
        return NewPlanRecord.between(new PlanRelation("blocked_by"), new TicketIdOrSlug(other), new Author("ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "blocked", "conflicts", "graph", "plan list"})
    void anEmptyAnswerIsAHeadingForProgramsAndASentenceForPeople(String command) {
        Cli.Result piped = cli.run(command.split(" "));
        assertThat(piped.out()).hasLineCount(1).contains("\t");
        assertThat(piped.err()).isEmpty();

        Cli.Result shown = cli.onTerminal().run(command.split(" "));
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err()).startsWith("no").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "blocked", "conflicts", "graph", "plan list"})
    void whatCannotBeReadIsAWarningAndAProblemInJson(String command) {
        world();
        cli.memory.spoil(new TicketIdOrSlug("f"));

        Cli.Result result = cli.run(command.split(" "));
        assertThat(result.exit()).isZero();
        assertThat(result.err())
                .startsWith("warning: "
                        + cli.memory.list(TicketFilter.all()).problems().get(0).path() + ": ")
                .hasLineCount(1);
        assertThat(cli.run((command + " --json").split(" "))
                        .json()
                        .get("problems")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "blocked", "conflicts", "graph", "plan list"})
    void aCompanionMayAsk(String command) {
        assertThat(cli.run((command + " --as companion").split(" ")).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {44, 60, 100})
    void linesFitTheTerminal(int columns) {
        cli.inState(Known.QUEUED, "A title that is far too long for this narrow terminal, and goes on and on and on");
        cli.inState(Known.INPROGRESS, "B");
        String long1 = "a-title-that-is-far-too-long-for-this-narrow-terminal-and-goes-on-and-on-and-on";
        cli.run("plan", "add", long1, "waiting_capacity_note", "--note", "word ".repeat(100));

        assertThat(cli.onTerminal(columns).run("ready").out().lines())
                .hasSizeGreaterThan(3)
                .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(columns));
    }
}
