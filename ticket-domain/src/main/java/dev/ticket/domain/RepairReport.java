package dev.ticket.domain;

import java.util.List;

/**
 * What a repair of a whole tracker did.
 *
 * @param repaired what was wrong and is mended, in the order it was done; the cure says what was done
 * @param left what an examination finds now
 */
public record RepairReport(List<Finding> repaired, DoctorReport left) {
    /** Copies the findings. */
    public RepairReport {
        repaired = List.copyOf(repaired);
    }
}
