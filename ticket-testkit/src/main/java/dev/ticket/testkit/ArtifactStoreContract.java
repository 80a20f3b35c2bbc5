package dev.ticket.testkit;

import static dev.ticket.ports.ArtifactStore.IfPresent.REFUSE;
import static dev.ticket.ports.ArtifactStore.IfPresent.REPLACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.ArtifactStore;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ArtifactStore} does. Implement {@link TicketBackendContract} to run it. */
public interface ArtifactStoreContract extends TrackerUnderTest {
    /** Logs, pictures and archives are bytes. */
    @Test
    @DisplayName("A-01: an artifact comes back byte for byte")
    default void bytesComeBack() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        byte[] all = new byte[100_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        attach(bench, "all.bin", all, REFUSE);
        attach(bench, "empty.txt", new byte[0], REFUSE);

        assertThat(read(bench, "all.bin")).as("all.bin").isEqualTo(all);
        assertThat(read(bench, "empty.txt")).as("empty.txt").isEmpty();
    }

    /** What is kept for the tracker's own use is nobody else's business. */
    @Test
    @DisplayName("A-02: artifacts are listed by name with their size, in a ticket as well; a new ticket has none")
    default void artifactsAreListed() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        assertThat(bench.tracker().listArtifacts(bench.name()))
                .as("artifacts of a new ticket")
                .isEmpty();
        attach(bench, "report.md", new byte[3], REFUSE);
        attach(bench, "a.txt", new byte[0], REFUSE);
        attach(bench, "logs/run-1.txt", new byte[2], REFUSE);

