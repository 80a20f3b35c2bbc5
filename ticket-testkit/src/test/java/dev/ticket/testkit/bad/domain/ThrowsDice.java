package dev.ticket.testkit.bad.domain;

import java.util.UUID;
import java.util.function.Supplier;

/** Not the same twice; through a method reference, too. */
public final class ThrowsDice {
    public Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    public int number() {
        return new java.util.Random().nextInt();
    }
}
