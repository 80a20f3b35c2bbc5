package dev.ticket.testkit;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketClaimedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims and names to try a registry with. */
final class ClaimSamples {
    static final TicketId ONE = new TicketId("20260605-040104-parse-dates");
    static final TicketId TWO = new TicketId("20260605-040104-print-dates");
    static final ClaimRequest LONG = ClaimRequest.by(Samples.ADA);
    static final ClaimRequest SHORT = LONG.withTime(new ClaimTime(Duration.ofSeconds(1)));
    static final List<String> NAMES = List.of(
            "T-1",
            "t-1",
            "#4711",
            "..",
            "../../etc/passwd",
            "/abs",
            "a/b",
            "a\\b",
            "CON",
            "with blanks and 'quotes'",
            "\u00e4\u00f6\u00fc \u4e00 \ud83c\udfab",
            "a\u0308",
            "x".repeat(255));

    private ClaimSamples() {}

    static Claim endingAt(Claim claim, Instant end) {
        return new Claim(
                claim.ticket(),
                claim.owner(),
                claim.token(),
                claim.pid(),
                claim.host(),
                claim.worktree(),
                claim.since(),
                end,
                claim.stage());
    }

    /** {@return the claim, or empty if somebody else has it} */
    static Optional<Claim> tried(ClaimRegistry claims, TicketId ticket) {
        try {
            return Optional.of(claims.take(ticket, LONG));
        } catch (TicketClaimedException e) {
            return Optional.empty();
        }
    }
}
