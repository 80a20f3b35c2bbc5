package dev.ticket.domain;

import java.util.List;

/**
 * What a repair of a whole tracker did, or would do.
 *
 * @param repaired what was wrong and is mended, in the order it is done; of several changes to one document, each begins with
 *     what the one before has left
 * @param left what an examination finds afterwards
 */
public record RepairReport(List<Repair> repaired, DoctorReport left) {
    /** Copies the repairs. */
    public RepairReport {
        repaired = List.copyOf(repaired);
    }
}
