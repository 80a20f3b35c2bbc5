package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code next}: the loop of an orchestrator. */
class NextCommandTest {
    private final Cli cli = new Cli();
    private String urgent = "";

    private void queue() {
        cli.queued("Parse dates");
        cli.ready("Print dates");
        urgent = cli.queued("Sort dates");
        cli.run("edit", urgent, "--priority", "P0");
    }

    @Test
    void nextShowsTheMostUrgentAndAcceptsNothing() {
        queue();

        assertThat(cli.run("next").out()).isEqualTo(urgent + "\n");
        assertThat(cli.run("next", "--json")
                        .json()
                        .get("ticket")
                        .get("workflow_state")
                        .asString())
                .isEqualTo("queued");
        assertThat(cli.onTerminal().run("next").out())
                .contains("sort-dates", "Sort dates")
                .hasLineCount(2);
        assertThat(cli.claims.list().live()).isEmpty();
        assertThat(cli.state(urgent)).isEqualTo("queued");
    }

    @Test
    void nextAcceptHandsOutOneAfterTheOtherUntilThereIsNone() {
        queue();
        List<String> ids = new ArrayList<>();
        Cli.Result result = cli.run("next", "--accept");
        while (result.exit() == 0 && ids.size() < 9) {
            ids.add(result.out().split("\t")[0]);
            result = cli.run("next", "--accept");
        }

        assertThat(ids).containsExactly(urgent, "T-1");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: no ticket can be accepted now: ");
    }

    @Test
    void nextTakesWhatAcceptTakes() {
        queue();

        JsonNode order = cli.run("next", "--accept", "--branch", "b", "--ttl", "1h", "--author", "bob", "--json")
                .json()
                .get("order");

        assertThat(order.get("ticket").get("id").asString()).isEqualTo(urgent);
        assertThat(order.get("plan").get("branch").asString()).isEqualTo("b");
        assertThat(cli.claims.find(new TicketId(urgent)).orElseThrow().expires())
                .isEqualTo(Cli.NOW.plusSeconds(3600));
        assertThat(order.get("claim").get("owner").asString()).isEqualTo("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "next --accept"})
    void nothingToAcceptIsAnErrorOfItsOwn(String line) {
        cli.inProgress("Parse dates");

        Cli.Result result = cli.run((line + " --json").split(" "));

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.error().get("code").asString()).isEqualTo("nothing_to_accept");
        assertThat(result.error().get("details")).isEmpty();
    }

    @Test
    void optionsOfAnAcceptanceAskForOne() {
        queue();

        assertThat(cli.run("next", "--ttl", "5m").err()).startsWith("error: --ttl goes with --accept");
        assertThat(cli.run("next", "--acknowledge", "T-1/r").err()).contains("unknown option");
    }

    @Test
    void companionMayLookAndNotAccept() {
        queue();

        assertThat(cli.run("next", "--as", "companion").exit()).isZero();
        assertThat(cli.run("next", "--accept", "--as", "companion").exit()).isEqualTo(8);
    }
}
