package dev.ticket.domain.merge;

import dev.ticket.domain.TicketStatus;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ticket as the files of one commit have it.
 *
 * @param status the status whose directory it lies in
 * @param files its files by their paths from the ticket's directory on, with {@code /}: {@code item.md}, {@code
 *     artifacts/report.md}
 */
public record TicketVersion(TicketStatus status, Map<String, FileContent> files) {
    /** Copies the files, and puts them in the order of their paths. */
    public TicketVersion {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
