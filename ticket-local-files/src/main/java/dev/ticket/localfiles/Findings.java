package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a doctor finds. */
final class Findings {
    private final TrackerRoot root;
    private final List<Finding> all = new ArrayList<>();

    Findings(TrackerRoot root) {
        this.root = root;
    }

    /** Something that is wrong. */
    void error(String code, Path path, @Nullable Integer line, String message, String cure) {
        all.add(new Finding(code, Severity.ERROR, root.shown(path), line, message, cure));
    }

    /** Something that works, but is not as it should be. */
    void warning(String code, Path path, @Nullable Integer line, String message, String cure) {
        all.add(new Finding(code, Severity.WARNING, root.shown(path), line, message, cure));
    }

    /** {@return all of it, by place} */
    DoctorReport report() {
        all.sort(Comparator.comparing(Finding::path)
                .thenComparingInt(it -> it.line() == null ? 0 : it.line())
                .thenComparing(Finding::code));
        return new DoctorReport(all);
    }
}
