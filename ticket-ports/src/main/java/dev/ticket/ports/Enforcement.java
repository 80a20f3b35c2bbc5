package dev.ticket.ports;

import dev.ticket.domain.Ruling;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketUpdate;

/** Turns what the rules say into what a port does: an update to apply, or the error to raise. */
public final class Enforcement {
    private Enforcement() {}

    /**
     * Lets a granted ruling through.
     *
     * @param ticket the ticket it is about
     * @param ruling what the rules say
     * @return the update to apply
     * @throws TicketRefusedException if the rules refuse
     * @throws TicketConflictException if the ticket is not what the caller believed
     */
    public static TicketUpdate enforce(TicketId ticket, Ruling ruling) {
        if (ruling instanceof Ruling.Granted granted) {
            return granted.update();
        }
        if (ruling instanceof Ruling.Stale stale) {
            throw new TicketConflictException(ticket, stale.what(), stale.expected(), stale.found());
        }
        throw new TicketRefusedException(ticket, ((Ruling.Refused) ruling).reason());
    }
}
