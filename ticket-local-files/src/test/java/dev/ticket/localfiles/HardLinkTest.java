package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ArtifactStore.IfPresent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a ticket has a second name outside, as backups of hard links have: what is written inside stays inside. */
@Timeout(60)
class HardLinkTest {
    private static final TicketIdOrSlug TICKET = new TicketIdOrSlug("20260605-040104-target");

    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private Path ticket;
    private Path outside;

    @BeforeEach
    void open() throws Exception {
        tracker = new TrackerFixture(directory);
        tracker.create("Target");
        for (String name : List.of("report.md", "logs/run.txt")) {
            tracker.tickets.attach(TICKET, new ArtifactName(name), Everything.bytes(), IfPresent.REFUSE);
        }
        ticket = tracker.root.resolve("open").resolve(TICKET.text());
        outside = Files.createDirectory(directory.resolve("outside")).resolve("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"item.md", "thread.md", "artifacts/report.md", "artifacts/logs/run.txt"})
    void noWriteChangesTheOtherName(String file) throws Exception {
        Files.createLink(outside, ticket.resolve(file));
        String content = Files.readString(outside);
        var modified = Files.getLastModifiedTime(outside);

        Map<String, String> outcomes = new Everything(tracker.tickets, TICKET).outcomes();

        assertThat(outcomes.values()).noneMatch(it -> it.startsWith("refused"));
        assertThat(outside).hasContent(content);
        assertThat(Files.getLastModifiedTime(outside)).isEqualTo(modified);
        assertThat(Files.isSameFile(outside, ticket.resolve(file))).isFalse();
        assertThat(outside.getParent()).isDirectoryContaining("glob:**/file");
    }

    @Test
    void undoingAnAdditionDoesNotCutTheOtherName() throws Exception {
        Path thread = ticket.resolve("thread.md");
        long size = Files.size(thread);
        byte[] added = "\n<!-- event: comment -->\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(thread, added, java.nio.file.StandardOpenOption.APPEND);
        Files.createLink(outside, thread);
        Path real = tracker.root.toRealPath();
        Journal journal = new Journal(
                "0123456789ab",
                TICKET.text(),
                List.of(new Undo.OfAddition(real.resolve("open/" + TICKET + "/thread.md"), size, added)));
        Files.writeString(tracker.root.resolve(".ticket/journal"), journal.text(real));

        tracker.tickets.repair();

        assertThat(thread).hasSize(size);
        assertThat(outside).hasSize(size + added.length);
    }
}
