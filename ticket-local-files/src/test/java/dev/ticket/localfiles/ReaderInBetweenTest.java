package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.localfiles.HookedDisk.Call;
import dev.ticket.localfiles.HookedDisk.Dead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reader is held up before each of its calls, and meanwhile a writer makes its next call, or all that are left: what the
 * reader gets is the ticket before the change or behind it. So it is beside somebody who undoes what a dead writer left.
 */
@Timeout(200)
class ReaderInBetweenTest {
    private static final int ALL = Integer.MAX_VALUE;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** What a reader asks for. */
    private static final Map<String, Function<LocalTickets, Object>> QUESTIONS = Map.of(
            "work", it -> it.show(new TicketIdOrSlug("20260605-040104-work")),
            "old", it -> it.show(new TicketIdOrSlug("old")),
            "list", it -> it.list(TicketFilter.all()));

    @ParameterizedTest
    @CsvSource({"close, work", "close, list", "reopen, old", "reopen, list", "attach, work"})
    void aReaderBesideAWriterSeesBeforeOrBehind(String name, String question) throws Exception {
        Consumer<LocalTickets> mutation = World.mutations().get(name);
        MemoryDisk changed = World.disk();
        mutation.accept(World.tickets(changed, 2));
        everyMeeting(
                question,
                World::disk,
                mutation,
                List.of(seen(question, World.disk(), call -> {}), seen(question, changed, call -> {})));
    }

    /** A close that died in the middle of its steps, and one that died behind the last. */
    @ParameterizedTest
    @CsvSource({"close, work, 12", "close, work, 18", "close, list, 18", "reopen, old, 17"})
    void aReaderBesideARecoverySeesBefore(String name, String question, int call) throws Exception {
        MemoryDisk crashed = World.disk();
        assertThat(diesAt(call, World.mutations().get(name), crashed)).isTrue();
        assertThat(new JournalFile(new TrackerRoot(World.ROOT, World.ROOT), crashed).read())
                .isNotNull();
        everyMeeting(
                question, crashed::afterKill, LocalTickets::repair, List.of(seen(question, World.disk(), none -> {})));
    }

    private static boolean diesAt(int call, Consumer<LocalTickets> mutation, MemoryDisk disk) {
        int[] calls = {0};
        try {
            mutation.accept(World.tickets(
                    new HookedDisk(disk, it -> {
                        if (calls[0]++ >= call) {
                            throw new Dead();
                        }
                        it.real().make();
                    }),
                    2));
            return false;
        } catch (Dead e) {
            return true;
        }
    }

    /** Lets a reader and a writer meet at each call of each. */
    private void everyMeeting(
            String question, Supplier<MemoryDisk> world, Consumer<LocalTickets> writing, List<String> allowed)
            throws Exception {
        int meetings = 0;
        int mixtures = 0;
        boolean more = true;
        for (int made = 0; more; made++) {
            boolean met = true;
            for (int read = 0; met; read++) {
                met = false;
                for (int next : new int[] {made + 1, ALL}) {
                    MemoryDisk disk = world.get();
                    Walker walker = new Walker();
                    Future<?> writer = threads.submit(() -> write(writing, disk, walker));
                    walker.goOnTo(made);
                    int[] reads = {0};
                    int stop = read;
                    String seen = seen(question, disk, call -> {
                        if (reads[0]++ == stop) {
                            walker.goOnTo(next);
                        }
                    });
                    met |= reads[0] > stop;
                    walker.goOnTo(ALL);
                    writer.get(20, TimeUnit.SECONDS);
                    more = walker.made() > made;
                    meetings++;
                    mixtures += allowed.contains(seen) ? 0 : 1;
                    assertThat(allowed)
                            .as("a reader held up at its call " + read + ", a writer at its call " + made)
                            .contains(seen);
                }
            }
        }
        Figures.add("meetings of a reader and a writer", meetings);
        Figures.add("mixtures seen", mixtures);
    }

    private static void write(Consumer<LocalTickets> writing, MemoryDisk disk, Walker walker) {
        try {
            writing.accept(World.tickets(new HookedDisk(disk, walker), 3));
        } finally {
            walker.over();
        }
    }

    /** What a reader gets, ids of events left out, since they are random. */
    private static String seen(String question, MemoryDisk disk, Consumer<String> beforeEachCall) {
        LocalTickets reader = World.tickets(
                new HookedDisk(disk, new HookedDisk.Hook() {
                    @Override
                    public void reads(String name, Path path) {
                        beforeEachCall.accept(name);
                    }

                    @Override
                    public void writes(Call call) throws IOException {
                        throw new AssertionError("a reader writes: " + call);
                    }
                }),
                4);
        return QUESTIONS.get(question).apply(reader).toString().replaceAll("id=[0-9a-f]{12}, ", "");
    }
}
