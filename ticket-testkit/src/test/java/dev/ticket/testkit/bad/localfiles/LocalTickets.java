package dev.ticket.testkit.bad.localfiles;

import dev.ticket.testkit.bad.app.cli.KnowsAnAdapterToo;

/** An adapter that knows a front end. */
public final class LocalTickets {
    public Class<?> frontEnd() {
        return KnowsAnAdapterToo.class;
    }
}
