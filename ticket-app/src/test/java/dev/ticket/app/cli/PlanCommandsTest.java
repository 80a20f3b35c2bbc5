package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.WorkflowState.Known;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Records of the plan: added, listed from both ends, retracted. */
class PlanCommandsTest {
    private static final String HEADING = "record\tticket\trelation\tother\tauthor\tat\tholds\tnote\n";

    private final Cli cli = new Cli();

    @BeforeEach
    void tickets() {
        cli.inState(Known.QUEUED, "A");
        cli.inState(Known.QUEUED, "B");
        cli.inState(Known.READY, "C");
    }

    private Cli.Result add(String... words) {
        String[] line = new String[words.length + 2];
        line[0] = "plan";
        line[1] = "add";
        System.arraycopy(words, 0, line, 2, words.length);
        return cli.run(line);
    }

    private String name(Cli.Result added) {
        assertThat(added.exit()).isZero();
        return added.out().strip();
    }

    private String id(String slug) {
        return cli.show(slug).id().value();
    }

    private List<String> listed(String line) {
        Cli.Result result = cli.run(("plan list " + line).strip().split(" "));
        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith(HEADING);
        return cli.named(result.out())
                .lines()
                .skip(1)
                .map(it -> it.split("\t", -1))
                .map(it -> (it[1] + " " + it[2] + " " + it[3]).strip())
                .toList();
    }

    @Test
    void addingPrintsTheNameThatAcknowledgingWants() {
        Cli.Result result = add("a", "blocked_by", "b", "--note", "It needs b.");

        assertThat(result.out()).matches("T-1/\\S+\n");
        assertThat(result.err()).isEmpty();
        assertThat(cli.onTerminal().run("plan", "add", "a", "after", "c").out()).matches("Recorded T-1/\\S+\\.\n");
    }

    @Test
    void recordsAreListedFromBothEnds() {
        add("a", "blocks", "b");
        add("b", "after", "c");
        add("c", "conflicts_with", "a");

        assertThat(listed("")).containsExactly("a blocks b", "b after c", "c conflicts_with a");
        assertThat(listed("b")).containsExactly("b blocked_by a", "b after c");
        assertThat(listed(id("b") + " --relation blocked_by")).containsExactly("b blocked_by a");
        assertThat(listed("c --relation before,conflicts_with")).containsExactly("c before b", "c conflicts_with a");
        assertThat(listed("--related a")).containsExactly("b blocked_by a", "c conflicts_with a");
        assertThat(listed("b --related c")).containsExactly("b after c");
    }

    @Test
    void aRetractedRecordIsListedOnlyIfAll() {
        String name = name(add("a", "blocks", "b"));
        String id = name.substring(name.indexOf('/') + 1);

        Cli.Result result = cli.run("plan", "retract", "a", id, "--reason", "Not so.");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(listed("b")).isEmpty();
        assertThat(listed("b --all")).containsExactly("b blocked_by a");
        assertThat(listed("a --relation retracted")).containsExactly("a retracted");
        assertThat(cli.run("plan", "retract", "a", id, "--reason", "Again.").exit())
                .isEqualTo(11);
    }

    @Test
    void aRecordIsRetractedByTheNameThatIsPrinted() {
        String name = name(add("a", "blocks", "b"));

        assertThat(cli.run("plan", "retract", "b", name, "--reason", "x").err())
                .contains("lies with another ticket than b");
        assertThat(cli.onTerminal()
                        .run("plan", "retract", "a", name, "--reason", "Not so.")
                        .out())
                .isEqualTo("Retracted " + name + ".\n");
        assertThat(cli.onTerminal().run("plan", "list", "--all").out())
                .contains("a blocks b · ada · just now (retracted)\n", "  Not so.\n");
    }

    @Test
    void aCircleIsRefusedShownAndForced() {
        add("a", "blocked_by", "b");
        add("b", "blocked_by", "c");

        Cli.Result refused = add("c", "after", "a");
        assertThat(refused.exit()).isEqualTo(11);
        assertThat(cli.named(refused.err())).contains("c -> a -> b -> c");
        assertThat(listed("")).hasSize(2);

        Cli.Result forced = add("c", "after", "a", "--force");
        assertThat(forced.exit()).isZero();
        assertThat(cli.named(forced.err())).contains("wait for each other now: c -> a -> b -> c");
        assertThat(cli.named(add("c", "after", "a", "--force", "--json")
                        .json()
                        .get("cycle")
                        .toString()))
                .isEqualTo("[\"c\",\"a\",\"b\"]");
    }

