package dev.ticket.testkit.bad.domain;

import java.time.LocalDate;
import java.time.ZoneId;

/** Not the same tomorrow, nor elsewhere. */
public final class AsksTheClock {
    public LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }
}
