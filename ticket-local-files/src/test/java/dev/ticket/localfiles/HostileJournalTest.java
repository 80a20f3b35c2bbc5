package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.MalformedTicketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else wrote the journal, with a right digest: what does not stay below the root is refused, whole. */
@Timeout(60)
class HostileJournalTest {
    private static final String GOOD = "mkdir open/20260605-040104-new";

    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private Outside outside;
    private TicketIdOrSlug ticket;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        ticket = tracker.create("Target");
        outside = new Outside(directory.resolve("outside"), List.of(ticket.text()));
    }

    private void journal(String id, String name, String steps) throws Exception {
        String text = "ticket-journal 1\nid " + id + "\nticket " + name + "\n" + steps + "\n";
        Files.writeString(tracker.root.resolve(".ticket/journal"), text + "end " + Digest.of(text) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkdir ../outside/empty",
                "mkdir /outside",
                "mkdir .",
                "mkdir open/../../outside",
                "mkdir %2E%2E/outside",
                "mkdir ..%2Foutside",
                "mkdir %2Ftmp",
                "mkdir open/%00",
                "mkdir open//new",
                "mkdir %zz",
                "mkdir",
                "new ../outside/ticket.yaml 0000",
                "new open/file",
                "replace ../outside/ticket.yaml 0000",
                "append ../outside/ticket.yaml 0 c2VudGluZWw=",
                "append open/file 99999999999999999999 c2VudGluZWw=",
                "append open/file 4294967296 c2VudGluZWw=",
                "append open/file -1 c2VudGluZWw=",
                "append open/file x c2VudGluZWw=",
                "append open/file 0 ???",
                "append open/file 0",
                "move open/a ../outside/b",
                "move ../outside/ticket.yaml open/b",
                "move open/a",
                "symlink ../outside open/a",
                "mkdir open/new\n\nmkdir ../outside",
            })
    void aStepThatLeadsOutOrIsUnknownIsRefused(String steps) throws Exception {
        journal("0123456789ab", ticket.text(), steps);
        isRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside/x", "x/../../../outside/x", "/tmp/x", ""})
    void anIdThatIsAPathIsRefused(String id) throws Exception {
        journal(id.isEmpty() ? " " : id, ticket.text(), GOOD);
        isRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Foutside", "%0A%1B%5B2J", "%00"})
    void aTicketThatIsNoNameIsRefused(String name) throws Exception {
        journal("0123456789ab", name, GOOD);
        isRefused();
    }

    private void isRefused() {
        Map<String, String> before = outside.state();
        Map<String, String> inside = tracker.everything();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> tracker.tickets.list(TicketFilter.all()),
                () -> tracker.tickets.show(ticket),
                () -> tracker.tickets.addEvent(ticket, Everything.comment("A remark.")),
                () -> tracker.tickets.doctor(),
                () -> tracker.tickets.repair())) {
            assertThatThrownBy(call)
                    .isInstanceOf(MalformedTicketException.class)
                    .hasMessageContainingAll(
                            ".ticket/journal: ", "does not understand; ", "look at the tickets and remove it");
        }
        assertThat(outside.state()).isEqualTo(before);
        assertThat(tracker.everything()).isEqualTo(inside);
    }

    /** What it names may be anything in the root, but links there lead no further. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkdir out/empty",
                "new out/ticket.yaml %s",
                "append out/ticket.yaml 0 %s",
                "move out/moved open/moved",
                "move open/moved out/ticket.yaml",
            })
    void aStepThroughALinkTouchesNothingOutside(String step) throws Exception {
        Files.createSymbolicLink(tracker.root.resolve("out"), outside.path);
        Files.createDirectory(outside.path.resolve("empty"));
        byte[] content = Files.readAllBytes(outside.path.resolve("ticket.yaml"));
        String word =
                step.startsWith("append") ? java.util.Base64.getEncoder().encodeToString(content) : Digest.of(content);
        Map<String, String> before = outside.state();
        journal("0123456789ab", ticket.text(), step.formatted(word));

        Map<String, String> outcomes = new Everything(tracker.tickets, ticket).outcomes();

        Outside.assertUnread(outcomes);
        assertThat(outside.state()).isEqualTo(before);
    }
}
