package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.TicketStorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code accept --resume}: how an order is had again. */
class ResumeCommandTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void queued() {
        cli.queued("Parse dates");
    }

    private String token() {
        return cli.claims.find(new TicketId("T-1")).orElseThrow().token().value();
    }

    @Test
    void orderIsTheSameAgain() {
        String first =
                cli.run("accept", "T-1", "--branch", "feature/x", "--json").out();

        assertThat(cli.run("accept", "parse-dates", "--resume", "--token", token(), "--json")
                        .out())
                .isEqualTo(first);
        assertThat(cli.with("TICKET_TOKEN", token())
                        .run("accept", "T-1", "--resume")
                        .out())
                .isEqualTo("T-1\t" + token() + "\n");
        assertThat(cli.onTerminal().run("accept", "T-1", "--resume").out())
                .startsWith("Resumed parse-dates. Its claim is yours until 2026-06-05 04:31 UTC (in 30m).");
    }

    @Test
    void lostTokenIsAUsageErrorThatSaysWhatIsLeft() {
        cli.run("accept", "T-1");

        Cli.Result result = cli.run("accept", "T-1", "--resume");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("error: accept --resume needs the token")
                .contains("--token", "TICKET_TOKEN", "'ticket claim steal'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept T-1 --resume --token 0123456789abcdef", "claim steal T-1"})
    void whoResumesAQueuedTicketIsToldToAcceptIt(String line) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).endsWith("to accept it:\n  ticket accept T-1\n");
    }

    @Test
    void otherTokenResumesNothing() {
        cli.run("accept", "T-1");

        assertThat(cli.run("accept", "T-1", "--resume", "--token", "0123456789abcdef")
                        .exit())
                .isEqualTo(5);
    }

    @Test
    void tokenResumesNothingOnceItsClaimHasEnded() {
        cli.run("accept", "T-1", "--ttl", "1m");
        String token = token();
        cli.now = Cli.NOW.plusSeconds(60);

        Cli.Result result = cli.run("accept", "T-1", "--resume", "--token", token);

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("found one that ended at 2026-06-05T04:02:04Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ttl 5m", "--branch x", "--summary x", "--worktree x", "--acknowledge T-1/r-1"})
    void whatSaysHowToAcceptGoesWithoutResume(String option) {
        cli.run("accept", "T-1");
        String line = "accept T-1 --resume --token " + token() + " " + option;

        assertThat(cli.run(line.split(" ")).err())
                .startsWith("error: " + option.split(" ")[0] + " goes without --resume");
    }

    @Test
    void acceptanceThatStoppedHalfwaySaysHowToGoOn() {
        cli.registry = () -> new ForwardingClaims(cli.claims) {
            @Override
            public Claim confirm(TicketId ticket, ClaimToken token) {
                throw new TicketStorageException("claims", "no space", null);
            }
        };

        Cli.Result result = cli.run("accept", "T-1");

        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().skip(1))
                .containsExactly("to resume:", "  ticket accept T-1 --resume --token " + token());
        assertThat(cli.run("accept", "T-1", "--resume", "--token", token(), "--json")
                        .exit())
                .isEqualTo(10);
        cli.registry = () -> cli.claims;
        String[] advised = result.err().lines().toList().get(2).strip().split(" ");
        assertThat(cli.run(List.of(advised).subList(1, advised.length).toArray(String[]::new))
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Broken pipe"})
    void tokenThatCantBeWrittenIsToldAsAnError(String why) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };

        int exit = new TicketCommandLine(cli.context(full, err)).run(List.of("next", "--accept"));

        assertThat(exit).isEqualTo(10);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error: the claim of ticket T-1 is yours, but its token can't be written: " + why)
                .endsWith("to resume:\n  ticket accept T-1 --resume --token " + token() + "\n");
    }
}
