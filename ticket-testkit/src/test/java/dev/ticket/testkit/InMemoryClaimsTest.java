package dev.ticket.testkit;

import dev.ticket.ports.ClaimRegistry;
import java.time.Duration;

class InMemoryClaimsTest implements ClaimRegistryContract {
    private final SettableClock clock = new SettableClock();

    @Override
    public ClaimRegistry emptyRegistry() {
        return InMemoryClaims.open(clock);
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }
}
