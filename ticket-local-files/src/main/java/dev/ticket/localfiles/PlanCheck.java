package dev.ticket.localfiles;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.PlanRecord;
import dev.ticket.localfiles.TicketExamination.Mention;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the plan records of a ticket: whether each can be read, is about this ticket, and names others that are there. */
final class PlanCheck {
    private final Path file;
    private final PlanFile plan;
    private final Findings findings;

    private PlanCheck(Path file, PlanFile plan, Findings findings) {
        this.file = file;
        this.plan = plan;
        this.findings = findings;
    }

    /** Adds the tickets that the records name to the mentions. */
    static void check(TrackerView view, TicketDirectory ticket, Findings findings, List<Mention> mentions) {
        Path file = ticket.artifacts().resolve(PlanFile.NAME);
        if (!view.files().isDirectory(ticket.artifacts()) || !view.files().exists(file)) {
            return;
        }
        try {
            String text = view.files().text(file, findings.limits().artifactBytes());
            PlanCheck check = new PlanCheck(file, PlanFile.read(text, ticket), findings);
            check.lines();
            check.records(mentions);
        } catch (MalformedTicketException e) {
            Integer line = e.line() > 0 ? e.line() : null;
            findings.add(FindingKind.MALFORMED_PLAN_RECORD, file, line, e.problem());
        } catch (TicketStorageException e) {
            findings.add(FindingKind.UNREADABLE_ARTIFACTS, file, null, e.problem());
        }
    }

    private void lines() {
        for (PlanFile.Fault fault : plan.faults()) {
            boolean foreign = fault.code().equals(FindingKind.FOREIGN_PLAN_RECORD.code());
            findings.add(
                    foreign ? FindingKind.FOREIGN_PLAN_RECORD : FindingKind.MALFORMED_PLAN_RECORD,
                    file,
                    fault.line(),
                    "a record " + fault.message());
        }
    }

    /** A record that was retracted may name what it likes. */
    private void records(List<Mention> mentions) {
        Set<Object> retracted = new HashSet<>();
        plan.records().forEach(it -> retracted.add(it.retracts()));
        for (int i = 0; i < plan.records().size(); i++) {
            PlanRecord record = plan.records().get(i);
            if (record.relatedTicket() != null && !retracted.contains(record.id())) {
                mentions.add(new Mention(record.relatedTicket().text(), file, plan.line(i)));
            }
            worktree(plan.line(i), record.acceptedPlan());
        }
    }

    /** A worktree may lie beside the repository; a path of one machine is of no use on another. */
    private void worktree(int line, @Nullable AcceptedPlan accepted) {
        String worktree = accepted == null ? null : accepted.worktree();
        if (worktree != null && ReferencesCheck.isAbsolute(worktree)) {
            findings.add(
                    FindingKind.UNSAFE_PATH,
                    file,
                    line,
                    "a record names a worktree by a path of one machine: " + Excerpt.of(worktree));
        }
    }
}
