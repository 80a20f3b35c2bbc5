package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission.Condition;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.Capability;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.LockHolder;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketLockedException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.ports.UnsupportedByBackendException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How commands end when something is wrong: {@code docs/exit-codes.md}. */
class FailureTest {
    private static final TicketId ID = new TicketId("T-1");
    private static final TicketIdOrSlug NAME = new TicketIdOrSlug("x");
    private static final List<String> MAY = List.of("coder", "human");

    private final Cli cli = new Cli();

    static Stream<Arguments> everyError() {
        return Stream.of(askDifferently(), locked(), accepting(), others()).flatMap(it -> it);
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                row(
                        new TicketConflictException(ID, "status", "a", "b"),
                        5,
                        "conflict",
                        "{'id':'T-1','what':'status','expected':'a','found':'b'}"),
                row(
                        new TicketDeniedException(Operation.REPORT, "coder", NAME, Condition.INPROGRESS, MAY),
                        8,
                        "denied",
                        "{'operation':'report','role':'coder','ticket':'x','condition':'inprogress',"
                                + "'may':['coder','human']}"),
                row(
                        new TicketDeniedException(Operation.CREATE, "coder", null, null, List.of("human")),
                        8,
                        "denied",
                        "{'operation':'create','role':'coder','may':['human']}"),
                row(
                        new MalformedTicketException("item.md", 3, "no title"),
                        7,
                        "malformed",
                        "{'path':'item.md','line':3,'problem':'no title'}"),
                row(new TicketStorageException("item.md", "disk full", null), 10, "storage", "{'path':'item.md'}"),
                row(new IllegalStateException("oops"), 70, "bug", "{'type':'java.lang.IllegalStateException'}"));
    }

    private static Stream<Arguments> accepting() {
        ClaimToken token = new ClaimToken("0123456789abcdef");
        Claim claim = Claim.reserved(ID, ClaimRequest.by(new Author("ada")), token, Instant.EPOCH);
        TicketBlockedException blocked = new TicketBlockedException(
                ID, List.of(new Obstacle(PlanRecordRef.parse("T-2/r-1"), Obstacle.Kind.ORDER, "T-2", "is queued")));
        String held = "'id':'T-1','owner':'ada','since':'1970-01-01T00:00:00Z','expires':'1970-01-01T00:30:00Z'";
        return Stream.of(
                row(new TicketClaimedException(claim), 5, "claimed", "{" + held + "}"),
                row(
                        blocked,
                        11,
                        "blocked",
                        "{'id':'T-1','obstacles':"
                                + "[{'record':'T-2/r-1','kind':'order','other':'T-2','reason':'is queued'}]}"),
                row(
                        AcceptanceException.nothingDone(
                                ID, AcceptanceException.Step.RESERVE, new TicketClaimedException(claim)),
                        5,
                        "claimed",
                        "{" + held + ",'step':'reserve'}"),
                row(
                        AcceptanceException.nothingDone(ID, AcceptanceException.Step.PLAN, blocked),
                        11,
                        "blocked",
                        "{'id':'T-1','obstacles':[{'record':'T-2/r-1','kind':'order','other':'T-2',"
                                + "'reason':'is queued'}],'step':'plan'}"),
                row(
                        AcceptanceException.toBeResumed(
                                AcceptanceException.Step.CONFIRM,
                                claim,
                                new TicketStorageException("claims", "no space", null)),
                        10,
                        "storage",
                        "{'path':'claims','step':'confirm','token':'0123456789abcdef'}"));
    }

    private static Stream<Arguments> locked() {
        Duration waited = Duration.ofSeconds(10);
        return Stream.of(
                row(
                        new TicketLockedException(new LockHolder(7L, "here", "ticket list", Instant.EPOCH), waited),
                        6,
                        "locked",
                        "{'holder':{'pid':7,'host':'here','command':'ticket list','since':'1970-01-01T00:00:00Z'},"
                                + "'waited_ms':10000}"),
                row(
                        new TicketLockedException(new LockHolder(null, "here", null, null), waited),
                        6,
                        "locked",
                        "{'holder':{'host':'here'},'waited_ms':10000}"),
                row(
                        new TicketLockedException(LockHolder.unknown(), waited),
                        6,
                        "locked",
                        "{'holder':{},'waited_ms':10000}"));
    }

    private static Stream<Arguments> askDifferently() {
        return Stream.of(
                row(new InvalidRequestException("body", "too large"), 2, "invalid", "{'what':'body'}"),
                row(new TicketNotFoundException(NAME, List.of("xy")), 3, "not_found", "{'name':'x','similar':['xy']}"),
                row(
                        new AmbiguousTicketException(NAME, List.of("T-1", "T-2")),
                        4,
                        "ambiguous",
                        "{'name':'x','candidates':['T-1','T-2']}"),
                row(new UnsupportedByBackendException(Capability.DOCTOR), 9, "unsupported", "{'capability':'doctor'}"),
                row(new NoRepositoryException("work-items"), 9, "no_repository", "{'directory':'work-items'}"),
                row(
                        new TicketRefusedException(ID, "it is closed"),
                        11,
                        "refused",
                        "{'id':'T-1','reason':'it is closed'}"));
    }

    private static Arguments row(RuntimeException error, int exit, String code, String details) {
        return arguments(error, exit, code, details.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void errorEndsInItsExitCodeAndOneLine(RuntimeException error, int exit, String code, String details) {
        failWith(error);

        Cli.Result result = cli.run("show", "x");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ");
        assertThat(result.err().lines().findFirst().orElseThrow()).contains(error.getMessage());
        assertThat(result.err().lines().skip(1)).hasSize(advice(error));
    }

    /** Only what has to be typed to the letter stands on lines of its own. */
    private static int advice(RuntimeException error) {
        if (error instanceof AcceptanceException e) {
            return e.claim().isPresent() ? 2 : advice(e.reason());
        }
        return error instanceof TicketBlockedException e ? 1 + 2 * e.obstacles().size() : 0;
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void errorIsWrittenInJsonOnStandardError(RuntimeException error, int exit, String code, String details) {
        failWith(error);

        Cli.Result result = cli.run("show", "x", "--json");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("{\"schema_version\":1,\"error\":{");
        JsonNode json = result.error();
        assertThat(json.get("code").asString()).isEqualTo(code);
        assertThat(json.get("message").asString()).contains(error.getMessage());
        assertThat(json.get("details")).isEqualTo(JsonMapper.shared().readTree(details));
    }

    @Test
    void everyKindOfErrorIsInTheTable() {
        assertThat(everyError().<Class<?>>map(it -> it.get()[0].getClass()))
                .contains(TicketException.class.getPermittedSubclasses());
    }

    @Test
    void bugIsToBeReportedAndHidesItsTrace() {
        failWith(new IllegalStateException("oops"));

        String err = cli.run("list").err();

        assertThat(err).contains("this is a bug in ticket", "please report it").doesNotContain("\tat ");
    }

    @Test
    void traceIsShownIfAskedFor() {
        failWith(new IllegalStateException("oops"));
        cli.with("TICKET_DEBUG", "1");

        assertThat(cli.run("list").err()).contains("\tat dev.ticket");
        assertThat(cli.run("list", "--json").error().get("details").get("trace").asString())
                .contains("\tat dev.ticket");
    }

    @Test
    void stackThatIsTooDeepIsABug() {
        cli.tickets = new FailingBackend() {
            @Override
            RuntimeException error() {
                throw new StackOverflowError();
            }
        };

        assertThat(cli.run("list").exit()).isEqualTo(70);
    }

    @Test
    void usageErrorIsWrittenInJsonWhereverTheOptionStands() {
        assertThat(cli.run("--json", "lsit").error().get("code").asString()).isEqualTo("usage");
        assertThat(cli.run("list", "--nonsense", "--json").error().get("code").asString())
                .isEqualTo("usage");
        assertThat(cli.run("lsit", "--json")
                        .error()
                        .get("details")
                        .get("similar")
                        .get(0)
                        .asString())
                .isEqualTo("list");
    }

    @Test
    void readerThatHasGoneEndsQuietly() {
        assertThat(exitWhenWritingFailsWith("Broken pipe")).isZero();
    }

    @Test
    void outputThatCantBeWrittenIsAStorageError() {
        assertThat(exitWhenWritingFailsWith("No space left on device")).isEqualTo(10);
    }

    private int exitWhenWritingFailsWith(String message) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        return new TicketCommandLine(cli.context(broken, broken)).run(List.of("list"));
    }

    private void failWith(RuntimeException error) {
        cli.tickets = new FailingBackend() {
            @Override
            RuntimeException error() {
                return error;
            }
        };
    }

    @Test
    void ticketWhoseIdCantBeWrittenIsNamedInTheError() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        int exit = new TicketCommandLine(cli.context(full, err)).run(List.of("create", "Parse dates", "--json"));

        JsonNode error = JsonMapper.shared().readTree(err.toByteArray()).get("error");
        assertThat(exit).isEqualTo(10);
        assertThat(error.get("message").asString())
                .startsWith("ticket T-1 was created, but its id can't be written: No space left");
        assertThat(error.get("details").get("id").asString()).isEqualTo("T-1");
    }

    @Test
    void valueThatLooksLikeTheOptionAsksForNoJson() {
        assertThat(cli.run("comment", "nope", "--body", "--json").err()).startsWith("error: ");
        assertThat(cli.run("show", "--", "--json").err()).startsWith("error: ");
    }

    @Test
    void optionWithAValueThatItDoesNotTakeStillMeansJson() {
        assertThat(cli.run("list", "--json=foo").error().get("code").asString()).isEqualTo("usage");
    }
}
