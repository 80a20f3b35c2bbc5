package dev.ticket.domain.foreign;

import dev.ticket.domain.ImportedTicket;
import java.util.List;

/**
 * A ticket of another tracker, and what it becomes here.
 *
 * @param from the ticket there
 * @param ticket the ticket here
 * @param homeless what has no place of its own
 * @param dangling relations to tickets that are not there
 */
public record MappedTicket(
        ForeignTicket from, ImportedTicket ticket, List<Homeless> homeless, List<ForeignRelation> dangling) {
    /** Copies the lists. */
    public MappedTicket {
        homeless = List.copyOf(homeless);
        dangling = List.copyOf(dangling);
    }
}
