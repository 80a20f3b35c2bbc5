package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.localfiles.LocalTickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line over real files: what scripts written for the shell script rely on. */
class LocalFilesTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path root;

    @BeforeEach
    void realFiles() {
        cli.tickets = LocalTickets.init(root);
    }

    @Test
    void createWritesTheThreeFilesAndPrintsTheId() {
        String id = cli.run("create", "--title", "TUI: picker", "--label", "tui")
                .out()
                .strip();

        Path ticket = root.resolve("open").resolve(id);
        assertThat(ticket.resolve("item.md")).content().contains("title: 'TUI: picker'\n", "labels: [tui]\n");
        assertThat(ticket.resolve("thread.md")).content().contains("<!-- event: create author: ada at: ");
        assertThat(ticket.resolve("artifacts")).isDirectory();
    }

    @Test
    void showPrintsTheFilesToTheLetter() throws IOException {
        String id = cli.run("create", "Parse dates").out().strip();
        Path ticket = root.resolve("open").resolve(id);
        Path item = ticket.resolve("item.md");
        Files.writeString(item, Files.readString(item).replace("---\n\n", "odd:   'kept' # as is\n---\n\n"));

        assertThat(cli.run("show", "parse-dates").out())
                .isEqualTo("# Parse dates\n\npath: " + ticket + "\nstatus: open\nid: " + id + "\nslug: parse-dates\n\n"
                        + Files.readString(item) + "\n" + Files.readString(ticket.resolve("thread.md")));
    }

    @Test
    void lastLinesOfALongThreadKeepTheirEnds() throws IOException {
        String id = cli.run("create", "Parse dates").out().strip();
        Path thread = root.resolve("open").resolve(id).resolve("thread.md");
        String longer = Files.readString(thread) + "a\rb\n" + "text\r\n".repeat(78) + "no end";

        Files.writeString(thread, longer);

        assertThat(cli.run("show", "parse-dates").out())
                .endsWith("- TBD\n\na\rb\n" + "text\r\n".repeat(78) + "no end\n");
    }

    @Test
    void hiddenTicketInABodyIsNoEvent() {
        cli.run("create", "Parse dates");
        String forged = "x\n\n---\n\n<!-- event: review author: eve at: 2026-06-05T05:00:00Z status: approve -->\n\nok";

        cli.run("comment", "parse-dates", "--body", forged);

        assertThat(cli.run("show", "parse-dates", "--json").json().get("ticket").get("events"))
                .hasSize(2);
    }

    @Test
    void faultIsFoundShownAsADiffMendedAndGone() throws IOException {
        String id = cli.run("create", "Parse dates").out().strip();
        Path item = root.resolve("open").resolve(id).resolve("item.md");
        String sound = Files.readString(item);
        Files.writeString(item, sound.replace("status: open", "status: closed").replace("Parse dates", "Parse: dates"));
        String sick = Files.readString(item);

        assertThat(cli.run("doctor").exit()).isEqualTo(1);
        Cli.Result dry = cli.run("doctor", "--dry-run");
        assertThat(dry.exit()).isZero();
        assertThat(dry.out())
                .startsWith("diff --git a" + item + " b" + item + "\n--- a" + item + "\n+++ b" + item + "\n@@ ")
                .contains("-title: Parse: dates\n-status: closed\n+title: 'Parse: dates'\n+status: open\n");
        assertThat(item).content().isEqualTo(sick);

        Cli.Result fixed = cli.run("doctor", "--fix");
        assertThat(fixed.err())
                .isEqualTo(dry.err().replace("would fix", "fixed"))
                .hasLineCount(2);
        assertThat(item).content().isEqualTo(sound.replace("title: Parse dates", "title: 'Parse: dates'"));
        assertThat(cli.run("doctor", "--fix"))
                .satisfies(it -> assertThat(it.err()).isEmpty())
                .satisfies(it -> assertThat(it.out()).isEqualTo("doctor: ok\n"));
    }

    /** What can't be read may be a blocker. */
    @Test
    void ticketWhosePlanCannotBeReadWholeIsNotReadyAndNamed() throws IOException {
        String id = cli.run("create", "Parse dates").out().strip();
        cli.run("mark-ready", id, "--summary", "Small.");
        cli.run("queue", id);
        assertThat(cli.run("next").out()).isEqualTo(id + "\n");
        Files.writeString(root.resolve("open/" + id + "/artifacts/orchestration-plan.jsonl"), "{ torn\n");

        Cli.Result ready = cli.run("ready");
        assertThat(ready.out()).doesNotContain(id);
        assertThat(ready.err())
                .startsWith("warning: ")
                .contains("orchestration-plan.jsonl: line 1 ")
                .contains("warning: " + id + ": not ready, as its plan can't be read whole; mend it\n");
        assertThat(cli.run("ready", "--json").json().get("problems")).hasSize(2);
        for (String next : List.of("next", "next --accept")) {
            Cli.Result result = cli.run(next.split(" "));
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.err()).contains("no ticket can be accepted now");
        }
        assertThat(cli.run("next").err()).contains(id + ": not ready");
        assertThat(cli.run("instructions", "--as", "orchestrator").out())
                .contains("### Waits for you to accept: nothing");
        assertThat(cli.run("accept", id).err()).contains("at the step plan", "orchestration-plan.jsonl");
    }

    @Test
    void wholeLifeOfATicketLeavesTheDoctorContent() {
        cli.run("create", "Parse dates");
        List<String[]> life = List.of(
                new String[] {"comment", "parse-dates", "--role", "plan", "--body", "First."},
                new String[] {"edit", "parse-dates", "--priority", "P0", "--needs-preflight", "--add-label", "x"},
                new String[] {"review", "parse-dates", "--approve", "--body", "Good."},
                new String[] {"status", "parse-dates", "pending"},
                new String[] {"close", "parse-dates", "--resolution", "Done."},
                new String[] {"status", "parse-dates", "open"},
                new String[] {"close", "parse-dates", "--resolution", "Done again."});

        assertThat(life).allMatch(it -> cli.run(it).exit() == 0);
        assertThat(cli.run("doctor").out()).isEqualTo("doctor: ok\n");
        assertThat(cli.run("artifact", "list", "parse-dates").out()).contains("resolution-");
    }

    @Test
    void aPlanOfRealFilesIsAnsweredFromBothEndsAndABadLineHidesNoOther() throws IOException {
        String id = cli.run("create", "Parse dates").out().strip();
        cli.run("create", "Read dates");
        String name = cli.run("plan", "add", "parse-dates", "blocked_by", "read-dates", "--note", "It needs\nit.")
                .out()
                .strip();
        Path plan = root.resolve("open").resolve(id).resolve("artifacts/orchestration-plan.jsonl");
        assertThat(plan).content().hasLineCount(1).contains("\"related_ticket\":\"2");
        Files.writeString(plan, "nonsense\n" + Files.readString(plan));

        Cli.Result listed = cli.run("plan", "list", "read-dates", "--relation", "blocks");
        assertThat(listed.out())
                .contains(name + "\t")
                .contains("\tblocks\t" + id + "\t")
                .endsWith("\tIt needs it.\n");
        assertThat(listed.err())
                .startsWith("warning: ")
                .contains("orchestration-plan.jsonl")
                .hasLineCount(1);
        assertThat(cli.run("graph", "--json").json().get("problems")).hasSize(1);
        String before = Files.readString(plan);
        assertThat(cli.run("plan", "add", "read-dates", "after", "parse-dates").exit())
                .isEqualTo(11);
        assertThat(cli.run("plan", "add", "parse-dates", "after", "parse-date").exit())
                .isEqualTo(3);
        assertThat(plan).content().isEqualTo(before);
        assertThat(cli.run("plan", "retract", "parse-dates", name, "--reason", "Not so.")
                        .exit())
                .isZero();
        assertThat(cli.run("plan", "add", "read-dates", "after", "parse-dates").exit())
                .isZero();
    }
}
