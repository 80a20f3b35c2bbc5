package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every single call of the file system fails, in every way in which it may. The error is named, nothing is lost or half done,
 * and the next attempt works.
 */
@Timeout(120)
class FailingDiskTest {
    private static final Set<String> TAKES_SPACE = Set.of("create", "append", "makeDirectory", "link", "rename");
    private static final Path WORK = World.ROOT.resolve("open/20260605-040104-work");

    static Stream<String> mutations() {
        return World.mutations().keySet().stream();
    }

    /** A disk that begins to fail at a call, for that call alone or until it is mended. */
    private abstract static class Fault implements HookedDisk.Hook {
        private final int at;
        private int calls;
        private boolean mended;
        private boolean hit;

        Fault(int at) {
            this.at = at;
        }

        /** What happens to a call. */
        abstract void fail(Call call) throws IOException;

        boolean lasts() {
            return false;
        }

        @Override
        public void writes(Call call) throws IOException {
            int number = calls++;
            if (!mended && (number == at || lasts() && number > at)) {
                hit = true;
                fail(call);
            }
            call.real().make();
        }
    }

    private static Fault once(int at, java.util.function.Function<Path, IOException> error) {
        return new Fault(at) {
            @Override
            void fail(Call call) throws IOException {
                throw error.apply(call.path());
            }
        };
    }

    private static Fault noSpace(int at) {
        return new Fault(at) {
            @Override
            void fail(Call call) throws IOException {
                if (TAKES_SPACE.contains(call.name()) && !call.name().equals("rename")) {
                    call.half().make();
                    throw new FileSystemException(call.path().toString(), null, "No space left on device");
                }
            }

            @Override
            boolean lasts() {
                return true;
            }
        };
    }

    private static Fault readOnly(int at) {
        return new Fault(at) {
            @Override
            void fail(Call call) throws IOException {
                throw new FileSystemException(call.path().toString(), null, "Read-only file system");
            }

            @Override
            boolean lasts() {
                return true;
            }
        };
    }

    /** Does the mutation on a disk that fails; returns the error, or null. */
    private static @Nullable TicketException run(Consumer<LocalTickets> mutation, LocalTickets tickets) {
        try {
            mutation.accept(tickets);
            return null;
        } catch (TicketException e) {
            assertThat(e).isInstanceOf(TicketStorageException.class);
            assertThat(e.getMessage())
                    .containsAnyOf("No space left", "Read-only", "permission denied", "Input/output error")
                    .contains("docs/troubleshooting.md#storage");
            return e;
        }
    }

    private interface Faults {
        Fault at(int call);
    }

