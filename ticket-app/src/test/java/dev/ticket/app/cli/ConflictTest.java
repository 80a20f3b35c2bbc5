package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever believed something else of a ticket is told what it was, and what is there now. */
class ConflictTest {
    private static final TicketIdOrSlug NAME = new TicketIdOrSlug("T-1");

    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.memory.create(cli.ticket("Parse dates")
                .with(TicketField.LABELS, List.of("a", "b"))
                .with(TicketField.ASSIGNEE, "bob")
                .withBody(new MarkdownText("Before.")));
    }

    @Test
    void revisionThatShowNamesIsTheOneToEdit() {
        String shown = cli.run("show", "T-1", "--json")
                .json()
                .get("ticket")
                .get("revision")
                .asString();

        assertThat(cli.run("edit", "T-1", "--priority", "P0", "--if-revision", shown)
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edit T-1 --priority P1",
                "edit T-1 --clear assignee",
                "edit T-1 --body x",
                "edit T-1 -",
                "edit T-1 --label c",
                "edit T-1 --add-label c",
                "edit T-1 --add-label a",
                "edit T-1 --remove-label a",
                "edit T-1 --priority P1 --add-label c"
            })
    void editOfAnOlderRevisionNamesBothRevisions(String line) {
        String seen = revision();
        theirs();
        String found = revision();

        Cli.Result result = cli.input("Mine.").run((line + " --json --if-revision " + seen).split(" "));

        assertConflict(result, "revision", seen, found);
        assertThat(revision()).isEqualTo(found);
    }

    @Test
    void textThatWasWrittenMeanwhileNamesBothRevisions() throws IOException {
        String seen = revision();
        cli.editor = (command, file) -> {
            theirs();
            Files.writeString(file, "Mine.");
            return 0;
        };

        Cli.Result result = cli.onTerminal().run("edit", "T-1", "--editor", "--json");

        assertConflict(result, "revision", seen, revision());
        assertThat(kept(result)).hasContent("Mine.");
        Files.delete(kept(result));
    }

    @Test
    void textForAnOlderRevisionNamesThatAndTheOneThatIsThere() throws IOException {
        String seen = revision();
        theirs();
        cli.editor = (command, file) -> {
            Files.writeString(file, "Mine.");
            return 0;
        };

        Cli.Result result = cli.onTerminal().run("edit", "T-1", "--editor", "--if-revision", seen, "--json");

        assertConflict(result, "revision", seen, revision());
        Files.delete(kept(result));
    }

    @Test
    void labelsThatOthersKeepChangingNameBothRevisions() {
        Busy busy = new Busy() {
            @Override
            void meanwhile() {
                theirs();
            }
        };
        cli.tickets = busy;

        Cli.Result result = cli.run("edit", "T-1", "--add-label", "c", "--json");

        assertConflict(result, "revision", busy.lastSeen, revision());
    }

    @ParameterizedTest
    @CsvSource({
        "status T-1 pending --from closed,closed",
        "status T-1 open --from pending,pending",
        "status T-1 closed --from pending,pending",
        "close T-1 --from pending,pending",
        "close T-1 --resolution x --from pending,pending"
    })
    void moveFromAnotherStatusNamesBothStatuses(String line, String expected) {
        Cli.Result result = cli.run((line + " --json").split(" "));

        assertConflict(result, "status", expected, "open");
        assertThat(cli.show("T-1").summary().status()).isEqualTo(status(TicketStatus.Known.OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status T-1 pending", "status T-1 closed", "close T-1"})
    void moveOfATicketThatMovedMeanwhileNamesBothStatuses(String line) {
        cli.tickets = new Busy() {
            @Override
            void meanwhile() {
                cli.memory.setStatus(
                        NAME,
                        new StatusChange(
                                status(TicketStatus.Known.OPEN),
                                status(TicketStatus.Known.PENDING),
                                new Author("eve")));
            }
        };

        Cli.Result result = cli.run((line + " --json").split(" "));

        assertConflict(result, "status", "open", "pending");
    }

    private static void assertConflict(Cli.Result result, String what, String expected, String found) {
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.error().get("code").asString()).isEqualTo("conflict");
        JsonNode details = result.error().get("details");
        assertThat(details.propertyNames()).contains("id", "what", "expected", "found");
        assertThat(details.get("id").asString()).isEqualTo("T-1");
        assertThat(details.get("what").asString()).isEqualTo(what);
        assertThat(details.get("expected").asString()).isEqualTo(expected);
        assertThat(details.get("found").asString()).isEqualTo(found);
    }

    /** Somebody else gives the ticket another title, each time. */
    private void theirs() {
        String title = cli.memory.show(NAME).summary().title();
        cli.memory.edit(NAME, TicketEdit.nothing().set(TicketField.TITLE, title + "!"));
    }

    private String revision() {
        return cli.memory.show(NAME).revision().value();
    }

    private static TicketStatus status(TicketStatus.Known known) {
        return TicketStatus.of(known);
    }

    private static Path kept(Cli.Result result) {
        return Path.of(result.error().get("details").get("kept").asString());
    }

    /** A tracker in which something happens after each look. */
    private abstract class Busy extends FailingBackend {
        String lastSeen = "";

        abstract void meanwhile();

        @Override
        public Ticket show(TicketIdOrSlug ticket) {
            Ticket seen = cli.memory.show(ticket);
            lastSeen = seen.revision().value();
            meanwhile();
            return seen;
        }

        @Override
        public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
            return cli.memory.edit(ticket, edit);
        }

        @Override
        public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
            return cli.memory.setStatus(ticket, change);
        }

        @Override
        public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
            return cli.memory.close(ticket, closing);
        }
    }
}
