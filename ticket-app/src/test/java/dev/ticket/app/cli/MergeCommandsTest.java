package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.localfiles.LocalTickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code resolve} and {@code merge-driver}, over real files. */
class MergeCommandsTest {
    private static final String PATH = "work-items/open/x/item.md";

    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    private Path item = Path.of("");

    @BeforeEach
    void ticket() {
        cli.directory = directory;
        Path root = directory.resolve("work-items");
        cli.tickets = LocalTickets.init(root);
        String id = cli.run("create", "Parse dates").out().strip();
        item = root.resolve("open").resolve(id).resolve("item.md");
    }

    private void mark(String... marks) throws IOException {
        String text = Files.readString(item);
        Files.writeString(
                item, text.replace("\n---\n", "\nmerge_conflicts: ['" + String.join("', '", marks) + "']\n---\n"));
    }

    @Test
    void pickSettlesAFieldAndTakesItsMark() throws IOException {
        mark("priority: P0", "priority: P1", "assignee:", "assignee: bob");

        assertThat(cli.run("resolve", "parse-dates", "--pick", "priority=P0").exit())
                .isZero();
        assertThat(item).content().contains("priority: P0\n", "merge_conflicts: ['assignee:', 'assignee: bob']\n");
        assertThat(cli.run("doctor").exit()).isEqualTo(1);
        assertThat(cli.run("resolve", "parse-dates", "--pick", "assignee=").exit())
                .isZero();
        assertThat(item).content().contains("assignee: null\n").doesNotContain("merge_conflicts");
        assertThat(cli.run("doctor").exit()).isZero();
    }

    @Test
    void anotherValueSettlesAFieldTooAndKeepAllOthers() throws IOException {
        mark("priority: P0", "priority: P1", "title: a", "title: Parse dates");

        assertThat(cli.onTerminal()
                        .run("resolve", "parse-dates", "--priority", "P3", "--keep")
                        .out())
                .isEqualTo("Settled parse-dates.\n");
        assertThat(item)
                .content()
                .contains("priority: P3\n", "title: Parse dates\n")
                .doesNotContain("merge_conflicts");
    }

    @Test
    void aStateThatIsPickedIsRecorded() throws IOException {
        mark("workflow_state: ready", "workflow_state: planning");
        cli.run("mark-ready", "parse-dates", "--body", "Small.");

        assertThat(cli.run("resolve", "parse-dates", "--pick", "workflow-state=planning", "--json")
                        .json()
                        .get("event")
                        .get("kind")
                        .asString())
                .isEqualTo("state_changed");
        assertThat(cli.state("parse-dates")).isEqualTo("planning");
    }

    @Test
    void whatSettlesNothingIsAnError() throws IOException {
        assertThat(cli.run("resolve", "parse-dates").exit()).isEqualTo(2);
        assertThat(cli.run("resolve", "parse-dates", "--pick", "priority").err())
                .contains("--pick needs FIELD=VALUE, got 'priority'");
        assertThat(cli.run("resolve", "parse-dates", "--pick", "kind=a", "--pick", "kind=b")
                        .err())
                .contains("picked twice");
        assertThat(cli.run("resolve", "parse-dates", "--pick", "priority=P1", "--priority", "P1")
                        .err())
                .contains("can't pick a value for priority and change it too");
        assertThat(cli.run("resolve", "parse-dates", "--keep").exit()).isEqualTo(11);
        mark("priority: P0", "priority: P1");
        assertThat(cli.run("resolve", "parse-dates", "--pick", "priority=P2").err())
                .contains("only 'P0', 'P1'");
    }

    @Test
    void whoMayNotEditMayNotSettleAndWhoMayNotQueueMayPickNoState() throws IOException {
        mark("priority: P0", "priority: P1", "workflow_state: queued", "workflow_state:");

        assertThat(cli.run("resolve", "parse-dates", "--keep", "--as", "coder").exit())
                .isEqualTo(8);
        assertThat(cli.run("resolve", "parse-dates", "--pick", "workflow_state=queued", "--as", "intake")
                        .exit())
                .isEqualTo(8);
        assertThat(cli.run("resolve", "parse-dates", "--pick", "priority=P0", "--as", "intake")
                        .exit())
                .isZero();
    }

    private Cli.Result drive(String base, String ours, String theirs, String... more) throws IOException {
        Files.writeString(directory.resolve("base"), base);
        Files.writeString(directory.resolve("ours"), ours);
        Files.writeString(directory.resolve("theirs"), theirs);
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"merge-driver", "base", "ours", "theirs", PATH}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return cli.run(words);
    }

    private static String head(String kind, String labels) {
        return "---\nkind: " + kind + "\nlabels: [" + labels + "]\n---\n";
    }

    @Test
    void theDriverWritesTheMergedFileOverOurs() throws IOException {
        Cli.Result merged = drive(head("task", "a"), head("bug", "a, b"), head("task", "a, c"));

        assertThat(merged).isEqualTo(new Cli.Result(0, "", ""));
        assertThat(directory.resolve("ours")).content().isEqualTo(head("bug", "a, b, c"));
    }

    @Test
    void conflictsThatAreLeftAreNamedAndTheStatusIsOne() throws IOException {
        Cli.Result merged = drive(head("task", "a"), head("bug", "a"), head("chore", "a"));

        assertThat(merged.exit()).isEqualTo(1);
        assertThat(merged.err())
                .isEqualTo(
                        "conflict: " + PATH
                                + ": the sides gave 'kind' different values: 'bug' and 'chore'; settle it with ticket resolve\n");
        assertThat(directory.resolve("ours")).content().contains("merge_conflicts: ['kind: bug', 'kind: chore']");
    }

    @Test
    void conflictsAreJsonToo() throws IOException {
        Cli.Result merged = drive(head("task", "a"), head("bug", "a"), head("chore", "a"), "--json");

        assertThat(merged.exit()).isEqualTo(1);
        assertThat(merged.json().get("conflicts").get(0).get("file").asString()).isEqualTo("item.md");
        assertThat(merged.json().get("conflicts").get(0).get("field").asString())
                .isEqualTo("kind");
    }

    @Test
    void aFileThatIsNotThereIsAnError() throws IOException {
        assertThat(cli.run("merge-driver", "nothing", "nothing", "nothing", PATH)
                        .exit())
                .isEqualTo(2);
    }
}
