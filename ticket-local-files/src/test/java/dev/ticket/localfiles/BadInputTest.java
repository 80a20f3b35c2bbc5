package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad ticket among good ones: a clear error for it, nothing changed, and the others listed as if it were not there. */
@Timeout(60)
class BadInputTest {
    private static final TicketIdOrSlug BAD = new TicketIdOrSlug("20260101-000000-bad");

    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        tracker.create("Good one");
        tracker.create("Good two");
    }

    private void bad(byte[] item) throws Exception {
        Path file = tracker.write("open/" + BAD + "/item.md", "");
        tracker.write("open/" + BAD + "/thread.md", "");
        Files.write(file, item);
    }

    /** What must hold for each kind of bad ticket. */
    private void isRefused(Class<? extends TicketException> error, String... says) {
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(() -> tracker.tickets.show(BAD)).isInstanceOf(error).hasMessageContainingAll(says);
        assertThatThrownBy(() -> tracker.tickets.edit(BAD, TicketEdit.nothing().set(TicketField.TITLE, "New")))
                .isInstanceOf(error);
        assertThatThrownBy(() -> tracker.tickets.addEvent(
                        BAD,
                        NewTicketEvent.of(
                                EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText("x"))))
                .isInstanceOf(error);

        TicketListing listing = tracker.tickets.list(TicketFilter.all());
        assertThat(listing.tickets()).hasSize(2);
        assertThat(listing.problems()).singleElement().satisfies(it -> {
            assertThat(it.path()).contains(BAD.text());
            assertThat(it.message()).contains(says).hasSizeLessThan(2500);
        });
        assertThat(tracker.tickets.doctor().ok()).isFalse();
        assertThat(tracker.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "$$                                                       | must begin with a line '---'",
                "just text                                                | must begin with a line '---'",
                "---\\ntitle: x\\n                                        | has no line '---'",
                "---\\ntitle: x\\n\\ntitle: y\\n---\\n                    | item.md:4: has the field 'title' twice",
                "---\\na: &a [x]\\nb: &b [*a, *a]\\nc: [*b, *b]\\n---\\n  | anchors and aliases",
                "---\\nfree text here\\n---\\n                            | item.md:2: has a line that is no field",
                "---\\ntitle: \\u0000\\n---\\n                            | item.md:2: is binary",
            })
    void anUnreadableHead(String text, String says) throws Exception {
        bad(text.replace("\\n", "\n").replace("\\u0000", "\0").getBytes(StandardCharsets.UTF_8));
        isRefused(MalformedTicketException.class, says, "docs/troubleshooting.md#malformed");
    }

    @Test
    void invalidUtf8() throws Exception {
        bad(new byte[] {'-', '-', '-', '\n', 't', ':', ' ', (byte) 0xc3, (byte) 0x28, '\n', '-', '-', '-', '\n'});
        isRefused(MalformedTicketException.class, "item.md:2: is not UTF-8");
    }

    @Test
    void binary() throws Exception {
        byte[] bytes = new byte[5000];
        new java.util.Random(1).nextBytes(bytes);
        bad(bytes);
        isRefused(MalformedTicketException.class, "item.md");
    }

    @Test
    void fiftyMegabytes() throws Exception {
        bad(new byte[0]);
        try (RandomAccessFile file = new RandomAccessFile(
                tracker.root.resolve("open/" + BAD + "/item.md").toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertThatThrownBy(() -> tracker.tickets.show(BAD))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContaining("is 52428800 bytes large, more than the 4194304");
        assertThat(tracker.tickets.list(TicketFilter.all()).tickets()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNesting(String level) throws Exception {
        bad(("---\na:\n  " + level.repeat(200_000) + "\n---\n").getBytes(StandardCharsets.UTF_8));
        isRefused(MalformedTicketException.class, "more than 16 levels deep");
    }

    @Test
    void aDirectoryWithoutItem() throws Exception {
        bad(new byte[0]);
        Files.delete(tracker.root.resolve("open/" + BAD + "/item.md"));
        isRefused(MalformedTicketException.class, "item.md: is missing");
    }

    @Test
    void anItemThatIsADirectory() throws Exception {
        bad(new byte[0]);
        Path item = tracker.root.resolve("open/" + BAD + "/item.md");
        Files.delete(item);
        Files.createDirectory(item);
        isRefused(MalformedTicketException.class, "is no regular file");
    }

    @Test
    void anItemThatIsALink() throws Exception {
        bad(new byte[0]);
        Path item = tracker.root.resolve("open/" + BAD + "/item.md");
        Files.delete(item);
        Files.createSymbolicLink(item, Files.writeString(directory.resolve("outside"), "---\ntitle: x\n---\n"));
        isRefused(MalformedTicketException.class, "links and devices are not followed");
    }

    @Test
    void aTicketDirectoryThatIsALink() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("item.md"), "---\ntitle: x\n---\n");
        Files.createSymbolicLink(tracker.root.resolve("open/" + BAD), outside);

        assertThat(tracker.tickets.list(TicketFilter.all()).tickets()).hasSize(2);
        assertThat(tracker.tickets.list(TicketFilter.all()).problems())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.message()).contains("is a link or a special file, and these are not followed"));
        assertThat(tracker.tickets.doctor().ok()).isFalse();
        assertThatThrownBy(() -> tracker.tickets.show(BAD))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContainingAll(BAD.text(), "put the directory itself there");
    }

    @Test
    void aHeadThatCantBeSplicedIsRefusedWhole() throws Exception {
        bad("---\n{title: x, kind: y}\n---\n".getBytes(StandardCharsets.UTF_8));
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(() -> tracker.tickets.attach(
                        BAD, new ArtifactName("f"), new ByteArrayInputStream(new byte[1]), IfPresent.REFUSE))
                .isInstanceOf(MalformedTicketException.class);
        assertThat(tracker.everything()).isEqualTo(before);
    }

    @Test
    void somethingInTheWayOfAMoveIsFoundBeforeAnythingIsWritten() throws Exception {
        TicketIdOrSlug good = new TicketIdOrSlug("good-one");
        Files.delete(tracker.root.resolve("closed/.gitkeep"));
        Files.delete(tracker.root.resolve("closed"));
        Files.writeString(tracker.root.resolve("closed"), "a file");
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(() -> tracker.tickets.close(
                        good,
                        new TicketClosing(
                                TicketStatus.of(TicketStatus.Known.OPEN),
                                TrackerFixture.ADA,
                                new MarkdownText("Done."),
                                List.of())))
                .isInstanceOf(TicketStorageException.class)
                .hasMessageContaining("closed: can't be listed: it is no directory");
        assertThat(tracker.everything()).isEqualTo(before);
    }

    @Test
    void anUnreadableFile() throws Exception {
        bad("---\ntitle: x\n---\n".getBytes(StandardCharsets.UTF_8));
        Path item = tracker.root.resolve("open/" + BAD + "/item.md");
        Files.setPosixFilePermissions(item, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(item), "this user may read every file");
        assertThatThrownBy(() -> tracker.tickets.show(BAD))
                .isInstanceOf(TicketStorageException.class)
                .hasMessageContaining("permission denied");
        assertThat(tracker.tickets.list(TicketFilter.all()).tickets()).hasSize(2);
        assertThat(tracker.tickets.list(TicketFilter.all()).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("storage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../open", "a/b", "/etc/passwd", "..", ".", ".ticket", "open/20260605-040104-good-one", "a\\b"})
    void namesThatArePathsNameNothing(String name) {
        assertThatThrownBy(() -> tracker.tickets.show(new TicketIdOrSlug(name)))
                .isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void aMissingThreadIsAnErrorForItsReadersAlone() throws Exception {
        bad("---\ntitle: x\n---\n".getBytes(StandardCharsets.UTF_8));
        Files.delete(tracker.root.resolve("open/" + BAD + "/thread.md"));

        assertThatThrownBy(() -> tracker.tickets.show(BAD))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContaining("thread.md: is missing");
        assertThat(tracker.tickets.list(TicketFilter.all()).tickets()).hasSize(3);
    }

    @Test
    void textOverTheLimitIsRefusedBeforeAnythingIsWritten() {
        TicketIdOrSlug good = new TicketIdOrSlug("good-one");
        Map<String, String> before = tracker.everything();
        String large = "x".repeat(LocalTicketsOptions.defaults().limits().itemBytes());

        assertThatThrownBy(() -> tracker.tickets.edit(good, TicketEdit.nothing().withBody(new MarkdownText(large))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("attach the text as an artifact");
        assertThat(tracker.everything()).isEqualTo(before);
    }

    @Test
    void anArtifactOverTheLimitIsRefusedBeforeAnythingIsWritten() {
        LocalTicketsOptions small =
                LocalTicketsOptions.defaults().withLimits(Limits.defaults().withArtifactBytes(100));
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(() -> LocalTickets.open(tracker.root, small)
                        .attach(
                                new TicketIdOrSlug("good-one"),
                                new ArtifactName("large"),
                                new ByteArrayInputStream(new byte[101]),
                                IfPresent.REFUSE))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("larger than the 100 bytes");
        assertThat(tracker.everything()).isEqualTo(before);
    }
}
