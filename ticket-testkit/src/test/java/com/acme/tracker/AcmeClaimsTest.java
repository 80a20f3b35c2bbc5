package com.acme.tracker;

import dev.ticket.ports.ClaimRegistry;
import dev.ticket.testkit.ClaimRegistryContract;
import dev.ticket.testkit.InMemoryClaims;
import java.time.Clock;

class AcmeClaimsTest implements ClaimRegistryContract {
    @Override
    public ClaimRegistry emptyRegistry() {
        return InMemoryClaims.open(Clock.systemUTC()); // your registry, without claims
    }
}
