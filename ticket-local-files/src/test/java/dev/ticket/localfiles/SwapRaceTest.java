package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory is swapped for a link to its twin outside, and back, as fast as it goes, while others read and write below it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SwapRaceTest {
    private static final String ID = "20260605-040104-target";
    private static final TicketIdOrSlug TICKET = new TicketIdOrSlug(ID);

    @TempDir
    private Path directory;

    private final AtomicLong swaps = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    /** What was handed out that nobody inside has written. */
    private final Map<String, String> leaked = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"open", "open/" + ID, "open/" + ID + "/artifacts", ".ticket"})
    void aSwappedDirectoryLeadsNobodyOut(String place) throws Exception {
        TrackerFixture tracker = new TrackerFixture(directory);
        tracker.create("Target");
        tracker.tickets.attach(TICKET, new ArtifactName("report.md"), Everything.bytes(), IfPresent.REFUSE);
        Outside outside = new Outside(directory.resolve("outside"), List.of(ID));
        Map<String, String> before = outside.state();
        LocalTickets tickets =
                LocalTickets.open(tracker.root, LocalTicketsOptions.defaults().withLockTimeout(Duration.ofMillis(50)));

        Together together = new Together();
        Path swapped = tracker.root.resolve(place);
        together.repeat(round -> swap(swapped, place, outside, round));
        together.repeat(round -> look(tickets, round));
        together.repeat(round -> look(tickets, round + 3));
        together.repeat(round -> write(tickets, round));
        together.run();

        Map<String, String> after = outside.state();
        Figures.add("directory swaps raced", swaps.get());
        Figures.add(
                "texts of the outside handed out, or changes there", leaked.size() + (after.equals(before) ? 0 : 1));
        assertThat(leaked).isEmpty();
        assertThat(after).isEqualTo(before);
        assertThat(done.get()).as("calls that came through").isPositive();
    }

    /** While the directory is away its ticket may be moved, or another directory be made in its place; that goes. */
    private void swap(Path usual, String path, Outside outside, int round) throws IOException {
        Path place = round % 2 == 0 ? usual : otherPlace(usual);
        Path aside = directory.resolve("aside");
        try {
            Files.move(place, aside);
        } catch (NoSuchFileException e) {
            return;
        }
        try {
            Files.createSymbolicLink(place, outside.path.resolve(path));
            Thread.onSpinWait();
            swaps.incrementAndGet();
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            made.incrementAndGet();
        }
        while (Files.exists(aside)) {
            try {
                clear(place);
                Files.move(aside, place);
            } catch (NoSuchFileException e) {
                place = otherPlace(place);
            } catch (FileSystemException e) {
                made.incrementAndGet();
            }
        }
    }

    /** A ticket is closed and opened again by others. */
    private static Path otherPlace(Path place) {
        String path = place.toString();
        return Path.of(
                path.contains("/open/") ? path.replace("/open/", "/closed/") : path.replace("/closed/", "/open/"));
    }

    private void clear(Path place) throws IOException {
        if (Files.isSymbolicLink(place)) {
            Files.delete(place);
        } else if (Files.exists(place)) {
            Files.move(place, directory.resolve("made-" + made.incrementAndGet()));
        }
    }

    private void look(LocalTickets tickets, int round) {
        switch (round % 5) {
            case 0 -> tried("list", () -> tickets.list(TicketFilter.all()));
            case 1 -> tried("show", () -> tickets.show(TICKET));
            case 2 -> tried("artifacts", () -> tickets.listArtifacts(TICKET));
            case 3 -> tried("artifact", () -> artifact(tickets));
            default -> tried("documents", () -> tickets.documents(TICKET));
        }
    }

    private static String artifact(LocalTickets tickets) throws IOException {
        try (InputStream in = tickets.readArtifact(TICKET, new ArtifactName("report.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(LocalTickets tickets, int round) {
        switch (round % 6) {
            case 0 -> tried("comment", () -> tickets.addEvent(TICKET, Everything.comment("Round " + round)));
            case 1 -> tried("replace", () -> attach(tickets, "report.md"));
            case 2 -> tried("attach", () -> attach(tickets, "new/" + round));
            case 3 -> tried("close", () -> tickets.close(TICKET, Everything.closing()));
            case 4 ->
                tried("reopen", () -> tickets.setStatus(TICKET, Everything.move(Everything.CLOSED, Everything.OPEN)));
            default -> tried("create", () -> tickets.create(NewTicket.titled("New", TrackerFixture.ADA)));
        }
    }

    private static Object attach(LocalTickets tickets, String name) {
        return tickets.attach(TICKET, new ArtifactName(name), Everything.bytes(), IfPresent.REPLACE);
    }

    /** To fail is fine here: the directory is away half of the time. */
    private void tried(String what, Callable<?> call) {
        try {
            keep(what, String.valueOf(call.call()));
            done.incrementAndGet();
        } catch (TicketException e) {
            keep(what, String.valueOf(e.getMessage()));
        } catch (Exception e) {
            // The stream of an artifact may fail by itself.
            if (!(e instanceof IOException)) {
                throw new AssertionError(what, e);
            }
        }
    }

    private void keep(String what, String text) {
        if (text.contains(Outside.SENTINEL)) {
            leaked.putIfAbsent(what, text);
        }
    }
}