        assertThat(bench.tracker().listArtifacts(bench.name()))
                .containsExactly(artifact("a.txt", 0), artifact("logs/run-1.txt", 2), artifact("report.md", 3));
        assertThat(bench.show().artifacts())
                .as("artifacts in the ticket")
                .isEqualTo(bench.tracker().listArtifacts(bench.name()));
    }

    /** Two agents may choose one name; the second must hear of it. */
    @Test
    @DisplayName("A-03: an artifact is not stored over another unless that is asked for")
    default void presentArtifactStays() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        attach(bench, "report.md", "old".getBytes(UTF_8), REFUSE);

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> attach(bench, "report.md", "new".getBytes(UTF_8), REFUSE));
        assertThat(read(bench, "report.md")).as("the artifact").isEqualTo("old".getBytes(UTF_8));
    }

    /** A report is written anew as work goes on. */
    @Test
    @DisplayName("A-04: an artifact is stored over another if that is asked for")
    default void presentArtifactIsReplaced() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        attach(bench, "report.md", "old and long".getBytes(UTF_8), REPLACE);
        attach(bench, "report.md", "new".getBytes(UTF_8), REPLACE);

        assertThat(read(bench, "report.md")).isEqualTo("new".getBytes(UTF_8));
        assertThat(bench.tracker().listArtifacts(bench.name())).containsExactly(artifact("report.md", 3));
    }

    /** Names come from tools of all kinds. */
    @Test
    @DisplayName("A-05: names with directories, blanks, dots and letters of any script come back as they were given")
    default void namesComeBack() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        List<String> names = List.of(
                "a b.txt", "archive.tar.gz", "caf\u00e9/\u65e5\u672c.md", "deep/er/still/x", "no-extension", "x..y");
        for (String name : names) {
            attach(bench, name, name.getBytes(UTF_8), REFUSE);
        }

        assertThat(bench.tracker().listArtifacts(bench.name()))
                .extracting(it -> it.name().value())
                .containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            assertThat(read(bench, name)).as("content of %s", name).isEqualTo(name.getBytes(UTF_8));
        }
    }

    /** No back door: the plan is written by operations; on some file systems letter case does not count. */
    @Test
    @DisplayName("A-06: the name orchestration-plan.jsonl can't be attached, in no letter case and not as a directory")
    default void planIsOutOfReach() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        for (String name : List.of(
                "orchestration-plan.jsonl",
                "Orchestration-Plan.jsonl",
                "ORCHESTRATION-PLAN.JSONL",
                "orchestration-plan.jsonl/x",
                "ORCHESTRATION-plan.jsonl/x")) {
            for (ArtifactStore.IfPresent ifPresent : ArtifactStore.IfPresent.values()) {
                assertThatExceptionOfType(TicketRefusedException.class)
                        .as("%s is attached, %s", name, ifPresent)
                        .isThrownBy(() -> attach(bench, name, new byte[1], ifPresent));
            }
        }
        assertThat(bench.tracker().listArtifacts(bench.name())).as("artifacts").isEmpty();
    }

    /** A file is no event; whoever attaches says what it is in a comment. */
    @Test
    @DisplayName("A-07: the receipt of an artifact says what the ticket says, and the thread has no event of it")
    default void attachReceiptIsTheTicket() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        int before = bench.events().size();
        TicketReceipt receipt = attach(bench, "report.md", new byte[1], REFUSE);

        assertThat(receipt.ticket()).isEqualTo(bench.show().ref());
        assertThat(receipt.events()).as("events in the receipt").isEmpty();
        assertThat(bench.events()).as("events in the thread").hasSize(before);
    }

    /** As R-14. */
    @Test
    @DisplayName("A-08: an artifact that is not there is not found, and the error says which name")
    default void missingArtifactIsNotFound() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        attach(bench, "logs/run-1.txt", new byte[1], REFUSE);

        for (String name : List.of("report.md", "logs", "run-1.txt", "LOGS/run-1.txt", "logs/run-1.txt/x")) {
            TicketNotFoundException error = catchThrowableOfType(
                    TicketNotFoundException.class,
                    () -> bench.tracker().readArtifact(bench.name(), new ArtifactName(name)));
            assertThat(error).as("the error of a look at %s", name).isNotNull();
            assertThat(error.name()).as("the name in the error").isEqualTo(name);
        }
    }

    /** The stream is the caller's. */
    @Test
    @DisplayName("A-09: the content is read to its end and not closed")
    default void contentIsNotClosed() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        WatchedContent content = new WatchedContent("content".getBytes(UTF_8));
        bench.tracker().attach(bench.name(), new ArtifactName("report.md"), content, REFUSE);

        assertThat(content.available()).as("bytes left").isZero();
        assertThat(content.closed).as("closed").isFalse();
    }

    /** Readers see no content, the old or the new one, never a part. */
    @Test
    @DisplayName("A-10: a content that breaks off is an error and leaves what was there")
    default void brokenContentLeavesTheOld() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        attach(bench, "report.md", "old".getBytes(UTF_8), REFUSE);

        for (String name : List.of("report.md", "new.md")) {
            assertThatExceptionOfType(TicketException.class)
                    .as("%s breaks off", name)
                    .isThrownBy(() -> bench.tracker()
                            .attach(bench.name(), new ArtifactName(name), new BrokenOffContent(), REPLACE));
        }
        assertThat(bench.tracker().listArtifacts(bench.name())).containsExactly(artifact("report.md", 3));
        assertThat(read(bench, "report.md")).isEqualTo("old".getBytes(UTF_8));
    }

    /** A file belongs to the ticket it was given to. */
    @Test
    @DisplayName("A-11: an artifact of one ticket is none of another")
    default void otherTicketsHaveNone() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        TicketId other = seed(bench.tracker(), Samples.ticket("Parse dates"));
        Ticket before = bench.tracker().show(TicketIdOrSlug.of(other));
        letASecondPass();
        attach(bench, "report.md", new byte[1], REFUSE);

        assertThat(bench.tracker().show(TicketIdOrSlug.of(other))).isEqualTo(before);
    }

    /** Reports matter most when the work is done. */
    @Test
    @DisplayName("A-12: artifacts stay with a ticket that is moved and closed")
    default void artifactsMoveAlong() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS, Capability.STATUS);
        attach(bench, "report.md", "old".getBytes(UTF_8), REFUSE);
        bench.tracker().close(bench.name(), Samples.closing("Done."));

        assertThat(read(bench, "report.md")).isEqualTo("old".getBytes(UTF_8));
    }

    /** As E-11. */
    @Test
    @DisplayName("A-13: an artifact sets the time of the ticket's last change")
    default void attachSetsTheTime() {
        Bench bench = Bench.with(this, Capability.ARTIFACTS);
        Instant before = bench.show().summary().updatedAt().orElseThrow();
        letASecondPass();
        attach(bench, "report.md", new byte[1], REFUSE);

        assertThat(bench.show().summary().updatedAt().orElseThrow()).isAfter(before);
    }

    private static TicketReceipt attach(Bench bench, String name, byte[] content, ArtifactStore.IfPresent ifPresent) {
        return bench.tracker()
                .attach(bench.name(), new ArtifactName(name), new ByteArrayInputStream(content), ifPresent);
    }

    private static byte[] read(Bench bench, String name) {
        try (InputStream content = bench.tracker().readArtifact(bench.name(), new ArtifactName(name))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Artifact artifact(String name, long size) {
        return new Artifact(new ArtifactName(name), size);
    }
}
