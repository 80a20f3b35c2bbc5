package dev.ticket.testkit.bad.app.cli;

import dev.ticket.testkit.bad.localfiles.SecondDoor;

/** A front end for one adapter only. */
public final class KnowsAnAdapterToo {
    public Class<?> adapter() {
        return SecondDoor.class;
    }
}
