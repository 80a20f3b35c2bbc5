package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.TicketCommandLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.Operation;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.localfiles.LocalTickets;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleshootingTest {
    private static final Page PAGE = Page.of("docs/troubleshooting.md");
    private static final TicketId ID = new TicketId("T-1");
    private static final TicketIdOrSlug NAME = new TicketIdOrSlug("some");

    @TempDir
    private Path root;

    static List<TicketException> errors() {
        Claim claim = Claim.reserved(
                ID, ClaimRequest.by(new Author("ada")), new ClaimToken("0123456789abcdef"), Instant.EPOCH);
        TicketBlockedException blocked = new TicketBlockedException(
                ID, List.of(new Obstacle(PlanRecordRef.parse("T-2/r-1"), Obstacle.Kind.ORDER, "T-2", "is queued")));
        return List.of(
                new TicketNotFoundException(NAME, List.of()),
                new AmbiguousTicketException(NAME, List.of("T-1", "T-2")),
                new InvalidRequestException("body", "too large"),
                new TicketRefusedException(ID, "closed"),
                new TicketDeniedException(Operation.CLOSE, "coder", NAME, null, List.of("human")),
                new TicketConflictException(ID, "status", "open", "closed"),
                new TicketLockedException(LockHolder.unknown(), Duration.ofSeconds(1)),
                new TicketClaimedException(claim),
                blocked,
                AcceptanceException.nothingDone(ID, AcceptanceException.Step.PLAN, blocked),
                new MalformedTicketException("item.md", 1, "empty"),
                new UnsupportedByBackendException(Capability.DOCTOR),
                new NoRepositoryException("work-items"),
                new TicketStorageException("item.md", "no space", null));
    }

    @Test
    void everyErrorHasASectionAndEverySectionAnError() {
        assertThat(errors()).extracting(it -> (Object) it.getClass()).containsExactlyInAnyOrder((Object[])
                TicketException.class.getPermittedSubclasses());
        assertThat(PAGE.headings(2))
                .containsExactlyElementsOf(
                        errors().stream().map(TroubleshootingTest::anchor).toList());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theMessageThatASectionShowsNamesThatSection(TicketException error) {
        String section = PAGE.section(anchor(error));
        assertThat(new Page("section", section).blocks("text"))
                .singleElement()
                .asString()
                .endsWith("(docs/troubleshooting.md#" + anchor(error) + ")\n");
    }

    @Test
    void theLockedSectionShowsTheWholeMessage() {
        LockHolder holder = new LockHolder(4711L, "ada-laptop", "ticket close", Instant.parse("2026-06-05T04:01:04Z"));
        TicketLockedException error = new TicketLockedException(holder, Duration.ofSeconds(10));
        assertThat(new Page("section", PAGE.section("locked")).blocks("text"))
                .containsExactly(error.getMessage() + "\n");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theTableHasTheExitCodeOfTheCommand(TicketException error) {
        LocalTickets.init(root);
        int exit = new TicketCommandLine(Screen.context(Path.of("x"), Clock.systemUTC(), new Screen(), it -> {
                    throw error;
                }))
                .run(List.of("list", "--root", root.toString()));
        String anchor = anchor(error);
        assertThat(PAGE.text())
                .contains("| [" + anchor + "](#" + anchor + ") | " + exit + " | `"
                        + error.getClass().getSimpleName() + "` |");
    }

    private static String anchor(TicketException error) {
        String message = String.valueOf(error.getMessage());
        return message.substring(message.lastIndexOf("troubleshooting.md#") + "troubleshooting.md#".length())
                .replace(")", "");
    }
}