    @Test
    void whatIsMistypedIsNotStored() {
        assertThat(add("a", "blocked_by", "bb").exit()).isEqualTo(3);
        Cli.Result word = add("a", "blokced_by", "b");
        assertThat(word.exit()).isEqualTo(2);
        assertThat(word.err()).contains("did you mean 'blocked_by'?", "--force");
        assertThat(add("a", "blocked-by", "b").exit()).isEqualTo(2);
        assertThat(add("a", "after", "a").err()).contains("not to itself");
        assertThat(listed("")).isEmpty();

        assertThat(add("a", "blocked_by", "bb", "--force").exit()).isZero();
        assertThat(listed("bb")).containsExactly("bb blocks a");
    }

    @Test
    void aWordOfSomebodysOwnIsRecordedWithAWarning() {
        Cli.Result result = add("a", "inspired_by", "b");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("'inspired_by', a word of your own");
        assertThat(listed("a")).containsExactly("a inspired_by b");
    }

    @ParameterizedTest
    @CsvSource({
        "a blocked_by,needs the other ticket",
        "a waiting_capacity_note,needs another ticket or a note",
        "a,missing RELATION",
        "a blocked_by b --note x --file y,'give one of --note, --file'"
    })
    void whatSaysNothingIsAUsageError(String line, String says) {
        Cli.Result result = add(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted_plan", "retracted"})
    void whatOperationsWriteIsRefused(String relation) {
        assertThat(add("a", relation, "--note", "x").exit()).isEqualTo(11);
    }

    @Test
    void retractingNeedsAReason() {
        assertThat(cli.run("plan", "retract", "a", "x").err()).contains("--reason TEXT");
        assertThat(cli.run("plan", "retract", "a", "x", "--reason", " ").exit()).isEqualTo(2);
        assertThat(cli.run("plan", "retract", "a", "x", "--reason", "y").exit()).isEqualTo(11);
    }

    @Test
    void aNameThatNothingHasIsNotFound() {
        assertThat(cli.run("plan", "list", "nope").exit()).isEqualTo(3);
        assertThat(cli.run("plan", "list", "--related", "nope").exit()).isEqualTo(3);
        assertThat(cli.run("graph", "nope").exit()).isEqualTo(3);
    }

    @Test
    void aMisspeltRelationIsLookedForWithAWarning() {
        assertThat(cli.run("plan", "list", "--relation", "befor").err())
                .isEqualTo("warning: looked for the relation 'befor', a word of your own; 'before' is the known one\n");
    }

    @Test
    void recordsAreObjectsInJson() {
        add("a", "blocks", "b", "--note", "First\nthis.");

        JsonNode record =
                cli.run("plan", "list", "b", "--json").json().get("records").get(0);

        assertThat(record.propertyNames())
                .containsExactly(
                        "name",
                        "id",
                        "ticket",
                        "relation",
                        "related",
                        "note",
                        "author",
                        "at",
                        "extra",
                        "holds",
                        "reads");
        assertThat(record.get("note").asString()).isEqualTo("First\nthis.");
        assertThat(cli.named(record.get("reads").toString()))
                .isEqualTo("{\"ticket\":\"b\",\"relation\":\"blocked_by\",\"other\":\"a\"}");
    }

    @Test
    void onlyWhoMayPlanAddsAndRetracts() {
        for (String role : List.of("companion", "coder", "reviewer", "intake")) {
            assertThat(add("a", "blocks", "b", "--as", role).exit()).isEqualTo(8);
            assertThat(cli.run("plan", "retract", "a", "x", "--reason", "y", "--as", role)
                            .exit())
                    .isEqualTo(8);
        }
        assertThat(add("a", "blocks", "b", "--as", "orchestrator").exit()).isZero();
        assertThat(cli.run("plan", "list", "--as", "companion").exit()).isZero();
    }
}
