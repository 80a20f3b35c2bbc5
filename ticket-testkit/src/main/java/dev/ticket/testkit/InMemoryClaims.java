package dev.ticket.testkit;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.ClaimRules;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The reference registry: keeps claims in memory, and the rules of {@code docs/contract.md#claims}. Safe for use by several
 * threads. Made for tests of programs that accept tickets, and to be read by authors of registries. It knows no processes.
 *
 * <pre>{@code
 * ClaimRegistry claims = InMemoryClaims.open(Clock.systemUTC());
 * }</pre>
 */
public final class InMemoryClaims implements ClaimRegistry {
    private static final int TOKEN_BYTES = 24;

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final Map<TicketId, Claim> last = new TreeMap<>(Comparator.comparing(TicketId::value));

    private InMemoryClaims(Clock clock) {
        this.clock = clock;
    }

    /**
     * {@return a new registry without claims}
     *
     * @param clock tells when claims end
     */
    public static InMemoryClaims open(Clock clock) {
        return new InMemoryClaims(clock);
    }

    @Override
    public synchronized Claim take(TicketId ticket, ClaimRequest request) {
        Instant now = clock.instant();
        ClaimRules.requireFree(last.get(ticket), now);
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        return kept(Claim.reserved(ticket, request, ClaimToken.of(bytes), now));
    }

    @Override
    public synchronized Claim confirm(TicketId ticket, ClaimToken token) {
        return kept(ClaimRules.requireHeld(ticket, last.get(ticket), token, clock.instant())
                .confirmed());
    }

    @Override
    public synchronized Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
        Instant now = clock.instant();
        return kept(ClaimRules.requireHeld(ticket, last.get(ticket), token, now).renewed(time, now));
    }

    @Override
    public synchronized void release(TicketId ticket, ClaimToken token) {
        ClaimRules.requireLast(ticket, last.get(ticket), token);
        last.remove(ticket);
    }

    @Override
    public synchronized Optional<Claim> find(TicketId ticket) {
        return Optional.ofNullable(last.get(ticket)).filter(it -> it.isLive(clock.instant()));
    }

    @Override
    public synchronized ClaimListing list() {
        Instant now = clock.instant();
        return new ClaimListing(those(it -> it.isLive(now)), those(it -> !it.isLive(now)), List.of());
    }

    private List<Claim> those(Predicate<Claim> wanted) {
        return last.values().stream().filter(wanted).toList();
    }

    private Claim kept(Claim claim) {
        last.put(claim.ticket(), claim);
        return claim;
    }
}
