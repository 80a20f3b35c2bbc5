package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a doctor finds, as much of it as a report may hold: the first errors, then the first warnings, then the rest. A
 * last finding counts the others.
 */
final class Findings {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparingInt(it -> it.line() == null ? 0 : it.line())
            .thenComparing(Finding::code);

    private final TrackerRoot root;
    private final Limits limits;
    private final Map<Severity, Kept> some = new EnumMap<>(Severity.class);
    private final List<Mendable> mendable = new ArrayList<>();

    Findings(TrackerRoot root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** Findings of one severity: the first ones, and how many there are. */
    private static final class Kept {
        private final List<Finding> first = new ArrayList<>();
        private long found;
    }

    /** Something that can be mended, and how. */
    record Mendable(Finding finding, Mend mend) {}

    Limits limits() {
        return limits;
    }

    /** Something that is not as it should be. */
    void add(FindingKind kind, Path path, @Nullable Integer line, String message) {
        keep(finding(kind, path, line, message));
    }

    /** The same, and how it can be mended; null if that would be a guess. */
    void add(FindingKind kind, Path path, @Nullable Integer line, String message, @Nullable Mend mend) {
        Finding finding = finding(kind, path, line, message);
        if (mend != null && mendable.size() < limits.diagnostics()) {
            mendable.add(new Mendable(finding, mend));
        }
        keep(finding);
    }

    private Finding finding(FindingKind kind, Path path, @Nullable Integer line, String message) {
        return new Finding(kind.code(), kind.severity(), cut(root.shown(path)), line, cut(message), cut(kind.cure()));
    }

    /** What of it can be mended. */
    List<Mendable> mendable() {
        return mendable;
    }

    /** Takes over what others have gathered. */
    void add(Findings others) {
        addAllBut(List.of(), others);
    }

    /** Takes over what others have gathered, but for some that are mended. */
    void addAllBut(Collection<Finding> mended, Findings others) {
        Set<Finding> gone = Set.copyOf(mended);
        for (Severity severity : Severity.values()) {
            Kept theirs = others.of(severity);
            theirs.first.stream().filter(it -> !gone.contains(it)).forEach(this::keep);
            of(severity).found += theirs.found - theirs.first.size();
        }
    }

    private void keep(Finding finding) {
        Kept kept = of(finding.severity());
        kept.found++;
        if (kept.first.size() < limits.diagnostics()) {
            kept.first.add(finding);
        }
    }

    private Kept of(Severity severity) {
        return some.computeIfAbsent(severity, it -> new Kept());
    }

    private String cut(String text) {
        return Excerpt.cut(text, limits.diagnosticChars());
    }

    /** {@return what is kept of it, by place; behind it how many are not} */
    DoctorReport report() {
        List<Finding> all = new ArrayList<>();
        Map<Severity, Long> more = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            Kept kept = of(severity);
            int room = Math.min(kept.first.size(), limits.diagnostics() - all.size());
            all.addAll(kept.first.subList(0, room));
            if (kept.found > room) {
                more.put(severity, kept.found - room);
            }
        }
        all.sort(BY_PLACE);
        if (!more.isEmpty()) {
            all.add(more(more));
        }
        return new DoctorReport(all);
    }

    /** As bad as the worst it stands for: with an error among them the tracker is not in order, whatever else is shown. */
    private Finding more(Map<Severity, Long> more) {
        long notes = more.getOrDefault(Severity.INFO, 0L);
        return new Finding(
                FindingKind.MORE_FINDINGS.code(),
                more.keySet().iterator().next(),
                cut(root.given().toString()),
                null,
                cut("there are more than the limit 'diagnostics' of " + limits.diagnostics() + "; left out: errors "
                        + more.getOrDefault(Severity.ERROR, 0L) + ", warnings "
                        + more.getOrDefault(Severity.WARNING, 0L) + (notes > 0 ? ", notes " + notes : "")),
                cut(FindingKind.MORE_FINDINGS.cure()));
    }
}
