package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Repair;
import dev.ticket.domain.RepairReport;
import dev.ticket.ports.TicketNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Examines a whole tracker, one ticket after the other, and mends it, one ticket a change. What it finds is what the script's
 * doctor reports, with the same meaning, and more; {@code docs/doctor.md} has all of it.
 */
final class LocalDoctor {
    private final TrackerRoot root;
    private final SteadyReading steady;
    private final TicketWriter writer;
    private final Limits limits;

    LocalDoctor(TrackerRoot root, SteadyReading steady, TicketWriter writer, Limits limits) {
        this.root = root;
        this.steady = steady;
        this.writer = writer;
        this.limits = limits;
    }

    DoctorReport examine() {
        Findings findings = new Findings(root, limits);
        findings.add(root());
        tickets(findings, it -> findings.add(it.findings()));
        RootCheck.abandoned(root, steady, findings);
        OldLayout.check(root, findings);
        return findings.report();
    }

    /** What there would be to do, from an examination of everything as it is. */
    RepairReport propose() {
        Repairs repairs = new Repairs(root, limits);
        Findings left = new Findings(root, limits);
        repairs.addAll(steady.recovery());
        Findings own = root();
        Treatment ours = Treatment.of(view().files(), own);
        repairs.addAll(ours.repairs());
        left.addAllBut(ours.mended(), own);
        tickets(left, it -> {
            Treatment treatment = Treatment.of(it);
            repairs.addAll(treatment.repairs());
            left.addAllBut(treatment.mended(), it.findings());
        });
        OldLayout.check(root, left);
        return new RepairReport(repairs.list(), left.report());
    }

    /** Each ticket is examined again when nobody else writes: it is what it is then that is mended. */
    RepairReport repair() {
        Repairs repairs = new Repairs(root, limits);
        repairs.addAll(writer.recover());
        Findings own = root();
        if (!own.mendable().isEmpty()) {
            repairs.addAll(writer.write((view, runner) -> {
                Findings now = new Findings(root, limits);
                RootCheck.check(view, now);
                return carriedOut(Treatment.of(view.files(), now), root.given().toString(), runner);
            }));
        }
        tickets(new Findings(root, limits), it -> {
            if (!it.findings().mendable().isEmpty()) {
                repairs.addAll(mended(it.ticket()));
            }
        });
        return new RepairReport(repairs.list(), examine());
    }

    private List<Repair> mended(TicketDirectory seen) {
        return writer.write((view, runner) -> {
            Optional<TicketDirectory> now = view.finder().named(seen.name()).stream()
                    .filter(it -> it.status().equals(seen.status()))
                    .findFirst();
            return now.map(it -> carriedOut(Treatment.of(TicketExamination.of(view, it, limits)), it.name(), runner))
                    .orElse(List.of());
        });
    }

    private static List<Repair> carriedOut(Treatment treatment, String name, StepRunner runner) {
        if (!treatment.isEmpty()) {
            runner.run(name, treatment.steps());
        }
        return treatment.repairs();
    }

    private TrackerView view() {
        return steady.view(steady.journal());
    }

    private Findings root() {
        Findings findings = new Findings(root, limits);
        RootCheck.check(view(), findings);
        return findings;
    }

    /** Examines each ticket, and what has to fit among them all. */
    private void tickets(Findings findings, Consumer<TicketExamination> each) {
        TrackerView view = view();
        List<TicketDirectory> all =
                view.finder().readable(TrackerRoot.STATUSES, e -> RootCheck.unreadable(view, e, findings));
        Uniqueness unique = new Uniqueness(findings, all);
        for (TicketDirectory ticket : all) {
            examined(ticket).ifPresent(it -> {
                each.accept(it);
                unique.add(it);
            });
        }
        unique.finish();
    }

    /** A ticket that is changed meanwhile is examined again; one that is moved away is examined where it is now. */
    private Optional<TicketExamination> examined(TicketDirectory seen) {
        try {
            return Optional.of(steady.read(
                    view -> view.finder().again(seen), (view, place) -> TicketExamination.of(view, place, limits)));
        } catch (TicketNotFoundException e) {
            return Optional.empty();
        }
    }
}
