package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.MalformedTicketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Something else stands in the place of each file and directory of a tracker: nothing outside is read or written, nothing waits,
 * and other tickets work as before.
 */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConfinementTest {
    private static final String ID = "20260605-040104-target";
    private static final String BESIDE = "20260605-040104-beside";
    private static final String OLD = "20260605-040104-old";
    /** What differs in how it is opened; the others differ only in where they lead. */
    private static final Set<Intruder> KINDS =
            EnumSet.of(Intruder.LINK, Intruder.DIRECTORY, Intruder.PIPE, Intruder.DEVICE);

    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private Outside outside;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        TicketIdOrSlug target = tracker.create("Target");
        for (String name : List.of("report.md", "logs/run.txt")) {
            tracker.tickets.attach(target, new ArtifactName(name), Everything.bytes(), IfPresent.REFUSE);
        }
        tracker.create("Beside");
        tracker.tickets.close(tracker.create("Old"), Everything.closing());
        outside = new Outside(directory.resolve("outside"), List.of(ID));
    }

    static Stream<Arguments> places() {
        String ticket = "open/" + ID;
        return Stream.of(
                        "open",
                        "closed",
                        ticket,
                        ticket + "/item.md",
                        ticket + "/thread.md",
                        ticket + "/resolution.md",
                        ticket + "/artifacts",
                        ticket + "/artifacts/report.md",
                        ticket + "/artifacts/logs",
                        ticket + "/artifacts/logs/run.txt",
                        ".ticket",
                        ".ticket/lock",
                        ".ticket/journal",
                        ".ticket/writers")
                .flatMap(place -> Arrays.stream(Intruder.values())
                        .filter(it -> HostileText.LONG || KINDS.contains(it) || place.equals(ticket))
                        .map(it -> Arguments.of(place, it)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingOutsideIsReadOrWritten(String place, Intruder intruder) throws Exception {
        LocalTickets tickets = tracker.tickets;
        intruder.take(tracker.root.resolve(place), outside.path.resolve(place), directory.resolve("elsewhere"));
        Map<String, String> before = outside.state();

        Map<String, String> outcomes = new Everything(tickets, new TicketIdOrSlug(ID)).outcomes();

        Outside.assertUnread(outcomes);
        assertThat(outside.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "open, list, 'open: can''t be listed: it is no directory, and links are not followed; put the directory'",
        "open, create, 'open: can''t be listed: it is no directory, and links are not followed; put the directory'",
        "open, doctor, 'put the directory itself there'",
        "closed, close, 'closed: is no directory; put one there'",
        "open/T, show, 'T: is a link or a special file, and these are not followed; put the directory itself there'",
        "open/T, comment, 'T: is a link or a special file, and these are not followed; put the directory itself there'",
        "open/T, list, 'T: is a link or a special file, and these are not followed; put the directory itself there'",
        "open/T, doctor, 'put the directory itself there'",
        "open/T/item.md, edit, 'item.md: is no regular file; links and devices are not followed, put the file itself'",
        "open/T/thread.md, review, 'thread.md: is no regular file; links and devices are not followed, put the file'",
        "open/T/resolution.md, close, 'resolution.md: is no regular file; links and devices are not followed, move it'",
        "open/T/artifacts, attach, 'T/artifacts that is no plain file or directory'",
        "open/T/artifacts/report.md, replace, 'links are not followed, choose another name'",
        ".ticket, comment, '.ticket: is no directory, and links are not followed; remove it'",
        ".ticket/lock, comment, 'lock'' is no regular file; links and devices are not followed, remove it'",
        ".ticket/journal, show, 'journal'' is no regular file; links and devices are not followed, remove it'",
    })
    void theErrorNamesThePlaceAndTheCure(String place, String call, String says) throws Exception {
        String path = place.replace("/T", "/" + ID);
        LocalTickets tickets = tracker.tickets;
        Intruder.LINK.take(tracker.root.resolve(path), outside.path.resolve(path), directory.resolve("elsewhere"));

        Map<String, String> outcomes = new Everything(tickets, new TicketIdOrSlug(ID)).outcomes();

        assertThat(outcomes.getOrDefault(call, outcomes.get(call + " before")))
                .contains(says.replace("T:", ID + ":").replace("T/", ID + "/"));
    }

    /** Where even the tracker's own files are something else, readers at least go on. */
    @ParameterizedTest
    @MethodSource("places")
    void otherTicketsWorkAsBefore(String place, Intruder intruder) throws Exception {
        assumeFalse(place.equals(".ticket/journal"), "whether a change is half done can't be told: nobody reads on");
        LocalTickets tickets = tracker.tickets;
        intruder.take(tracker.root.resolve(place), outside.path.resolve(place), directory.resolve("elsewhere"));
        TicketIdOrSlug other = new TicketIdOrSlug(place.equals("closed") ? BESIDE : OLD);

        assertThat(tickets.list(TicketFilter.all()).tickets())
                .extracting(it -> it.id().value())
                .contains(other.text());
        assertThat(tickets.show(other).events()).isNotEmpty();
        if (!place.startsWith(".ticket")) {
            tickets.addEvent(other, Everything.comment("Goes on."));
            assertThat(tickets.documents(other).thread()).contains("Goes on.");
        }
    }

    @Test
    void theRootItselfMayBeALink() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), tracker.root);

        Map<String, String> outcomes = new Everything(LocalTickets.open(link), new TicketIdOrSlug(ID)).outcomes();

        assertThat(outcomes.values()).noneMatch(it -> it.startsWith("refused"));
        assertThat(outcomes.get("show after")).contains(link.resolve("open").toString());
    }

    @ParameterizedTest
    @EnumSource(Intruder.class)
    void aConfigurationThatIsNoFileIsRefused(Intruder intruder) throws Exception {
        intruder.take(tracker.root.resolve("ticket.yaml"), outside.path.resolve("ticket.yaml"), directory);
        assertThatThrownBy(() -> LocalTickets.open(tracker.root))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContaining(
                        "ticket.yaml: is no regular file; links and devices are not followed, put the file")
                .hasMessageNotContaining(Outside.SENTINEL);
    }

    @Test
    void whatLiesBesideTheRootIsNotFollowedEither() throws Exception {
        Files.createSymbolicLink(
                directory.resolve("TODO.md"),
                Files.writeString(outside.path.resolve("list"), "see tickets/" + Outside.SENTINEL + ".md"));
        Files.writeString(outside.path.resolve(Outside.SENTINEL + ".md"), "");
        Files.createSymbolicLink(directory.resolve("tickets"), outside.path);

        assertThat(tracker.tickets.doctor().findings()).isEmpty();
    }
}
