package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.PlanListing;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to ask the plans of many tickets, beside reading the same files and doing nothing with them. */
class PlanQueryCostTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int TICKETS = LONG ? 10_000 : 1_000;
    private static final int ROUNDS = 9;
    /** Until the compiler is done with what takes part; it would take one of the processors meanwhile. */
    private static final int WARM_UP = 8;

    /** What is promised is for a machine with nothing else to do; other builds may be beside a short run. */
    private static final int LIMIT = LONG ? 300 : 900;

    private static final int RECORDS = 3;

    @TempDir
    private Path directory;

    private final List<Path> files = new ArrayList<>();

    /** Rounds of both take turns, so that what else the machine does meets both. */
    @Test
    void questionToAllPlansCostsNoMoreThanAFewTimesReadingTheirFiles() throws IOException {
        LocalTickets tickets = tracker();
        List<TicketSummary> heads = tickets.list(TicketFilter.all()).tickets();
        long[] raw = new long[ROUNDS];
        long[] asked = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long read = nanos(this::readFiles);
            long answered = nanos(() -> answers(tickets, heads));
            if (round >= 0) {
                raw[round] = read;
                asked[round] = answered;
            }
        }
        long percent = 100 * median(asked) / median(raw);
        Figures.add("question to " + TICKETS + " plans, in percent of reading their files", percent);

        assertThat(percent)
                .as("%d us a question, %d us reading the files", median(asked) / 1000, median(raw) / 1000)
                .isLessThanOrEqualTo(LIMIT);
    }

    private long readFiles() {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.readAllBytes(file).length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes;
    }

    /** How many records there are, and how many obstacles all tickets have. */
    private static long answers(LocalTickets tickets, List<TicketSummary> heads) {
        PlanListing listing = tickets.listPlanRecords();
        WorkPlan plan = WorkPlan.of(heads, listing);
        long obstacles = heads.stream()
                .mapToLong(it -> plan.obstacles(it.id(), Set.of()).size())
                .sum();
        assertThat(listing.problems()).isEmpty();
        assertThat(listing.records()).hasSize(TICKETS * RECORDS);
        assertThat(obstacles).as("obstacles, two in three records").isEqualTo(2L * TICKETS);
        return obstacles;
    }

    private static long nanos(LongSupplier work) {
        long begin = System.nanoTime();
        assertThat(work.getAsLong()).isPositive();
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }

    /** Each ticket waits for the two that follow it, and conflicts with a third that nobody works on. */
    private LocalTickets tracker() throws IOException {
        Path root = directory.resolve("work-items");
        LocalTickets.init(root);
        for (int i = 0; i < TICKETS; i++) {
            Path ticket = root.resolve("open").resolve(id(i));
            Files.createDirectories(ticket.resolve("artifacts"));
            Files.writeString(ticket.resolve("item.md"), """
                    ---
                    id: %s
                    title: Ticket
                    kind: task
                    status: open
                    created_at: 2026-06-05T04:01:04Z
                    updated_at: 2026-06-05T04:01:04Z
                    ---
                    What is to be done.
                    """.formatted(id(i)));
            Path plan = ticket.resolve("artifacts").resolve(PlanFile.NAME);
            Files.writeString(
                    plan, record(i, 1, "blocked_by") + record(i, 2, "after") + record(i, 3, "conflicts_with"));
            files.add(plan);
        }
        return LocalTickets.open(root, LocalTicketsOptions.defaults());
    }

    private static String record(int ticket, int number, String kind) {
        return "{\"id\":\"orch-plan-20260605-040104-" + number + "\",\"ticket_id\":\"" + id(ticket) + "\",\"kind\":\""
                + kind
                + "\",\"related_ticket\":\"" + id((ticket + number) % TICKETS)
                + "\",\"note\":\"Both change the reader of dates.\",\"author\":\"ada\",\"at\":\"2026-06-05T04:01:04Z\"}\n";
    }

    private static String id(int number) {
        return "20260605-040104-ticket-%05d".formatted(number);
    }
}
