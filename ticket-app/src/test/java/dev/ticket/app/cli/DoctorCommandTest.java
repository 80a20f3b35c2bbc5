package dev.ticket.app.cli;

import static dev.ticket.domain.Finding.Severity.ERROR;
import static dev.ticket.domain.Finding.Severity.INFO;
import static dev.ticket.domain.Finding.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketListing;
import dev.ticket.ports.Capability;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DoctorCommandTest {
    private static final Finding LEFT_OVER =
            new Finding("left-over", WARNING, "open/x/.tmp", null, "a crash left it", "removed it");

    private final Cli cli = new Cli();

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "doctor --fix"})
    void soundTrackerIsOk(String line) {
        cli.create("Parse dates");

        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.out()).isEqualTo("doctor: ok\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    @Test
    void errorsAreNamedAndCounted() {
        sick(wrong(ERROR), wrong(WARNING), wrong(INFO));

        Cli.Result result = cli.run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                doctor: open/x/item.md:3: it is wrong
                doctor: warning: open/x/item.md:3: it is wrong
                doctor: note: open/x/item.md:3: it is wrong
                doctor: 1 error
                """);
    }

    @Test
    void nameWithALineEndForgesNoLine() {
        sick(new Finding("wrong", ERROR, "open/x\ndoctor: ok", null, "it is\nwrong", "set it right"));

        assertThat(cli.run("doctor").err().lines()).hasSize(2).last().isEqualTo("doctor: 1 error");
    }

    @Test
    void warningsAreNoFailure() {
        sick(wrong(WARNING));

        Cli.Result result = cli.run("doctor");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("doctor: ok\n");
    }

    @Test
    void cureIsNamedOnATerminal() {
        sick(wrong(ERROR));

        assertThat(cli.run("doctor").err()).doesNotContain("set it right");
        assertThat(cli.errorsOnTerminal().run("doctor").err()).contains("    set it right (wrong)\n");
    }

    @Test
    void findingsAreAnsweredInJson() {
        sick(wrong(ERROR));

        Cli.Result result = cli.run("doctor", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().propertyNames()).containsExactly("schema_version", "ok", "findings");
        assertThat(result.json().get("ok").asBoolean()).isFalse();
        JsonNode finding = result.json().get("findings").get(0);
        assertThat(finding.propertyNames()).containsExactly("code", "severity", "path", "line", "message", "cure");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("line").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsFixedComesBeforeWhatIsLeft() {
        sick(wrong(ERROR), wrong(WARNING));

        Cli.Result result = cli.run("doctor", "--fix");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                doctor: fixed: open/x/.tmp: a crash left it
                doctor: open/x/item.md:3: it is wrong
                doctor: warning: open/x/item.md:3: it is wrong
                doctor: 1 error
                """);
    }

    @Test
    void whatWasDoneIsSaidOnATerminal() {
        sick();

        assertThat(cli.run("doctor", "--fix").err()).isEqualTo("doctor: fixed: open/x/.tmp: a crash left it\n");
        assertThat(cli.errorsOnTerminal().run("doctor", "--fix").err()).endsWith("\n    removed it (left-over)\n");
    }

    @Test
    void fixedErrorsAreNoFailure() {
        mended(List.of(wrong(ERROR)), wrong(WARNING));

        Cli.Result result = cli.run("doctor", "--fix");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("doctor: ok\n");
        assertThat(result.err()).startsWith("doctor: fixed: open/x/item.md:3: it is wrong\n");
    }

    @Test
    void repairIsAnsweredInJson() {
        sick(wrong(WARNING));

        Cli.Result result = cli.run("doctor", "--fix", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.json().propertyNames()).containsExactly("schema_version", "ok", "findings", "repaired");
        assertThat(result.json().get("ok").asBoolean()).isTrue();
        assertThat(result.json().get("findings")).hasSize(1);
        JsonNode repaired = result.json().get("repaired").get(0);
        assertThat(repaired.propertyNames()).containsExactly("code", "severity", "path", "message", "cure");
        assertThat(repaired.get("cure").asString()).isEqualTo("removed it");
    }

    @Test
    void repairThatFoundNothingHasAnEmptyListInJson() {
        cli.create("Parse dates");

        assertThat(cli.run("doctor", "--fix", "--json").json().get("repaired")).isEmpty();
    }

    @Test
    void whatCantBeFixedIsLeft() {
        for (int i = 0; i < 2; i++) {
            cli.memory.plant(cli.ticket("Twin").withSlug(new Slug("twin")), FieldValues.none());
        }

        Cli.Result result = cli.run("doctor", "--fix");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEqualTo(cli.run("doctor").err()).doesNotContain("fixed");
    }

    @Test
    void trackerThatCantBeRepairedSaysSo() {
        cli.tickets = cli.memory.with(EnumSet.complementOf(EnumSet.of(Capability.DOCTOR, Capability.DOCUMENTS)));

        Cli.Result result = cli.run("doctor", "--fix", "--json");

        assertThat(result.exit()).isEqualTo(9);
        assertThat(result.error().get("details").get("capability").asString()).isEqualTo("doctor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor --dry-run", "doctor --fix --dry-run"})
    void dryRunShowsADiffAndChangesNothing(String line) {
        proposed(
                new DocumentChange.Rewrite("open/x/item.md", "a\nb\nc\n", "a\nB\nc\n"),
                new DocumentChange.Rewrite("open/x/item.md", "a\nB\nc\n", "a\nB\nc\nd\n"),
                new DocumentChange.Rewrite("open/x/thread.md", "end", "end\n---\n"),
                new DocumentChange.Rewrite("open/x/artifacts/.gitkeep", null, ""),
                new DocumentChange.Rewrite("open/x/resolution.md", null, "Done.\n"),
                new DocumentChange.Move("open/.tmp", ".ticket/lost-found/.tmp"));

        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEqualTo("doctor: would fix: open/x/item.md:3: it is wrong\n");
        assertThat(result.out()).isEqualTo("""
                diff --git a/open/x/item.md b/open/x/item.md
                --- a/open/x/item.md
                +++ b/open/x/item.md
                @@ -1,3 +1,4 @@
                 a
                -b
                +B
                 c
                +d
                diff --git a/open/x/thread.md b/open/x/thread.md
                --- a/open/x/thread.md
                +++ b/open/x/thread.md
                @@ -1,1 +1,2 @@
                -end
                \\ No newline at end of file
                +end
                +---
                diff --git a/open/x/artifacts/.gitkeep b/open/x/artifacts/.gitkeep
                new file mode 100644
                diff --git a/open/x/resolution.md b/open/x/resolution.md
                new file mode 100644
                --- /dev/null
                +++ b/open/x/resolution.md
                @@ -0,0 +1,1 @@
                +Done.
                rename from open/.tmp
                rename to .ticket/lost-found/.tmp
                """);
    }

    @Test
    void dryRunOfASoundTrackerGivesAProgramNothingToApply() {
        cli.create("Parse dates");

        Cli.Result result = cli.run("doctor", "--dry-run");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("doctor: ok\n");
        assertThat(result.exit()).isZero();
    }

    @Test
    void dryRunIsAnsweredInJson() {
        proposed(new DocumentChange.Rewrite("open/x/item.md", "a\n", "b\n"));

        Cli.Result result = cli.run("doctor", "--dry-run", "--json");

        assertThat(result.json().propertyNames())
                .containsExactly("schema_version", "ok", "findings", "repaired", "dry_run", "diff");
        assertThat(result.json().get("dry_run").asBoolean()).isTrue();
        assertThat(result.json().get("repaired")).hasSize(1);
        assertThat(result.json().get("diff").asString())
                .isEqualTo("diff --git a/open/x/item.md b/open/x/item.md\n--- a/open/x/item.md\n+++ b/open/x/item.md\n"
                        + "@@ -1,1 +1,1 @@\n-a\n+b\n");
    }

    @Test
    void diffThatIsTooLongIsCutAndSaysSo() {
        proposed(
                new DocumentChange.Rewrite("open/x/item.md", "a\n", "b\n"),
                new DocumentChange.Rewrite("open/y/item.md", "a\n", "b".repeat(1 << 20) + "\n"));

        assertThat(cli.run("doctor", "--dry-run").out())
                .startsWith("diff --git a/open/x/item.md b/open/x/item.md\n")
                .endsWith("+b\n... (cut; changes left out: 1)\n");
    }

    private void proposed(DocumentChange... changes) {
        cli.tickets = new Sick() {
            @Override
            public RepairReport proposeRepair() {
                return new RepairReport(
                        List.of(new Repair(wrong(ERROR), List.of(changes))), new DoctorReport(List.of()));
            }
        };
    }

    /** A tracker without a ticket that could refer to a commit. */
    private static class Sick extends FailingBackend {
        @Override
        public TicketListing list(TicketFilter filter) {
            return new TicketListing(List.of(), List.of());
        }
    }

    /** An examination finds these; a repair mends a left-over file and leaves the same. */
    private void sick(Finding... findings) {
        mended(List.of(LEFT_OVER), findings);
    }

    private void mended(List<Finding> repaired, Finding... left) {
        DoctorReport report = new DoctorReport(List.of(left));
        cli.tickets = new Sick() {
            @Override
            public DoctorReport doctor() {
                return report;
            }

            @Override
            public RepairReport repair() {
                return new RepairReport(
                        repaired.stream().map(it -> new Repair(it, List.of())).toList(), report);
            }
        };
    }

    private static Finding wrong(Finding.Severity severity) {
        return new Finding("wrong", severity, "open/x/item.md", 3, "it is wrong", "set it right");
    }
}
