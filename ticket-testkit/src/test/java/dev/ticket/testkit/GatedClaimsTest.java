package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Roles;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.usecase.GatedClaims;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A human's gate is open, and keeps every rule of a registry; the others may take claims if they may claim. */
class GatedClaimsTest implements ClaimRegistryContract {
    private static final TicketId ONE = ClaimSamples.ONE;

    private final SettableClock clock = new SettableClock();
    private final InMemoryTickets tickets = InMemoryTickets.open(clock);
    private final ClaimRegistry claims = InMemoryClaims.open(clock);

    @Override
    public ClaimRegistry emptyRegistry() {
        return as(Roles.HUMAN);
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }

    private ClaimRegistry as(String role) {
        return GatedClaims.around(
                claims, tickets, Roles.standard(), Roles.standard().find(role).orElseThrow());
    }

    static Stream<String> roles() {
        return Roles.standard().names().stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleTouchesClaimsIfItMayClaim(String role) {
        Claim claim = claims.take(ONE, ClaimSamples.LONG);
        ClaimRegistry gated = as(role);
        List<Consumer<ClaimRegistry>> writes = List.of(
                it -> it.confirm(ONE, claim.token()),
                it -> it.renew(ONE, claim.token(), new ClaimTime(Duration.ofMinutes(5))),
                it -> it.release(ONE, claim.token()),
                it -> it.take(ONE, ClaimSamples.LONG));

        if (Roles.standard().thatMay(Operation.CLAIM).contains(role)) {
            writes.forEach(it -> it.accept(gated));
            assertThat(claims.find(ONE)).get().isNotEqualTo(claim);
        } else {
            assertThat(writes)
                    .allSatisfy(it -> assertThatThrownBy(() -> it.accept(gated))
                            .isInstanceOfSatisfying(TicketDeniedException.class, denied -> {
                                assertThat(denied.operation()).isEqualTo(Operation.CLAIM);
                                assertThat(denied.ticket()).contains(TicketIdOrSlug.of(ONE));
                            }));
            assertThat(claims.find(ONE)).contains(claim);
        }
        assertThat(gated.find(ONE)).isEqualTo(claims.find(ONE));
        assertThat(gated.list()).isEqualTo(claims.list());
    }

    /** Another method is another question to the gate: it belongs into the list above. */
    @Test
    void theseAreAllOperationsOfARegistry() {
        assertThat(Arrays.stream(ClaimRegistry.class.getMethods()).map(it -> it.getName()))
                .containsExactlyInAnyOrder("take", "confirm", "renew", "release", "find", "list");
    }
}
