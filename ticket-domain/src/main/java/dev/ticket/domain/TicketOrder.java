package dev.ticket.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How a list is ordered. Whatever the order, tickets that it does not tell apart follow each other by id. */
public enum TicketOrder {
    /** Open, then pending, then closed, then any other status. */
    STATUS(Comparator.comparingInt(TicketOrder::statusRank)),
    /** By id alone; ids of local files begin with the time of creation. */
    ID(Comparator.comparingInt(it -> 0)),
    /** Oldest first. */
    CREATED(Comparator.comparing(it -> it.createdAt().orElse(Instant.MIN))),
    /** Longest untouched first. */
    UPDATED(Comparator.comparing(it -> it.updatedAt().orElse(Instant.MIN))),
    /** Most urgent first; without a priority last. */
    PRIORITY(Comparator.comparing(it -> it.priority().map(Priority::raw).orElse("\uFFFF"))),
    /** By title, letter case aside. */
    TITLE(Comparator.comparing(TicketSummary::title, String.CASE_INSENSITIVE_ORDER));

    private static final List<TicketStatus.Known> STATUSES = List.of(TicketStatus.Known.values());

    private final Comparator<TicketSummary> first;

    TicketOrder(Comparator<TicketSummary> first) {
        this.first = first;
    }

    /**
     * {@return the order as a comparator; no two tickets of one backend are equal for it}
     *
     * @param reversed whether the last comes first
     */
    public Comparator<TicketSummary> comparator(boolean reversed) {
        Comparator<TicketSummary> all = first.thenComparing(it -> it.id().value());
        return reversed ? all.reversed() : all;
    }

    private static int statusRank(TicketSummary ticket) {
        return ticket.status().known().map(STATUSES::indexOf).orElse(STATUSES.size());
    }
}
