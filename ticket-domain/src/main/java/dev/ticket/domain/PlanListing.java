package dev.ticket.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The plan records that could be read, and what could not.
 *
 * @param records the records of each ticket in the order they were added; those that no longer hold are among them
 * @param problems one for each record, or whole plan of a ticket, that could not be read
 */
public record PlanListing(List<PlanRecord> records, List<TicketProblem> problems) {
    /** Copies the lists. */
    public PlanListing {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** {@return the records that hold: neither retracted, nor themselves only the end of another} */
    public List<PlanRecord> current() {
        Set<PlanRecordRef> ended = new HashSet<>();
        for (PlanRecord record : records) {
            PlanRecordId retracted = record.retracts();
            if (retracted != null && isRetraction(record)) {
                ended.add(new PlanRecordRef(record.ticket(), retracted));
            }
        }
        return records.stream()
                .filter(it -> !isRetraction(it) && (ended.isEmpty() || !ended.contains(it.ref())))
                .toList();
    }

    private static boolean isRetraction(PlanRecord record) {
        return record.relation().is(PlanRelation.Known.RETRACTED);
    }
}
