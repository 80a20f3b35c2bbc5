package dev.ticket.testkit.bad.imports;

import dev.ticket.testkit.bad.localfiles.LocalTickets;

/** An adapter that knows another one. */
public final class ForeignTickets {
    public Class<?> other() {
        return LocalTickets.class;
    }
}
