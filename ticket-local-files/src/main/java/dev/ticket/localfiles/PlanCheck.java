package dev.ticket.localfiles;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRelation;
import dev.ticket.localfiles.TicketExamination.Mention;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the plan records of a ticket: whether each can be read, is about this ticket, has an id of its own, and names tickets
 * and records that are there.
 */
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
        Path file = PlanFile.path(ticket);
        try {
            PlanCheck check = new PlanCheck(file, PlanFile.of(ticket, view.files(), findings.limits()), findings);
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
            findings.add(fault.kind(), file, fault.line(), "a record " + fault.message());
        }
    }

    /** A record that was retracted may name what it likes. */
    private void records(List<Mention> mentions) {
        Map<PlanRecordId, PlanRecord> first = new HashMap<>();
        plan.records().forEach(it -> first.putIfAbsent(it.id(), it));
        Set<PlanRecord> current = new HashSet<>(plan.listing().current());
        for (int i = 0; i < plan.records().size(); i++) {
            PlanRecord record = plan.records().get(i);
            if (record.relatedTicket() != null && current.contains(record)) {
                mentions.add(new Mention(record.relatedTicket().text(), file, plan.line(i)));
            }
            if (!record.equals(first.get(record.id()))) {
                add(
                        FindingKind.DUPLICATE_PLAN_RECORD,
                        i,
                        "another record has the id " + Excerpt.of(record.id().value()));
            }
            retraction(i, record, first.keySet());
            worktree(i, record.acceptedPlan());
        }
    }

    /** Lines that a merge has mixed may stand in any order, so a retraction may precede its record. */
    private void retraction(int index, PlanRecord record, Set<PlanRecordId> all) {
        PlanRecordId ended = record.retracts();
        if (ended == null && record.relation().is(PlanRelation.Known.RETRACTED)) {
            add(FindingKind.MALFORMED_RETRACTION, index, "a record of kind retracted does not say which one it ends");
        } else if (ended != null && !all.contains(ended)) {
            add(
                    FindingKind.DANGLING_RETRACTION,
                    index,
                    "a record ends one that is not there: " + Excerpt.of(ended.value()));
        }
    }

    /** A worktree may lie beside the repository; a path of one machine is of no use on another. */
    private void worktree(int index, @Nullable AcceptedPlan accepted) {
        String worktree = accepted == null ? null : accepted.worktree();
        if (worktree != null && (ReferencesCheck.isAbsolute(worktree) || climbed(worktree) > 1)) {
            add(
                    FindingKind.UNSAFE_PATH,
                    index,
                    "a record names a worktree by a path of one machine: " + Excerpt.of(worktree));
        }
    }

    /** How far above the repository a path leads at its highest. */
    private static int climbed(String path) {
        int highest = 0;
        int above = 0;
        for (String name : path.split("[/\\\\]", -1)) {
            above += name.equals("..") ? 1 : name.isEmpty() || name.equals(".") ? 0 : -1;
            highest = Math.max(highest, above);
        }
        return highest;
    }

    private void add(FindingKind kind, int index, String message) {
        findings.add(kind, file, plan.line(index), message);
    }
}
