package dev.ticket.testkit.bad.testkit;

import dev.ticket.testkit.bad.localfiles.LocalTickets;

/** A kit for one adapter only. */
public interface KnowsAnAdapterAsWell {
    LocalTickets emptyTracker();
}
