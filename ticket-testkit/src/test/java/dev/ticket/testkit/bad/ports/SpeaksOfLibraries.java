package dev.ticket.testkit.bad.ports;

import dev.ticket.testkit.bad.domain.AsksTheClock;
import java.util.List;
import org.assertj.core.api.Condition;

/** Whoever implements this needs a library. */
public interface SpeaksOfLibraries {
    List<Condition<String>> conditions(AsksTheClock clock);
}
