package dev.ticket.testkit.bad.usecase;

import dev.ticket.testkit.bad.localfiles.LocalTickets;

/** Works with one adapter only. */
public final class KnowsAnAdapter {
    private final LocalTickets tickets = new LocalTickets();

    @Override
    public String toString() {
        return tickets.toString();
    }
}