    private static Stream<Faults> faults() {
        return Stream.of(
                FailingDiskTest::noSpace,
                FailingDiskTest::readOnly,
                at -> once(at, path -> new AccessDeniedException(path.toString())),
                at -> once(at, path -> new FileSystemException(path.toString(), null, "Input/output error")),
                at -> once(at, path -> new FileSystemException(path.toString(), null, "No space left on device")));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void whatFailsIsNotDoneAndCanBeDoneAgain(String name) {
        Consumer<LocalTickets> mutation = World.mutations().get(name);
        Map<String, String> old = World.state(World.disk());
        MemoryDisk finished = World.disk();
        mutation.accept(World.tickets(finished, 2));
        Map<String, String> changed = World.state(finished);

        int[] injected = {0};
        faults().forEach(faults -> {
            boolean hit = true;
            for (int at = 0; hit; at++) {
                Fault fault = faults.at(at);
                MemoryDisk disk = World.disk();
                LocalTickets tickets = World.tickets(new HookedDisk(disk, fault), 2);
                TicketException error = run(mutation, tickets);
                hit = fault.hit;
                injected[0] += hit ? 1 : 0;
                boolean done =
                        error == null || mayBeDone(error) && World.state(disk).equals(changed);
                check(name + " failing at call " + at, tickets, disk, fault, done ? changed : old);
                if (!done) {
                    mutation.accept(tickets);
                }
                assertThat(World.state(disk))
                        .as(name + ", again after " + error)
                        .isEqualTo(changed);
                assertThat(tickets.doctor().findings()).isEmpty();
            }
        });
        Figures.add("disk faults injected", injected[0]);
    }

    /** A disk that takes nothing more, not even an undoing, from the very last step on. */
    private static boolean mayBeDone(TicketException error) {
        return error.getMessage().contains("it may have happened all the same: look at the ticket");
    }

    private static void check(
            String what, LocalTickets tickets, MemoryDisk disk, Fault fault, Map<String, String> expected) {
        var seen = tickets.list(TicketFilter.all());
        assertThat(seen.problems()).as(what).isEmpty();
        var work = tickets.show(World.name("beside"));
        fault.mended = true;
        if (fault.lasts()) {
            // Undoing failed as well: whoever comes next does it.
            tickets.repair();
        }
        assertThat(World.state(disk)).as(what).isEqualTo(expected);
        assertThat(tickets.list(TicketFilter.all())).as(what).isEqualTo(seen);
        assertThat(tickets.show(World.name("beside"))).as(what).isEqualTo(work);
    }

    /** Somebody removes a file or a directory at that very moment. */
    private record Vanishing(MemoryDisk disk, Path path, int at, int[] calls) implements HookedDisk.Hook {
        private void call() throws IOException {
            if (calls[0]++ == at && disk.find(path) != null) {
                new Steps(disk).deleteTree(path);
            }
        }

        @Override
        public void reads(String name, Path read) throws IOException {
            call();
        }

        @Override
        public void writes(Call write) throws IOException {
            call();
            write.real().make();
        }
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aTicketThatVanishesTakesNoOtherWithIt(String name) {
        Consumer<LocalTickets> mutation = World.mutations().get(name);
        int injected = 0;
        for (Path gone :
                new Path[] {WORK, WORK.resolve("thread.md"), WORK.resolve("item.md"), WORK.resolve("artifacts")}) {
            int calls = 0;
            for (int at = 0; at <= calls; at++) {
                MemoryDisk disk = World.disk();
                Vanishing vanishing = new Vanishing(disk, gone, at, new int[1]);
                try {
                    mutation.accept(World.tickets(new HookedDisk(disk, vanishing), 2));
                } catch (TicketStorageException
                        | MalformedTicketException
                        | TicketNotFoundException
                        | InvalidRequestException e) {
                    assertThat(e.getMessage()).contains("docs/troubleshooting.md#");
                }
                calls = vanishing.calls()[0];
                injected++;
                LocalTickets next = World.tickets(disk, 3);
                next.addEvent(World.name("beside"), World.comment("Still here."));
                next.repair();
                assertThat(World.state(disk))
                        .as(name + ", " + gone + " gone at " + at)
                        .containsAllEntriesOf(others());
                assertThat(World.state(disk).keySet()).noneMatch(it -> it.contains(Temporaries.PREFIX));
                assertThat(next.show(World.name("beside")).events()).hasSize(2);
            }
        }
        Figures.add("disk faults injected", injected);
    }

    private static Map<String, String> others() {
        Map<String, String> others = World.state(World.disk());
        others.keySet().removeIf(it -> it.contains("-work/") || it.contains("-old/") || it.contains("-beside/"));
        return others;
    }

    @org.junit.jupiter.api.Test
    void withoutHardLinksNothingIsWrittenAndTheErrorSaysSo() {
        MemoryDisk disk = World.disk();
        Map<String, String> before = World.state(disk);
        LocalTickets tickets = World.tickets(
                new HookedDisk(disk, call -> {
                    if (call.name().equals("link")) {
                        throw new FileSystemException(call.path().toString(), null, "Operation not permitted");
                    }
                    call.real().make();
                }),
                2);

        World.mutations().values().forEach(mutation -> {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> mutation.accept(tickets))
                    .isInstanceOf(TicketStorageException.class)
                    .hasMessageContaining("no hard link can be made (Operation not permitted), and the lock is one;"
                            + " if the file system has none, keep the tracker on one that has");
        });
        assertThat(World.state(disk)).isEqualTo(before);
        assertThat(tickets.show(new TicketIdOrSlug("work")).events()).hasSize(1);
    }
}
