package dev.ticket.ports;

import dev.ticket.domain.TicketIdOrSlug;
import java.util.List;

/** Several tickets have that name. Ask again with one of their ids. */
public final class AmbiguousTicketException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient String name;
    private final transient List<String> candidates;

    /**
     * Says which tickets share the name.
     *
     * @param ticket what was asked for
     * @param candidates what to choose from, two or more: ids, or places where one id stands twice
     */
    public AmbiguousTicketException(TicketIdOrSlug ticket, List<String> candidates) {
        super("'" + ticket + "' names " + candidates.size() + " tickets: " + candidates + "; use an id", "ambiguous");
        this.name = ticket.text();
        this.candidates = List.copyOf(candidates);
    }

    /** {@return what was asked for} */
    public String name() {
        return name;
    }

    /** {@return what to choose from: ids, or places where one id stands twice} */
    public List<String> candidates() {
        return candidates;
    }
}
