package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a doctor finds, as much of it as a report may hold: the first errors, then the first warnings. A last finding
 * counts the others.
 */
final class Findings {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparingInt(it -> it.line() == null ? 0 : it.line())
            .thenComparing(Finding::code);

    private final TrackerRoot root;
    private final Limits limits;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private long errorsFound;
    private long warningsFound;

    Findings(TrackerRoot root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** Something that is wrong. */
    void error(String code, Path path, @Nullable Integer line, String message, String cure) {
        errorsFound++;
        keep(errors, new Finding(code, Severity.ERROR, cut(root.shown(path)), line, cut(message), cut(cure)));
    }

    /** Something that works, but is not as it should be. */
    void warning(String code, Path path, @Nullable Integer line, String message, String cure) {
        warningsFound++;
        keep(warnings, new Finding(code, Severity.WARNING, cut(root.shown(path)), line, cut(message), cut(cure)));
    }

    /** Takes over what others have gathered. */
    void add(Findings others) {
        errorsFound += others.errorsFound;
        warningsFound += others.warningsFound;
        others.errors.forEach(it -> keep(errors, it));
        others.warnings.forEach(it -> keep(warnings, it));
    }

    private void keep(List<Finding> some, Finding finding) {
        if (some.size() < limits.diagnostics()) {
            some.add(finding);
        }
    }

    private String cut(String text) {
        return Excerpt.cut(text, limits.diagnosticChars());
    }

    /** {@return what is kept of it, by place; behind it how many are not} */
    DoctorReport report() {
        List<Finding> kept = new ArrayList<>(errors);
        int room = Math.min(warnings.size(), limits.diagnostics() - errors.size());
        kept.addAll(warnings.subList(0, room));
        kept.sort(BY_PLACE);
        if (errorsFound + warningsFound > kept.size()) {
            kept.add(more(errorsFound - errors.size(), warningsFound - room));
        }
        return new DoctorReport(kept);
    }

    /** An error if it stands for one: the tracker is not in order then, whatever else is shown. */
    private Finding more(long moreErrors, long moreWarnings) {
        return new Finding(
                "more-findings",
                moreErrors > 0 ? Severity.ERROR : Severity.WARNING,
                cut(root.given().toString()),
                null,
                cut("there are more than the limit 'diagnostics' of " + limits.diagnostics() + "; left out: errors "
                        + moreErrors + ", warnings " + moreWarnings),
                cut("mend these first and run it again"));
    }
}
