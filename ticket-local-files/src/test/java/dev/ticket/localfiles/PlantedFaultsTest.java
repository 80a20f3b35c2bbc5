package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import dev.ticket.domain.RepairReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault that a doctor knows is planted, found, and mended if that takes no guessing. */
class PlantedFaultsTest {
    @TempDir
    private Path directory;

    static List<Fault> faults() {
        return Fault.all();
    }

    static Stream<Fault> mendedFaults() {
        return Fault.all().stream().filter(Fault::mended);
    }

    static Stream<Fault> leftFaults() {
        // Who can't read can't repair either.
        return Fault.all().stream().filter(it -> !it.mended() && !it.code().startsWith("unreadable"));
    }

    private Ground planted(Fault fault) {
        Ground ground = new Ground(directory);
        assertThat(ground.tickets.doctor().findings()).as("before").isEmpty();
        fault.plant().accept(ground);
        return ground;
    }

    private static List<Finding> found(Fault fault, Ground ground) {
        String path = ground.tracker.root + (fault.path().isEmpty() ? "" : "/" + fault.path());
        return ground.tickets.doctor().findings().stream()
                .filter(it -> it.code().equals(fault.code()) && it.path().equals(path))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachIsFoundAtItsPlaceWithItsSeverityAndItsCure(Fault fault) {
        Ground ground = planted(fault);
        FindingKind kind = DoctorPageTest.kind(fault.code());

        assertThat(found(fault, ground)).as(ground.tickets.doctor().toString()).anySatisfy(it -> {
            assertThat(it.severity()).isEqualTo(kind.severity());
            assertThat(it.line()).isEqualTo(fault.line());
            assertThat(it.cure()).isEqualTo(kind.cure());
            assertThat(it.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("mendedFaults")
    void aRepairMendsItAndTouchesNothingElse(Fault fault) {
        Ground ground = planted(fault);
        Map<String, String> before = ground.tracker.everything();
        RepairReport report = ground.tickets.repair();

        assertThat(report.repaired()).extracting(it -> it.finding().code()).contains(fault.code());
        assertThat(found(fault, ground)).isEmpty();
        assertThat(report.left()).isEqualTo(ground.tickets.doctor());
        assertThat(ground.tickets.repair().repaired()).isEmpty();
        assertThat(ground.tracker.everything()).isEqualTo(changed(before, report, ground));
    }

    /** What there is to be when exactly the changes in a report have been made. */
    private static Map<String, String> changed(Map<String, String> before, RepairReport report, Ground ground) {
        Map<String, String> files = new TreeMap<>(before);
        for (Repair repair : report.repaired()) {
            for (DocumentChange change : repair.changes()) {
                String path =
                        ground.tracker.root.relativize(Path.of(change.path())).toString();
                if (change instanceof DocumentChange.Rewrite rewrite) {
                    assertThat(files.get(path)).isEqualTo(rewrite.before());
                    assertThat(lost(rewrite)).as("lines that are gone").hasSizeLessThan(2);
                    files.put(path, rewrite.after());
                } else {
                    files.keySet().removeIf(it -> Path.of(it).startsWith(path));
                }
            }
        }
        return files;
    }

    /** At most the line whose value is another one now. */
    private static List<String> lost(DocumentChange.Rewrite rewrite) {
        List<String> lost = new ArrayList<>();
        Set<String> after = new HashSet<>(rewrite.after().lines().toList());
        if (rewrite.before() != null) {
            rewrite.before().lines().filter(it -> !after.contains(it)).forEach(lost::add);
        }
        return lost;
    }

    @ParameterizedTest
    @MethodSource("mendedFaults")
    void aProposalSaysWhatARepairThenDoesAndChangesNothing(Fault fault) {
        Ground ground = planted(fault);
        Map<String, String> before = ground.tracker.everything();
        RepairReport proposed = ground.tickets.proposeRepair();

        assertThat(ground.tracker.everything()).isEqualTo(before);
        RepairReport done = ground.tickets.repair();
        assertThat(done.repaired()).isEqualTo(proposed.repaired());
        assertThat(codes(done)).isEqualTo(codes(proposed));
    }

    private static List<String> codes(RepairReport report) {
        return report.left().findings().stream()
                .map(it -> it.code() + " " + it.path())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("leftFaults")
    void whatWouldBeAGuessIsLeft(Fault fault) {
        Ground ground = planted(fault);
        Map<String, String> before = ground.tracker.everything();
        ground.tickets.repair();

        assertThat(found(fault, ground)).isNotEmpty();
        Path file = Path.of(fault.path()).normalize();
        assertThat(ground.tracker.everything().get(file.toString())).isEqualTo(before.get(file.toString()));
    }

    /** It lies beside the root, on a disk of its own. */
    @Test
    void anOldListThatNobodyMayReadIsFound() throws IOException {
        Ground ground = new Ground(directory);
        ground.tracker.write("../TODO.md", "- [old](tickets/old.md)\n");
        TrackerRoot root = TrackerRoot.open(ground.tracker.root);
        Path beside = directory.toRealPath();
        Findings findings = new Findings(root, Limits.defaults());
        OldLayout.check(Ground.forbidden(OpenatDisk.of(beside), beside.resolve("TODO.md")), beside, findings);

        assertThat(findings.report().findings())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("legacy-unreadable"));
    }

    @Test
    void allAtOnceAreMendedInOneRun() {
        Ground ground = new Ground(directory);
        mendedFaults()
                .filter(it -> !it.path().startsWith("../"))
                .filter(it -> !it.path().endsWith("item.md")
                        && !it.name().startsWith("a thread")
                        && !it.name().startsWith("the same"))
                .forEach(it -> it.plant().accept(ground));
        ground.replace(Ground.ITEM, "title: Patient", "title: It: is\nnote: a: b");
        ground.replace(Ground.ITEM, "status: open", "status: closed");
        ground.replace(Ground.ITEM, "assignee: null\n", "");
        ground.replace(Ground.ITEM, "created_at: 2026-06-05T04:01:04Z", "created_at: null");
        RepairReport proposed = ground.tickets.proposeRepair();
        RepairReport report = ground.tickets.repair();

        assertThat(report.repaired()).hasSizeGreaterThan(8).isEqualTo(proposed.repaired());
        assertThat(report.left().findings()).isEmpty();
        assertThat(ground.tickets.repair().repaired()).isEmpty();
    }
}
