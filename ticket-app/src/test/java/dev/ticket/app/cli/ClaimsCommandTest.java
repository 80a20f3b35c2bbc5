package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ticket.app.cli.view.ClaimRows;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code claims}: who works on what, without a token. */
class ClaimsCommandTest {
    private static final ClaimToken TOKEN = new ClaimToken("s3cret-s3cret-s3cret");

    private final Cli cli = new Cli();

    @BeforeEach
    void claims() {
        cli.inProgress("Parse dates");
        cli.registry = () -> new ForwardingClaims(cli.claims) {
            @Override
            public ClaimListing list() {
                return listing();
            }
        };
    }

    /** One claim of each kind; of the tickets only the first is there. */
    private static ClaimListing listing() {
        return new ClaimListing(
                List.of(
                        claim("T-1", "ada", "30m")
                                .withProcess(4711, "ada-laptop")
                                .confirmed(),
                        claim("T-8", "bob", "355s")),
                List.of(claim("T-9", "eve", "1m")),
                List.of(new TicketProblem("claims/x", "malformed", "malformed")));
    }

    private static Claim claim(String ticket, String owner, String time) {
        ClaimRequest request = ClaimRequest.by(new Author(owner))
                .withTime(ClaimTime.parse(time))
                .withWorktree("/home/ada/wt");
        return Claim.reserved(new TicketId(ticket), request, TOKEN, Cli.NOW.minusSeconds(300));
    }

    /** Each of so many looked up among all would take minutes. */
    @Test
    void manyClaimsAreShownAtOnce() {
        List<Claim> expired = IntStream.range(0, 200_000)
                .mapToObj(it -> claim("T-" + it, "eve", "1m"))
                .toList();
        ClaimRows rows = new ClaimRows(new ClaimListing(List.of(), expired, List.of()), Map.of());

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(rows.lines()).hasSize(200_001));
    }

    @Test
    void peopleGetATableWithWhatIsExpiredMarked() {
        Cli.Result result = cli.onTerminal(100).run("claims");

        assertThat(result.out().lines())
                .containsExactly(
                        "TICKET       STAGE      UNTIL   OWNER  SINCE   PROCESS             WORKTREE",
                        "parse-dates  confirmed  in 25m  ada    5m ago  4711 on ada-laptop  /home/ada/wt",
                        "T-8          reserved   in 55s  bob    5m ago                      /home/ada/wt",
                        "T-9          expired    4m ago  eve    5m ago                      /home/ada/wt");
        assertThat(result.err()).isEqualTo("warning: claims/x: malformed\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void tableIsNoWiderThanTheTerminal(int columns) {
        cli.registry = () -> cli.claims;
        Author author = new Author("orchestrator-of-the-release-after-the-next-one");
        ClaimRequest request = ClaimRequest.by(author).withWorktree("/home/ada/work/trees/wt-dates");
        cli.claims.take(new TicketId("T-1"), request);

        assertThat(cli.onTerminal(columns).run("claims").out().lines())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(columns));
    }

    @ParameterizedTest
    @CsvSource({"1s, in 1s", "59s, in 59s", "60s, in 1m", "30m, in 30m", "60m, in 1h", "23h, in 23h", "7d, in 7d"})
    void endIsSaidAsTheTimeThatIsLeft(String time, String says) {
        cli.registry = () -> cli.claims;
        cli.claims.take(new TicketId("T-1"), ClaimRequest.by(new Author("ada")).withTime(ClaimTime.parse(time)));
        cli.now = Cli.NOW.plusMillis(5);

        assertThat(cli.onTerminal().run("claims").out()).contains("  " + says + "  ada  ");
    }

    @Test
    void programsGetLinesWithTabs() {
        Cli.Result result = cli.run("claims");

        assertThat(result.out().lines())
                .containsExactly(
                        "id\tslug\tstage\texpires\towner\tsince\tpid\thost\tworktree",
                        "T-1\tparse-dates\tconfirmed\t2026-06-05T04:26:04Z\tada\t2026-06-05T03:56:04Z\t4711\t"
                                + "ada-laptop\t/home/ada/wt",
                        "T-8\t\treserved\t2026-06-05T04:01:59Z\tbob\t2026-06-05T03:56:04Z\t\t\t/home/ada/wt",
                        "T-9\t\texpired\t2026-06-05T03:57:04Z\teve\t2026-06-05T03:56:04Z\t\t\t/home/ada/wt");
    }

    @Test
    void jsonHasThemInThreeLists() {
        JsonNode json = cli.run("claims", "--json").json();

        assertThat(json.propertyNames()).containsExactly("schema_version", "claims", "expired", "problems");
        assertThat(json.get("claims").get(0).toString())
                .isEqualTo("{\"ticket\":\"T-1\",\"owner\":\"ada\",\"pid\":4711,"
                        + "\"host\":\"ada-laptop\",\"worktree\":\"/home/ada/wt\",\"since\":\"2026-06-05T03:56:04Z\","
                        + "\"expires\":\"2026-06-05T04:26:04Z\",\"stage\":\"confirmed\",\"slug\":\"parse-dates\"}");
        assertThat(json.get("expired").get(0).get("ticket").asString()).isEqualTo("T-9");
        assertThat(json.get("problems").get(0).get("path").asString()).isEqualTo("claims/x");
    }

    @Test
    void noTokenIsShownToAnybody() {
        for (Cli.Result result : List.of(
                cli.run("claims"), cli.run("claims", "--json"), cli.onTerminal().run("claims"))) {
            assertThat(result.out()).contains("/home/ada").doesNotContain(TOKEN.value(), "hidden");
        }
    }

    @Test
    void noClaimsAreSaidSo() {
        cli.registry = () -> cli.claims;

        assertThat(cli.run("claims").out()).hasLineCount(1);
        assertThat(cli.run("claims", "--json").json().get("claims")).isEmpty();
        Cli.Result result = cli.onTerminal().run("claims");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("no claims\n");
    }

    @Test
    void companionMayLook() {
        assertThat(cli.run("claims", "--as", "companion").exit()).isZero();
    }
}
