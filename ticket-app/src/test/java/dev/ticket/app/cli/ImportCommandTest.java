package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketLockedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImportCommandTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    @BeforeEach
    void tickets() throws IOException {
        cli.directory = directory;
        Path tickets = Files.createDirectory(directory.resolve(".tickets"));
        Files.writeString(tickets.resolve("nw-1.md"), """
                ---
                id: nw-1
                status: in_progress
                deps: [nw-2, nw-9]
                created: 2026-01-05T12:00:00Z
                priority: 4
                ---
                # Picker: \u001b[31mfast

                Text.
                """);
        Files.writeString(tickets.resolve("nw-2.md"), """
                ---
                id: nw-2
                status: closed
                created: 2026-01-04T12:00:00Z
                type: bug
                ---
                # Read the index once
                """);
    }

    @Test
    void dryRunShowsAllAndChangesNothing() {
        Cli.Result result = cli.run("import", "--from", "wedow", "--dry-run");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                ID    STATUS  PRI  KIND  CREATED               TITLE
                nw-1  open    P3   task  2026-01-05T12:00:00Z  Picker:  [31mfast
                nw-2  closed  P2   bug   2026-01-04T12:00:00Z  Read the index once

                What has no field of its own, and is kept in the thread:
                  nw-1  title: Picker: \u241b[31mfast
                  nw-1  priority: 4
                  nw-1  status: in_progress
                  nw-1  depends on nw-2
                  nw-1  depends on nw-9
                note: nw-1 depends on nw-9, and there is no such ticket
                would import 2, leave out 0; problems: 0
                """);
        assertThat(cli.tickets.list(TicketFilter.all()).tickets()).isEmpty();
    }

    @Test
    void importNamesEachTicketAndCounts() {
        Cli.Result result = cli.run("import", "--from", "wedow", directory.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("""
                nw-1 -> T-1
                nw-2 -> T-%d
                note: nw-1 depends on nw-9, and there is no such ticket
                imported 2, left out 0; problems: 0
                """.formatted(number(result.out())));
        assertThat(cli.show("T-1").events())
                .last()
                .satisfies(it -> assertThat(it.author()).hasToString("ada"));
    }

    private static int number(String out) {
        return Integer.parseInt(out.lines().skip(1).findFirst().orElseThrow().replaceAll(".*T-", ""));
    }

    @Test
    void secondRunLeavesOutWhatIsThere() {
        cli.run("import", "--from", "wedow");

        Cli.Result result = cli.run("import", "--from", "wedow");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("nw-1 is here already: T-1\n")
                .endsWith("imported 0, left out 2; problems: 0\n");
    }

    @Test
    void unreadableFileIsNamedAndStopsNoOther() throws IOException {
        Files.writeString(directory.resolve(".tickets/bad.md"), "nonsense\n");

        for (String mode : new String[] {"--dry-run", "--color=never"}) {
            Cli.Result result = cli.run("import", "--from", "wedow", mode);

            assertThat(result.exit()).isEqualTo(7);
            assertThat(result.out())
                    .endsWith("2, " + (mode.equals("--dry-run") ? "leave" : "left") + " out 0; problems: 1\n");
            assertThat(result.err())
                    .isEqualTo("error: .tickets/bad.md: has no head: it must begin with a line '---'\n");
        }
    }

    @Test
    void jsonHasNewIdsAndWhatHasNoHome() {
        JsonNode answer = cli.run("import", "--from", "wedow", "--json").json();

        assertThat(answer.get("dry_run").booleanValue()).isFalse();
        assertThat(answer.get("imported")).hasSize(2);
        JsonNode first = answer.get("imported").get(0);
        assertThat(first.get("source_id").stringValue()).isEqualTo("nw-1");
        assertThat(first.get("id").stringValue()).isEqualTo("T-1");
        assertThat(first.get("homeless").get(1).get("what").stringValue()).isEqualTo("priority");
        assertThat(first.get("dangling").get(0).stringValue()).isEqualTo("depends on nw-9");
    }

    @Test
    void trackerMustBeNamed() {
        assertThat(cli.run("import").exit()).isEqualTo(2);
        assertThat(cli.run("import", "--from", "jira").exit()).isEqualTo(2);
        assertThat(cli.run("import", "--from", "wedow", "").exit()).isEqualTo(2);
    }

    @Test
    void directoryThatIsNotThereIsAnError() {
        Cli.Result result = cli.run("import", "--from", "backlog");

        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.err()).contains("backlog: there is no such directory");
    }

    @Test
    void importThatBreaksOffSaysWhatIsIn() {
        cli.tickets = new FailingBackend() {
            @Override
            public TicketListing list(TicketFilter filter) {
                return cli.memory.list(filter);
            }

            @Override
            RuntimeException error() {
                return new TicketLockedException(
                        new LockHolder(1L, "host", "ticket close", Cli.NOW), Duration.ofSeconds(1));
            }

            @Override
            public TicketReceipt importTicket(ImportedTicket ticket) {
                if (ticket.legacy().equals("wedow:nw-2")) {
                    throw error();
                }
                return cli.memory.importTicket(ticket);
            }
        };

        Cli.Result result = cli.run("import", "--from", "wedow");

        assertThat(result.exit()).isEqualTo(6);
        assertThat(result.out()).isEqualTo("nw-1 -> T-1\n");
    }

    @Test
    void trackersAreProposed() {
        assertThat(cli.run("__complete", "--", "import", "--from", "").out())
                .contains("wedow")
                .contains("backlog");
    }
}
