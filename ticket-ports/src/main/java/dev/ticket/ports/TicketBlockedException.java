package dev.ticket.ports;

import dev.ticket.domain.Obstacle;
import dev.ticket.domain.TicketId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The plan speaks against working on the ticket now. Wait until nothing does, or acknowledge what does, each record by its
 * name.
 */
public final class TicketBlockedException extends TicketException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient TicketId ticket;
    private final transient List<Obstacle> obstacles;

    /**
     * Says what is in the way.
     *
     * @param ticket the ticket
     * @param obstacles what is in its way and was not acknowledged; at least one
     */
    public TicketBlockedException(TicketId ticket, List<Obstacle> obstacles) {
        super("in the way of ticket " + ticket + ": " + said(obstacles) + "; wait, or acknowledge each", "blocked");
        this.ticket = ticket;
        this.obstacles = List.copyOf(obstacles);
    }

    private static String said(List<Obstacle> obstacles) {
        String some = obstacles.stream()
                .limit(SHOWN)
                .map(it -> it.kind().name().toLowerCase(Locale.ROOT) + " " + it.other() + " " + it.reason() + " ("
                        + it.record() + ")")
                .collect(Collectors.joining(", "));
        return some + (obstacles.size() > SHOWN ? " and " + (obstacles.size() - SHOWN) + " more" : "");
    }

    /** {@return the ticket} */
    public TicketId ticket() {
        return ticket;
    }

    /** {@return what is in its way and was not acknowledged} */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
