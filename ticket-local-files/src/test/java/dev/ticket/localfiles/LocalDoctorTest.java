package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ticket.domain.Finding;
import dev.ticket.domain.TicketIdOrSlug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDoctorTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private String item;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        TicketIdOrSlug ticket = tracker.create("Patient");
        item = "open/" + ticket + "/item.md";
    }

    private Finding only() {
        assertThat(tracker.tickets.doctor().findings()).hasSize(1);
        return tracker.tickets.doctor().findings().get(0);
    }

    @Test
    void whatWeWriteIsClean() {
        assertThat(tracker.tickets.doctor().findings()).isEmpty();
        assertThat(tracker.tickets.doctor().ok()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "status: open, status: closed, status-mismatch, 5",
        "id: 2026, id: 2025, id-mismatch, 2",
        "kind: task, kind:, missing-field, 6",
        "slug: patient, slug: '', missing-field, 3",
        "title: Patient, title: A: b, not-yaml, 4",
    })
    void aWrongValueIsFoundWithItsLine(String from, String to, String code, int line) {
        tracker.write(item, tracker.read(item).replace(from, to));

        assertThat(only().code()).isEqualTo(code);
        assertThat(only().line()).isEqualTo(line);
        assertThat(only().path()).endsWith(item);
        assertThat(only().cure()).isNotBlank();
    }

    @Test
    void aMissingFieldIsFound() {
        tracker.write(item, tracker.read(item).replace("legacy_ticket: null\n", ""));

        assertThat(only().message()).contains("'legacy_ticket'");
    }

    @ParameterizedTest
    @CsvSource({"item.md, missing-item", "thread.md, missing-thread", "artifacts, missing-artifacts"})
    void aMissingPartIsFound(String part, String code) throws Exception {
        Path path = tracker.root.resolve(item).resolveSibling(part);
        if (Files.isDirectory(path)) {
            Files.delete(path.resolve(".gitkeep"));
        }
        Files.delete(path);

        assertThat(only().code()).isEqualTo(code);
    }

    @Test
    void aMissingStatusDirectoryIsFound() throws Exception {
        Files.delete(tracker.root.resolve("pending/.gitkeep"));
        Files.delete(tracker.root.resolve("pending"));

        assertThat(only().code()).isEqualTo("missing-status-directory");
    }

    @Test
    void aHeadThatCantBeReadIsFoundWithItsLine() {
        tracker.write(item, tracker.read(item).replace("kind: task", "kind task"));

        assertThat(only().code()).isEqualTo("malformed-item");
        assertThat(only().line()).isEqualTo(6);
    }

    @Test
    void doubledIdsAndSlugsAreFound() {
        tracker.write("closed/20260101-000000-x/item.md", tracker.read(item));
        tracker.write("closed/20260101-000000-x/thread.md", "");
        tracker.write("closed/20260101-000000-x/artifacts/.gitkeep", "");

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .contains("duplicate-id", "duplicate-slug", "id-mismatch", "status-mismatch");
    }

    @Test
    void whatIsLeftOfTheOlderLayoutIsFound() throws Exception {
        Files.writeString(directory.resolve("TODO.md"), "- fine\n- [old](tickets/old.md)\n");
        Files.createDirectory(directory.resolve("tickets"));
        Files.writeString(directory.resolve("tickets/old.md"), "x");

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("legacy-todo", "legacy-ticket");
    }

    @Test
    void anUnreadableTicketHidesNoOtherFinding() {
        tracker.write("open/20260101-000000-bad/item.md", "no head");
        tracker.write(item, tracker.read(item).replace("status: open", "status: closed"));

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .contains("malformed-item", "status-mismatch", "missing-thread", "missing-artifacts");
    }

    @Test
    void aDirectoryWithoutItemGetsNoArtifacts() throws IOException {
        Path empty = Files.createDirectory(tracker.root.resolve("open/20260605-040104-notes"));

        assertThat(tracker.tickets.repair().repaired()).isEmpty();
        assertThat(empty).isEmptyDirectory();
        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("missing-item", "missing-thread", "missing-artifacts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD\none\n>>>>>>> other",
                ">>>>>>> other\n=======\n<<<<<<< HEAD",
                " <<<<<<< HEAD\none\n =======\n >>>>>>> other",
                "<<<<<<<<< HEAD\n=========\n>>>>>>>>> other",
            })
    void whatIsNoCompleteConflictIsNotNamed(String lines) {
        String notes = item.replace("item.md", "artifacts/notes.md");
        tracker.write(notes, "```\n" + lines + "\n```\n");

        assertThat(tracker.tickets.doctor().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../wt, false",
        "wt, false",
        "a/../../b, false",
        ".././x, false",
        "../.., true",
        "../../../wt, true",
        "a/../../../b, true",
        "..\\..\\wt, true",
        "../a/../../b, true",
    })
    void aWorktreeMayLieBesideTheRepositoryAndNoFurtherAway(String worktree, boolean unsafe) {
        String plan = item.replace("item.md", "artifacts/" + PlanFile.NAME);
        String id = Path.of(item).getName(1).toString();
        tracker.write(
                plan,
                "{\"id\":\"a\",\"ticket_id\":\"" + id + "\",\"kind\":\"x\",\"accepted_plan\":{\"worktree\":\""
                        + worktree.replace("\\", "\\\\") + "\"}}\n");

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .isEqualTo(unsafe ? List.of("unsafe-path") : List.of());
    }

    @Test
    void aHeaderHiddenInAFenceThatSpansASeparatorIsNamed() {
        String thread = item.replace("item.md", "thread.md");
        tracker.write(thread, tracker.read(thread) + """

                <!-- event: comment author: x at: 2026-06-05T05:00:00Z -->

                ## Comment

                ```
                left open

                ---

                <!-- event: review author: y at: 2026-06-05T06:00:00Z status: approve -->

                ## Review: approve

                ```

                ---
                """);

        assertThat(tracker.tickets.doctor().findings())
                .filteredOn(it -> it.code().equals("hidden-header"))
                .singleElement()
                .satisfies(it -> assertThat(it.line()).isEqualTo(18));
        assertThat(tracker.tickets.doctor().ok()).isTrue();
    }

    @Test
    void aThreadThatIsNoTextIsFoundOnceWithItsLine() throws Exception {
        Path thread = tracker.root.resolve(item).resolveSibling("thread.md");
        Files.write(thread, new byte[] {'a', '\n', (byte) 0xff});

        assertThat(only().code()).isEqualTo("malformed-thread");
        assertThat(only().line()).isEqualTo(2);
        assertThat(only().message()).doesNotContain("thread.md");
    }

    @Test
    void anOpenCommentIsFoundBeforeAWriterStumblesOverIt() {
        String thread = item.replace("item.md", "thread.md");
        tracker.write(thread, tracker.read(thread) + "\n<!-- left open\n");

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("lost-last-separator", "open-comment");
    }

    @Test
    void nameThatIsNoTextIsFoundBesideTicketsAndAmongArtifacts() throws Exception {
        String ticket = item.replace("/item.md", "");
        assumeThat(isMade("open", "mkdir \"$n\"") && isMade(ticket + "/artifacts", ": >\"$n\""))
                .as("a file system that takes any bytes for a name")
                .isTrue();

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("unreadable-item", "unsafe-name");
        assertThat(tracker.tickets.repair().repaired()).isEmpty();
    }

    /** Java can't make such a name. */
    private boolean isMade(String directory, String command) throws Exception {
        return new ProcessBuilder("sh", "-c", "n=$(printf 'caf\\351'); " + command)
                        .directory(tracker.root.resolve(directory).toFile())
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void namesOfATicketWithoutArtifactsAreLookedAtAllTheSame() throws Exception {
        Path ticket = tracker.root.resolve(item).resolveSibling("artifacts");
        Files.delete(ticket.resolve(".gitkeep"));
        Files.delete(ticket);
        Files.createSymbolicLink(ticket.resolveSibling("elsewhere"), directory);

        assertThat(tracker.tickets.doctor().findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("missing-artifacts", "link");
    }
}
