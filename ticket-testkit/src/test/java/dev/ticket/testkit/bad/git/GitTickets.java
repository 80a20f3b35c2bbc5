package dev.ticket.testkit.bad.git;

import dev.ticket.testkit.bad.localfiles.SecondDoor;

/** An adapter that knows another. */
public final class GitTickets {
    public Class<?> neighbour() {
        return SecondDoor.class;
    }
}
