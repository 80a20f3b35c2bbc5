package dev.ticket.domain;

import java.util.List;

/**
 * What a doctor found in a whole tracker.
 *
 * @param findings the findings, by place
 */
public record DoctorReport(List<Finding> findings) {
    /** Copies the findings. */
    public DoctorReport {
        findings = List.copyOf(findings);
    }

    /** {@return whether there is no error; warnings may be there} */
    public boolean ok() {
        return findings.stream().noneMatch(it -> it.severity() == Finding.Severity.ERROR);
    }
}
