package dev.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.domain.foreign.SourceReading;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be read, and what must not take for ever. */
class SourceDirectoryTest {
    private static final String HEAD = "---\nid: a-1\nstatus: open\n---\n# Title\n";

    @TempDir
    private Path directory;

    @Test
    void linksAreNamedAndNotFollowed() throws IOException {
        Path outside = Files.writeString(directory.resolve("secret.md"), HEAD);
        Path tickets = Files.createDirectory(directory.resolve(".tickets"));
        Files.createSymbolicLink(tickets.resolve("a-1.md"), outside);
        Files.createSymbolicLink(tickets.resolve("a-2.md"), directory.resolve("nowhere"));
        Files.createDirectory(tickets.resolve("a-3.md"));

        SourceReading reading = wedow();

        assertThat(reading.tickets()).isEmpty();
        assertThat(reading.problems())
                .extracting(TicketProblem::path)
                .containsExactly(".tickets/a-1.md", ".tickets/a-2.md", ".tickets/a-3.md");
    }

    @Test
    void linkInPlaceOfAShelfIsNamedAndNotFollowed() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("elsewhere"));
        Files.writeString(outside.resolve("task-1.md"), HEAD);
        Path backlog = Files.createDirectories(directory.resolve("backlog"));
        Files.createSymbolicLink(backlog.resolve("tasks"), outside);
        Files.createSymbolicLink(backlog.resolve("archive"), directory);

        SourceReading reading =
                ForeignTickets.open(ForeignTracker.BACKLOG, directory).read();

        assertThat(reading.tickets()).isEmpty();
        assertThat(reading.problems()).extracting(TicketProblem::path).containsExactly("backlog/tasks");
    }

    @Test
    void directoryThatIsNotSearchedIsNamed() throws IOException {
        Path deep = Files.createDirectories(directory.resolve("backlog/tasks/sub"));
        Files.writeString(deep.resolve("task-1.md"), HEAD);

        assertThat(ForeignTickets.open(ForeignTracker.BACKLOG, directory).read().notes())
                .singleElement()
                .asString()
                .contains("backlog/tasks", "directories", "1");
    }

    @Test
    void fileThatNobodyMayReadHidesNoOther() throws IOException {
        Path tickets = Files.createDirectory(directory.resolve(".tickets"));
        Path closed = Files.writeString(tickets.resolve("a-1.md"), HEAD);
        Files.writeString(tickets.resolve("a-2.md"), HEAD);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "this user may read every file");

        SourceReading reading = wedow();

        assertThat(reading.tickets()).hasSize(1);
        assertThat(reading.problems()).extracting(TicketProblem::path).containsExactly(".tickets/a-1.md");
    }

    @Test
    void fileOverTheLimitIsAProblemAndOneOfTheLimitIsNot() throws IOException {
        Path tickets = Files.createDirectory(directory.resolve(".tickets"));
        String text = HEAD + "x".repeat(SourceDirectory.MAX_BYTES - HEAD.length());
        Files.writeString(tickets.resolve("a-1.md"), text);
        Files.writeString(tickets.resolve("a-2.md"), text + "x");

        SourceReading reading = wedow();

        assertThat(reading.tickets()).hasSize(1);
        assertThat(reading.problems()).extracting(TicketProblem::path).containsExactly(".tickets/a-2.md");
    }

    @Test
    void moreCommentsThanCanBeWrittenAreAProblem() throws IOException {
        Path tickets = Files.createDirectory(directory.resolve(".tickets"));
        String note = "**2026-01-01T00:00:00Z**\n\nx\n\n";
        Files.writeString(tickets.resolve("a-1.md"), HEAD + "## Notes\n\n" + note.repeat(Found.MAX_COMMENTS));
        Files.writeString(tickets.resolve("a-2.md"), HEAD + "## Notes\n\n" + note.repeat(Found.MAX_COMMENTS + 1));

        SourceReading reading = wedow();

        assertThat(reading.tickets())
                .singleElement()
                .satisfies(it -> assertThat(it.past().comments()).hasSize(Found.MAX_COMMENTS));
        assertThat(reading.problems())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("comments"));
    }

    @Test
    void ticketsAreInTheOrderOfTheirNumbers() throws IOException {
        Path tasks = Files.createDirectories(directory.resolve("backlog/tasks"));
        for (int number : new int[] {10, 9, 2}) {
            Files.writeString(tasks.resolve("task-" + number + " - x.md"), "---\nid: TASK-" + number + "\n---\n");
        }

        assertThat(ForeignTickets.open(ForeignTracker.BACKLOG, directory).read().tickets())
                .extracting(ForeignTicket::id)
                .containsExactly("TASK-2", "TASK-9", "TASK-10");
    }

    @Test
    void directoryThatIsNotThereOrIsNoneOfTheTrackerIsAnError() throws IOException {
        Files.writeString(directory.resolve("file"), "x");

        for (Path wrong : new Path[] {directory.resolve("none"), directory.resolve("file"), directory}) {
            assertThatExceptionOfType(TicketStorageException.class)
                    .isThrownBy(() ->
                            ForeignTickets.open(ForeignTracker.BACKLOG, wrong).read());
        }
    }

    @Test
    void worstMegabyteIsReadInLinearTime() throws IOException {
        Path tasks = Files.createDirectories(directory.resolve("backlog/tasks"));
        int room = SourceDirectory.MAX_BYTES - HEAD.length() - 100;
        String[] lines = {
            "<!-- AC:BEGIN -->\n",
            "<!-- SECTION:NOTES:BEGIN -->\n<!-- SECTION:NOTES:END -->\n",
            "```\n",
            "## Notes\n",
            "#"
        };
        for (int i = 0; i < lines.length; i++) {
            Files.writeString(tasks.resolve("task-" + i + ".md"), HEAD + lines[i].repeat(room / lines[i].length()));
        }
        Files.writeString(tasks.resolve("head.md"), "---\n" + "a: [".repeat(10_000) + "\n---\n");
        Files.writeString(tasks.resolve("keys.md"), "---\n" + "? ".repeat(30_000) + "\n---\n");

        SourceReading reading = assertTimeout(
                Duration.ofSeconds(20),
                () -> ForeignTickets.open(ForeignTracker.BACKLOG, directory).read());

        assertThat(reading.tickets()).hasSize(lines.length);
    }

    private SourceReading wedow() {
        return ForeignTickets.open(ForeignTracker.WEDOW, directory).read();
    }
}
