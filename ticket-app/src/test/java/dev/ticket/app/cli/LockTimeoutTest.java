package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.domain.Roles;
import dev.ticket.domain.WaitTime;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the option reaches the tracker. */
class LockTimeoutTest {
    private final Cli cli = new Cli();
    private final List<OpenOptions> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        cli.create("Parse dates");
        Trackers one = cli.trackers;
        cli.trackers = new Trackers() {
            @Override
            public boolean isTracker(Path root) {
                return one.isTracker(root);
            }

            @Override
            public Roles roles(Path root) {
                return one.roles(root);
            }

            @Override
            public TicketBackend open(Path root, OpenOptions options) {
                opened.add(options);
                return one.open(root, options);
            }

            @Override
            public ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options) {
                return one.claims(root, tickets, options);
            }

            @Override
            public TicketBackend init(Path root) {
                return one.init(root);
            }

            @Override
            public TicketSource source(ForeignTracker from, Path directory) {
                return ForeignTickets.open(from, directory);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show T-1",
                "create New",
                "comment T-1 --body x",
                "edit T-1 --title x",
                "review T-1 --approve --body x",
                "status T-1 pending",
                "close T-1 --resolution x",
                "artifact list T-1",
                "doctor"
            })
    void everyCommandThatOpensATrackerHandsItOn(String line) {
        assertThat(cli.run((line + " --lock-timeout 30s").split(" ")).err()).doesNotContain("--lock-timeout");

        assertThat(opened).isNotEmpty().allMatch(it -> new WaitTime(Duration.ofSeconds(30)).equals(it.lockTimeout()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "500 ms, 500", "500ms, 500", "2min, 120000", "1440 min, 86400000"})
    void aWholeNumberWithItsUnitIsATime(String value, long millis) {
        assertThat(cli.run("--lock-timeout=" + value, "list").exit()).isZero();

        assertThat(opened)
                .extracting(OpenOptions::lockTimeout)
                .containsExactly(new WaitTime(Duration.ofMillis(millis)));
    }

    @Test
    void withoutTheOptionItIsLeftToTheTracker() {
        cli.run("list");

        assertThat(opened).extracting(OpenOptions::lockTimeout).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "soon", "-1s", "1.5s", "1h"})
    void whatIsNoTimeIsAUsageErrorThatSaysWhatToWrite(String value) {
        Cli.Result result = cli.run("list", "--lock-timeout=" + value, "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error().get("code").asString()).isEqualTo("usage");
        assertThat(result.error().get("message").asString())
                .startsWith("--lock-timeout: needs a whole number with ms, s or min, for example 30s, or 0")
                .contains("'" + value + "'");
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "list --lock-timeout 1441min,more than a day",
        "list --lock-timeout,--lock-timeout needs a value: DURATION",
        "list --lock-timeout=,--lock-timeout needs a value",
        "version --lock-timeout soon,needs a whole number",
        "init --lock-timeout soon,needs a whole number",
        "list --lock-timout 1s,did you mean '--lock-timeout'?"
    })
    void otherMistakesAreUsageErrorsWhateverTheCommand(String line, String says) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(says);
    }

    @Test
    void itIsInHelpManualCompletionAndTheModel() {
        assertThat(cli.run("help", "list").out()).contains("--lock-timeout=DURATION");
        assertThat(cli.run("help", "--man", "list").out()).contains("lock\\-timeout");
        assertThat(cli.run("__complete", "--", "list", "--lock").out()).startsWith("--lock-timeout");
        assertThat(cli.run("help", "list", "--json")
                        .json()
                        .get("commands")
                        .get(0)
                        .get("options"))
                .anyMatch(it -> it.get("names").get(0).asString().equals("--lock-timeout"));
    }
}
