package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketEvent;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code status} and {@code close}. */
class StatusCommandsTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.create("Parse dates");
    }

    @Test
    void statusMovesTheTicketWithoutAWordToAScript() {
        Cli.Result result = cli.run("status", "parse-dates", "pending");

        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(status()).isEqualTo("pending");
    }

    @Test
    void statusIsConfirmedOnATerminal() {
        assertThat(cli.onTerminal().run("status", "T-1", "pending").out())
                .isEqualTo("Moved to pending: parse-dates.\n");
        assertThat(cli.run("status", "T-1", "pending").out()).isEqualTo("Already pending: parse-dates.\n");
    }

    @Test
    void statusClosedClosesWithTheUsualText() {
        cli.run("status", "T-1", "closed");

        assertThat(status()).isEqualTo("closed");
        assertThat(String.valueOf(cli.show("T-1").resolution())).isEqualTo("Closed.");
    }

    @Test
    void statusOpenReopens() {
        cli.run("close", "T-1");

        assertThat(cli.run("status", "T-1", "open").exit()).isZero();
        assertThat(status()).isEqualTo("open");
    }

    @Test
    void statusIsAnsweredInJson() {
        JsonNode json = cli.run("status", "T-1", "pending", "--json").json();

        assertThat(json.get("ticket").get("status").asString()).isEqualTo("pending");
        assertThat(json.get("event").get("kind").asString()).isEqualTo("status_changed");
    }

    @Test
    void moveToWhereItIsHasNoEventInJson() {
        assertThat(cli.run("status", "T-1", "open", "--json").json().has("event"))
                .isFalse();
    }

    @Test
    void closeTakesResolutionReferencesAndAuthor() {
        cli.run("close", "T-1", "--resolution", "Fixed.", "--ref", "commit:1a2b3c4", "--author", "bob");

        List<TicketEvent> events = cli.show("T-1").events();
        TicketEvent close = events.get(events.size() - 1);
        assertThat(close.kind().raw()).isEqualTo("close");
        assertThat(close.refs()).hasSize(1);
        assertThat(String.valueOf(close.author())).isEqualTo("bob");
        assertThat(String.valueOf(cli.show("T-1").resolution())).isEqualTo("Fixed.");
    }

    @Test
    void closeWithoutAWordSaysClosed() {
        Cli.Result result = cli.run("close", "T-1");

        assertThat(result.out()).isEmpty();
        assertThat(String.valueOf(cli.show("T-1").resolution())).isEqualTo("Closed.");
    }

    @Test
    void closeReadsStandardInputOnlyIfAskedFor() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read without being asked");
            }
        };

        assertThat(cli.input(untouchable).run("close", "T-1").exit()).isZero();
    }

    @Test
    void closeTakesTheResolutionFromStandardInputIfAskedFor() {
        cli.input("From a pipe.").run("close", "T-1", "--file", "-");

        assertThat(String.valueOf(cli.show("T-1").resolution())).isEqualTo("From a pipe.");
    }

    @Test
    void closeIsConfirmedOnATerminal() {
        assertThat(cli.onTerminal().run("close", "T-1").out()).isEqualTo("Closed parse-dates.\n");
    }

    @Test
    void closingTwiceIsRefused() {
        cli.run("close", "T-1");

        assertThat(cli.run("close", "T-1").exit()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({
        "status T-1 cloesd,did you mean 'closed'?",
        "status T-1,missing STATUS",
        "status T-1 open --from nowhere,--from: 'nowhere' is none of open",
        "close T-1 --resolution x --file y,'give one of --resolution, --file'",
        "close T-1 --body x,unknown option '--body' for 'close'"
    })
    void badCallMovesNothing(String line, String message) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(status()).isEqualTo("open");
    }

    private String status() {
        return cli.show("T-1").summary().status().raw();
    }
}
