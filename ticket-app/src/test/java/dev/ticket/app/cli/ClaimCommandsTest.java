package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code claim renew}, {@code claim release} and {@code claim steal}. */
class ClaimCommandsTest {
    private final Cli cli = new Cli();

    /** {@return the token of a claim on a new ticket in progress, for ten minutes} */
    private String accepted() {
        cli.inProgress("Parse dates");
        return cli.claims.take(new TicketId("T-1"), request("bob")).token().value();
    }

    private static ClaimRequest request(String owner) {
        return ClaimRequest.by(new Author(owner)).withTime(new ClaimTime(Duration.ofMinutes(10)));
    }

    private Claim claim() {
        return cli.claims.find(new TicketId("T-1")).orElseThrow();
    }

    private void afterItsEnd() {
        cli.now = Cli.NOW.plus(Duration.ofMinutes(10));
    }

    @Test
    void renewMovesTheEnd() {
        String token = accepted();

        Cli.Result result = cli.run("claim", "renew", "parse-dates", "--ttl", "1h", "--token", token);

        assertThat(result.exit()).isZero();
        assertThat(result.out() + result.err()).isEmpty();
        assertThat(claim().expires()).isEqualTo(Cli.NOW.plusSeconds(3600));
    }

    @Test
    void claimIsTheSameJsonWhoeverShowsItAndHasNoToken() {
        cli.with("TICKET_TOKEN", accepted());

        JsonNode claim = cli.run("claim", "renew", "T-1", "--json").json().get("claim");

        assertThat(claim.propertyNames()).containsExactly("ticket", "owner", "since", "expires", "stage");
        assertThat(cli.run("show", "T-1", "--with", "claim", "--json").json().at("/ticket/claim"))
                .isEqualTo(claim);
        assertThat(cli.run("list", "--with", "claim", "--json").json().at("/tickets/0/claim"))
                .isEqualTo(claim);
        assertThat(cli.run("instructions", "--json").json().at("/survey/in_progress/tickets/0/claim"))
                .isEqualTo(claim);
        ((ObjectNode) claim).put("slug", "parse-dates");
        assertThat(cli.run("claims", "--json").json().at("/claims/0")).isEqualTo(claim);
    }

    @Test
    void renewSaysUntilWhen() {
        cli.with("TICKET_TOKEN", accepted());

        JsonNode json = cli.run("claim", "renew", "T-1", "--json").json();

        assertThat(json.propertyNames()).containsExactly("schema_version", "claim");
        assertThat(json.get("claim").get("expires").asString()).isEqualTo("2026-06-05T04:31:04Z");
        assertThat(cli.onTerminal().run("claim", "renew", "T-1").out())
                .isEqualTo("Renewed the claim of T-1: it holds until 2026-06-05 04:31 UTC (in 30m).\n");
    }

    @Test
    void claimThatHasEndedIsNotRenewed() {
        String token = accepted();
        afterItsEnd();

        assertThat(cli.run("claim", "renew", "T-1", "--token", token).exit()).isEqualTo(5);
    }

    @Test
    void claimOfATicketThatCantBeReadIsRenewedByItsId() {
        String token = accepted();
        cli.memory.spoil(new TicketIdOrSlug("T-1"));

        assertThat(cli.run("claim", "renew", "T-1", "--token", token).exit()).isZero();
        assertThat(cli.run("claim", "release", "T-1", "--token", token).exit()).isZero();
        assertThat(cli.run("claim", "release", "T-1", "--token", token).exit()).isEqualTo(7);
        assertThat(cli.run("claim", "release", "T-9", "--token", token).exit()).isEqualTo(3);
    }

    @Test
    void releaseEndsTheClaimAndNothingElse() {
        String token = accepted();

        JsonNode json = cli.run("claim", "release", "parse-dates", "--token", token, "--json")
                .json();

        assertThat(json.toString()).isEqualTo("{\"schema_version\":1,\"ticket\":{\"id\":\"T-1\"}}");
        assertThat(cli.claims.list().live()).isEmpty();
        assertThat(cli.state("T-1")).isEqualTo("inprogress");
    }

    @Test
    void releaseIsConfirmedOnATerminal() {
        String token = accepted();

        assertThat(cli.onTerminal()
                        .run("claim", "release", "parse-dates", "--token", token)
                        .out())
                .isEqualTo("Released the claim of parse-dates.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew", "release"})
    void nobodyTouchesAClaimWithoutItsToken(String command) {
        accepted();
        Claim before = claim();

        Cli.Result none = cli.run("claim", command, "T-1");
        Cli.Result other = cli.run("claim", command, "T-1", "--token", "0123456789abcdef");

        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).startsWith("error: claim " + command + " needs the token of the claim");
        assertThat(other.exit()).isEqualTo(5);
        assertThat(claim()).isEqualTo(before);
    }

    @Test
    void claimThatHoldsIsNotStolen() {
        accepted();

        Cli.Result result = cli.run("claim", "steal", "T-1");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("claimed by bob");
    }

    @Test
    void claimThatHasEndedIsTakenOverWithTheOrder() {
        String token = accepted();
        afterItsEnd();

        Cli.Result result = cli.run("claim", "steal", "parse-dates", "--ttl", "5m", "--worktree", "/wt", "--json");
        JsonNode order = result.json().get("order");

        assertThat(order.propertyNames()).containsExactly("ticket", "claim", "plan");
        assertThat(order.get("claim").get("owner").asString()).isEqualTo("ada");
        assertThat(order.get("claim").get("worktree").asString()).isEqualTo("/wt");
        assertThat(claim().expires()).isEqualTo(cli.now.plusSeconds(300));
        assertThat(claim().token().value())
                .isEqualTo(order.get("claim").get("token").asString())
                .isNotEqualTo(token);
    }

    @Test
    void takingOverPrintsTheTokenAsAcceptDoes() {
        cli.inProgress("Parse dates");

        assertThat(cli.run("claim", "steal", "T-1").out())
                .isEqualTo("T-1\t" + claim().token().value() + "\n");
        cli.now = Cli.NOW.plus(Duration.ofHours(1));
        assertThat(cli.onTerminal().run("claim", "steal", "T-1").out())
                .startsWith("Took over parse-dates. Its claim is yours until 2026-06-05 05:31 UTC (in 30m).");
    }

    @Test
    void queuedTicketIsNotTakenOver() {
        cli.queued("Parse dates");

        assertThat(cli.run("claim", "steal", "T-1").exit()).isIn(5, 11);
        assertThat(cli.claims.list().live()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim renew T-1 --token 0123456789abcdef",
                "claim steal T-1",
                "claim release T-1 --token 0123456789abcdef"
            })
    void whoMayNotClaimIsDenied(String line) {
        accepted();
        afterItsEnd();

        assertThat(cli.run((line + " --as coder").split(" ")).exit()).isEqualTo(8);
    }

    @Test
    void groupAloneNamesItsCommands() {
        assertThat(cli.run("claim").err())
                .isEqualTo("error: 'claim' needs a command: claim renew, claim release," + " claim steal\n");
    }
}
