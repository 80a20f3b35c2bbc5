package dev.ticket.testkit.bad.app;

import org.assertj.core.api.Assertions;

/** Wiring that does the work itself. */
public final class KnowsALibrary {
    public static void main(String[] args) {
        Assertions.assertThat(args).isEmpty();
    }
}
