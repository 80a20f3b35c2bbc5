package com.acme.adapter;

import dev.ticket.domain.TicketId;

/** The door of an adapter, as small as can be: something for the rules of layering to look at. */
public final class AcmeTickets {
    private AcmeTickets() {}

    /** {@return the id of a row of the tracker's table} */
    static TicketId id(int row) {
        return new TicketId("ACME-" + row);
    }
}
