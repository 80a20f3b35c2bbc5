package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Slug;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract of all backends can't say: the files themselves. */
class LocalTicketsTest {
    private static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    private static final TicketStatus PENDING = TicketStatus.of(TicketStatus.Known.PENDING);
    private static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);

    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
    }

    private NewTicketEvent comment(String text) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText(text));
    }

    @Test
    void aNewTicketHasTheThreeFilesOfTheFormat() {
        NewTicket ticket = NewTicket.titled("TUI: picker", TrackerFixture.ADA)
                .with(TicketField.LABELS, List.of("a", "b"))
                .with(TicketField.NEEDS_PREFLIGHT, true)
                .withBody(new MarkdownText("## Background\n\nWhy."));
        tracker.tickets.create(ticket);

        String place = "open/20260605-040104-tui-picker/";
        assertThat(tracker.everything())
                .containsKeys(place + "item.md", place + "thread.md", place + "artifacts/.gitkeep");
        assertThat(tracker.read(place + "item.md")).isEqualTo("""
                ---
                id: 20260605-040104-tui-picker
                slug: tui-picker
                title: 'TUI: picker'
                status: open
                kind: task
                priority: P2
                labels: [a, b]
                created_at: 2026-06-05T04:01:04Z
                updated_at: 2026-06-05T04:01:04Z
                assignee: null
                legacy_ticket: null
                needs_preflight: true
                ---

                ## Background

                Why.
                """);
        assertThat(tracker.read(place + "thread.md")).matches("""
                <!-- event: create author: ada at: 2026-06-05T04:01:04Z id: [0-9a-f]{12} -->

                ## Created

                Created by ada\\.

                ---
                """);
    }

    @Test
    void takenSlugsAreNumberedWhateverTheStatus() {
        TicketIdOrSlug first = tracker.create("Same");
        tracker.tickets.close(first, new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("Done."), List.of()));

        assertThat(tracker.create("Same").text()).isEqualTo("20260605-040104-same-2");
        assertThat(tracker.create("Same").text()).isEqualTo("20260605-040104-same-3");
        assertThat(tracker.tickets.show(new TicketIdOrSlug("same-2")).summary().slug())
                .isEqualTo(new Slug("same-2"));
    }

    @Test
    void aTitleWithoutLettersOfAsciiGetsAPlaceholder() {
        assertThat(tracker.create("日本語").text()).isEqualTo("20260605-040104-item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "a/b", "Upper", "two words", "-x", "x--y", ".hidden", "日本"})
    void aSlugThatIsNoPartOfANameIsRefused(String slug) {
        NewTicket ticket = NewTicket.titled("x", TrackerFixture.ADA).withSlug(new Slug(slug));
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(() -> tracker.tickets.create(ticket))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("slug");
        assertThat(tracker.everything()).isEqualTo(before);
    }

    @Test
    void aLongSlugIsRefusedAndANumberFitsBehindTheLongestOne() {
        assertThatThrownBy(() -> tracker.tickets.create(
                        NewTicket.titled("x", TrackerFixture.ADA).withSlug(new Slug("x".repeat(201)))))
                .isInstanceOf(InvalidRequestException.class);
        NewTicket longest = NewTicket.titled("x".repeat(900), TrackerFixture.ADA);
        tracker.tickets.create(longest);

        assertThat(tracker.tickets.create(longest).ticket().slug()).isEqualTo(new Slug("x".repeat(200) + "-2"));
    }

    @Test
    void closingMovesTheDirectoryAndWritesTheResolution() {
        TicketIdOrSlug ticket = tracker.create("End me");
        tracker.tickets.close(
                ticket, new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("It works."), List.of()));

        String place = "closed/" + ticket + "/";
        assertThat(tracker.everything().keySet()).noneMatch(it -> it.startsWith("open/2"));
        assertThat(tracker.read(place + "resolution.md")).isEqualTo("It works.\n");
        assertThat(tracker.read(place + "item.md")).contains("status: closed\n");
        assertThat(tracker.read(place + "thread.md"))
                .contains("<!-- event: close author: ada at: ")
                .contains(" status: closed id: ");
    }

    @Test
    void reopeningKeepsTheResolutionAsAnArtifact() {
        TicketIdOrSlug ticket = tracker.create("Again");
        tracker.tickets.close(
                ticket, new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("Once."), List.of()));
        tracker.tickets.setStatus(ticket, new StatusChange(CLOSED, OPEN, TrackerFixture.ADA));
        tracker.tickets.close(
                ticket, new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("Twice."), List.of()));
        tracker.tickets.setStatus(ticket, new StatusChange(CLOSED, PENDING, TrackerFixture.ADA));

        String place = "pending/" + ticket + "/artifacts/resolution-20260605-040104";
        assertThat(tracker.read(place + ".md")).isEqualTo("Once.\n");
        assertThat(tracker.read(place + "-2.md")).isEqualTo("Twice.\n");
        assertThat(tracker.tickets.show(ticket).resolution()).isNull();
    }

    @Test
    void anEventChangesOnlyTheThreadsEndAndOneValue() {
        TicketIdOrSlug ticket = tracker.create("Talk");
        String place = "open/" + ticket + "/";
        String item = tracker.read(place + "item.md").replace("2026-06-05T04:01:04Z", "2026-06-01T00:00:00Z");
        tracker.write(place + "item.md", item.replace("kind: task", "kind:   \"task\"  # odd\nmine: [1,  2]"));
        Map<String, String> before = tracker.everything();
        tracker.tickets.addEvent(ticket, comment("Hello."));
        Map<String, String> after = tracker.everything();

        assertThat(after.get(place + "thread.md")).startsWith(before.get(place + "thread.md"));
        assertThat(after.get(place + "item.md"))
                .isEqualTo(before.get(place + "item.md")
                        .replace("updated_at: 2026-06-01T00:00:00Z", "updated_at: 2026-06-05T04:01:04Z"));
    }

    @Test
    void anEventIsNeverEarlierThanTheOneBefore() {
        TicketIdOrSlug ticket = tracker.create("Clock");
        String thread = "open/" + ticket + "/thread.md";
        tracker.write(thread, tracker.read(thread).replace("2026-06-05T04:01:04Z", "2030-01-01T00:00:00Z"));

        assertThat(tracker.tickets
                        .addEvent(ticket, comment("x"))
                        .event()
                        .orElseThrow()
                        .at())
                .isEqualTo("2030-01-01T00:00:00Z");
        assertThat(tracker.tickets.show(ticket).summary().updatedAt()).hasToString("Optional[2030-01-01T00:00:00Z]");
    }

    @Test
    void anEditThatChangesNothingLeavesEveryByte() {
        TicketIdOrSlug ticket = tracker.create("Still");
        tracker.write(
                "open/" + ticket + "/item.md",
                tracker.read("open/" + ticket + "/item.md")
                        .replace("updated_at: 2026-06-05", "updated_at: 2026-06-01"));
        Map<String, String> before = tracker.everything();
        tracker.tickets.edit(ticket, TicketEdit.nothing().set(TicketField.TITLE, "Still"));

        assertThat(tracker.everything()).isEqualTo(before);
    }

    @Test
    void aTicketIsFoundByItsSlugFieldWhenItsNameSaysAnother() {
        TicketIdOrSlug ticket = tracker.create("Named");
        String item = "open/" + ticket + "/item.md";
        tracker.write(item, tracker.read(item).replace("slug: named", "slug: called"));

        assertThat(tracker.tickets.show(new TicketIdOrSlug("called")).id().value())
                .isEqualTo(ticket.text());
        assertThatThrownBy(() -> tracker.tickets.show(new TicketIdOrSlug("named")))
                .isInstanceOf(TicketNotFoundException.class)
                .hasMessageContaining("did you mean named");
    }

    @Test
    void twoTicketsOfOneSlugAreAmbiguousAndBothNamed() {
        tracker.create("Twin");
        tracker.write("pending/20260101-000000-twin/item.md", "---\nslug: twin\n---\n");

        assertThatThrownBy(() -> tracker.tickets.show(new TicketIdOrSlug("twin")))
                .isInstanceOf(AmbiguousTicketException.class)
                .hasMessageContaining("20260605-040104-twin, 20260101-000000-twin");
    }

    @Test
    void oneIdInTwoStatusDirectoriesIsAmbiguousAndBothPlacesAreNamed() {
        TicketIdOrSlug ticket = tracker.create("Doubled");
        tracker.write("closed/" + ticket + "/item.md", tracker.read("open/" + ticket + "/item.md"));

        assertThatThrownBy(() -> tracker.tickets.show(ticket))
                .isInstanceOf(AmbiguousTicketException.class)
                .hasMessageContaining("open/" + ticket)
                .hasMessageContaining("closed/" + ticket);
    }

    @Test
    void theDirectoryDecidesTheStatusAndAMoveMendsTheField() {
        TicketIdOrSlug ticket = tracker.create("Astray");
        String item = "open/" + ticket + "/item.md";
        tracker.write(item, tracker.read(item).replace("status: open", "status: 'closed'"));

        assertThat(tracker.tickets.show(ticket).summary().status()).isEqualTo(OPEN);
        assertThat(tracker.tickets.doctor().ok()).isFalse();
        tracker.tickets.setStatus(ticket, new StatusChange(OPEN, PENDING, TrackerFixture.ADA));
        assertThat(tracker.read("pending/" + ticket + "/item.md")).contains("\nstatus: pending\n");
        assertThat(tracker.tickets.doctor().ok()).isTrue();
    }

    @Test
    void aRootThatIsALinkIsFollowed() throws Exception {
        TicketIdOrSlug ticket = tracker.create("Linked");
        Path link = Files.createSymbolicLink(directory.resolve("link"), tracker.root);

        Ticket shown = LocalTickets.open(link).show(ticket);
        assertThat(shown.summary().location())
                .isEqualTo(link.resolve("open/" + ticket).toString());
    }

    @Test
    void whatIsNoTrackerIsNamedWithTheWayToMakeOne() {
        assertThatThrownBy(() -> LocalTickets.open(directory.resolve("nowhere")))
                .isInstanceOf(TicketStorageException.class)
                .hasMessageContaining("ticket init");
        assertThatThrownBy(() -> LocalTickets.open(directory))
                .isInstanceOf(TicketStorageException.class)
                .hasMessageContaining("is no tracker");
    }

    @Test
    void aStatusWithoutADirectoryIsRefused() {
        TicketIdOrSlug ticket = tracker.create("Odd");

        assertThatThrownBy(() -> tracker.tickets.setStatus(
                        ticket, new StatusChange(OPEN, new TicketStatus("archived"), TrackerFixture.ADA)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("open, pending, closed");
    }

    @Test
    void artifactsLieInTheirDirectoryAndReplaceOnlyWhenAsked() throws Exception {
        TicketIdOrSlug ticket = tracker.create("Files");
        ArtifactName name = new ArtifactName("logs/run 1.txt");
        tracker.tickets.attach(ticket, name, new ByteArrayInputStream(new byte[] {0, -1, 10}), IfPresent.REFUSE);

        assertThat(Files.readAllBytes(tracker.root.resolve("open/" + ticket + "/artifacts/logs/run 1.txt")))
                .containsExactly(0, -1, 10);
        assertThat(tracker.tickets.listArtifacts(ticket))
                .extracting(it -> it.name().value() + " " + it.size())
                .containsExactly("logs/run 1.txt 3");
    }

    @Test
    void artifactsBehindLinksAreNeitherListedNorReadNorWritten() throws Exception {
        TicketIdOrSlug ticket = tracker.create("Links");
        Path secret = Files.writeString(directory.resolve("secret"), "s");
        Path artifacts = tracker.root.resolve("open/" + ticket + "/artifacts");
        Files.createSymbolicLink(artifacts.resolve("file"), secret);
        Files.createSymbolicLink(artifacts.resolve("out"), directory);

        assertThat(tracker.tickets.listArtifacts(ticket)).isEmpty();
        assertThatThrownBy(() -> tracker.tickets.readArtifact(ticket, new ArtifactName("file")))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> tracker.tickets.readArtifact(ticket, new ArtifactName("out/secret")))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> tracker.tickets.attach(
                        ticket, new ArtifactName("out/new"), new ByteArrayInputStream(new byte[1]), IfPresent.REPLACE))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void permissionsOfAFileSurviveItsReplacement() throws Exception {
        TicketIdOrSlug ticket = tracker.create("Mode");
        Path item = tracker.root.resolve("open/" + ticket + "/item.md");
        var mode = java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(item, mode);
        tracker.tickets.edit(ticket, TicketEdit.nothing().set(TicketField.PRIORITY, new Priority("P0")));

        assertThat(Files.getPosixFilePermissions(item)).isEqualTo(mode);
    }

    @Test
    void gitSeesNothingOfTheLock() {
        tracker.create("Locked");

        assertThat(tracker.read(".ticket/.gitignore")).isEqualTo("*\n");
    }

    @Test
    void aSlugThatStandsInAFileIsTakenWhateverTheNameSays() {
        String item = "open/" + tracker.create("Old") + "/item.md";
        tracker.write(item, tracker.read(item).replace("slug: old", "slug: fancy"));

        assertThat(tracker.create("fancy").text()).isEqualTo("20260605-040104-fancy-2");
    }

    @Test
    void anArtifactThatIsALinkIsNotReplaced() throws Exception {
        TicketIdOrSlug ticket = tracker.create("Link");
        Path link = tracker.root.resolve("open/" + ticket + "/artifacts/link");
        Files.createSymbolicLink(link, directory.resolve("target"));

        assertThatThrownBy(() -> tracker.tickets.attach(
                        ticket, new ArtifactName("link"), new ByteArrayInputStream(new byte[1]), IfPresent.REPLACE))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void anInterruptNeverLeavesACloseHalfDone() throws Exception {
        Random random = new Random(1);
        for (int run = 0; run < 60; run++) {
            TicketIdOrSlug ticket = tracker.create("Interrupted");
            Thread closer = new Thread(() -> {
                try {
                    tracker.tickets.close(
                            ticket, new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("Done."), List.of()));
                } catch (TicketException e) {
                    // Refused before it began: that is fine, half of it would not be.
                }
            });
            closer.start();
            LockSupport.parkNanos(random.nextInt(4_000_000));
            closer.interrupt();
            closer.join(20_000);

            Ticket shown = tracker.tickets.show(ticket);
            boolean closed = shown.summary().status().equals(CLOSED);
            assertThat(shown.events()).hasSize(closed ? 2 : 1);
            assertThat(shown.resolution() != null).isEqualTo(closed);
            assertThat(tracker.tickets.doctor().findings()).isEmpty();
        }
    }

    @Test
    void aListBesideAMoverReportsNoProblem() throws Exception {
        TicketIdOrSlug ticket = tracker.create("Mover");
        Thread mover = new Thread(() -> {
            for (int i = 0; i < 60; i++) {
                tracker.tickets.setStatus(ticket, new StatusChange(OPEN, PENDING, TrackerFixture.ADA));
                tracker.tickets.setStatus(ticket, new StatusChange(PENDING, OPEN, TrackerFixture.ADA));
            }
        });
        mover.start();
        while (mover.isAlive()) {
            assertThat(tracker.tickets.list(TicketFilter.all()).problems()).isEmpty();
        }
        mover.join(20_000);
        assertThat(tracker.tickets.list(TicketFilter.all()).tickets()).hasSize(1);
    }

    @Test
    void directoryWithAStatusInItIsATracker() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        Path bare = Files.createDirectory(directory.resolve("bare"));
        Files.writeString(bare.resolve("open"), "");
        Path some = Files.createDirectories(directory.resolve("some/closed")).getParent();

        assertThat(LocalTickets.isTracker(some)).isTrue();
        assertThat(LocalTickets.isTracker(Files.createSymbolicLink(directory.resolve("to-some"), some)))
                .isTrue();
        assertThat(List.of(file, file.resolve("below"), bare, directory.resolve("nowhere")))
                .noneMatch(LocalTickets::isTracker);
    }
}
