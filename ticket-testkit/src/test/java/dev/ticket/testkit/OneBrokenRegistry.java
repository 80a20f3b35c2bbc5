package dev.ticket.testkit;

import dev.ticket.ports.ClaimRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract over the broken registry that the launcher names; run by {@link BrokenClaimsTest} alone. */
@ExtendWith(OneBrokenBackend.NameFromLauncher.class)
class OneBrokenRegistry implements ClaimRegistryContract {
    private final SettableClock clock = new SettableClock();
    private final String name;

    OneBrokenRegistry(String name) {
        this.name = name;
    }

    /** So that a registry may break a rule for one caller, or for a crowd. */
    @BeforeEach
    void nameTheThread() {
        Thread.currentThread().setName(OneBrokenRegistry.class.getName());
    }

    @Override
    public ClaimRegistry emptyRegistry() {
        return BrokenClaims.named(name, InMemoryClaims.open(clock));
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }
}
