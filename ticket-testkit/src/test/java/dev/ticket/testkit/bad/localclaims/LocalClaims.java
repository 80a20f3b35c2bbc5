package dev.ticket.testkit.bad.localclaims;

import dev.ticket.testkit.bad.localfiles.SecondDoor;

/** An adapter that knows another. */
public final class LocalClaims {
    public Class<?> neighbour() {
        return SecondDoor.class;
    }
}
