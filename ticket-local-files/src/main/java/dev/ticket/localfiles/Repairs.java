package dev.ticket.localfiles;

import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gathers what a repair has done, as much of it as a report may hold; texts that would be too many are left out of it. */
final class Repairs {
    private static final long MOST_CHARS = 16L << 20;

    private final TrackerRoot root;
    private final Limits limits;
    private final List<Repair> kept = new ArrayList<>();
    private long chars;
    private long left;

    Repairs(TrackerRoot root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    void addAll(List<Repair> repairs) {
        repairs.forEach(this::add);
    }

    private void add(Repair repair) {
        if (kept.size() >= limits.diagnostics()) {
            left++;
            return;
        }
        chars += repair.changes().stream().mapToLong(Repairs::chars).sum();
        kept.add(chars > MOST_CHARS ? new Repair(repair.finding(), List.of()) : repair);
    }

    private static long chars(DocumentChange change) {
        return change instanceof DocumentChange.Rewrite it
                ? it.after().length()
                        + (long) Objects.requireNonNullElse(it.before(), "").length()
                : 0;
    }

    /** What is kept; behind it how many are not. */
    List<Repair> list() {
        if (left > 0) {
            Finding more = new Finding(
                    FindingKind.MORE_FINDINGS.code(),
                    Finding.Severity.INFO,
                    root.given().toString(),
                    null,
                    "there are more repairs than the limit 'diagnostics' of " + limits.diagnostics() + "; left out: "
                            + left,
                    "they are done as well");
            kept.add(new Repair(more, List.of()));
            left = 0;
        }
        return kept;
    }
}
