package dev.ticket.localclaims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import dev.ticket.usecase.WorkOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads and processes want the same tickets: each ticket is accepted once. */
@Timeout(900)
class ManyAcceptorsIT {
    private static final int PROCESSES = 8;
    private static final int THREADS = 64;
    private static final int TICKETS = 40;

    @TempDir
    private Path directory;

    private Repository repository;

    @BeforeEach
    void makeRepository() {
        repository = Repository.in(directory);
    }

    @Test
    void exactlyOneOfEightProcessesGetsTheOrderForOneTicket() throws Exception {
        for (int round = 0; round < 3; round++) {
            TicketId[] ticket = new TicketId[1];
            int number = round;
            String slug = "one-" + number;
            List<String> printed = run(slug, () -> ticket[0] = repository.queued("One " + number));

            assertThat(printed.stream().filter(it -> it.startsWith("order "))).hasSize(1);
            assertThat(printed.stream().filter(it -> it.startsWith("refused "))).hasSize(PROCESSES - 1);
            assertAcceptedOnce(List.of(ticket[0]), printed);
        }
    }

    @Test
    void eightProcessesOverFortyTicketsGetEachExactlyOnce() throws Exception {
        List<TicketId> tickets = new ArrayList<>();
        List<String> printed = run("next", () -> {
            for (int n = 0; n < TICKETS; n++) {
                tickets.add(repository.queued("Ticket " + n));
            }
        });

        assertAcceptedOnce(tickets, printed);
    }

    @Test
    void exactlyOneOfSixtyFourThreadsGetsTheOrderForOneTicket() throws Exception {
        TicketId ticket = repository.queued("One");
        AcceptTicket accept = Repository.accept(repository.root(), Clock.systemUTC());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(THREADS);
        List<Future<Optional<WorkOrder>>> all = new ArrayList<>();
        List<WorkOrder> orders = new ArrayList<>();
        try {
            for (int n = 0; n < THREADS; n++) {
                Author author = new Author("thread " + n);
                all.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return order(accept, ticket, author);
                }));
            }
            for (Future<Optional<WorkOrder>> each : all) {
                each.get(120, TimeUnit.SECONDS).ifPresent(orders::add);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(orders).hasSize(1);
        assertThat(LocalClaims.open(repository.root()).find(ticket))
                .contains(orders.get(0).claim());
        assertThat(repository.tickets().listPlanRecords().records()).hasSize(1);
    }

    private static Optional<WorkOrder> order(AcceptTicket accept, TicketId ticket, Author author) {
        try {
            return Optional.of(accept.accept(TicketIdOrSlug.of(ticket), Acceptance.by(author)));
        } catch (AcceptanceException e) {
            return Optional.empty();
        }
    }

    private void assertAcceptedOnce(List<TicketId> tickets, List<String> printed) {
        assertThat(printed.stream().filter(it -> it.startsWith("order ")).map(it -> it.split(" ", 3)[1]))
                .containsExactlyInAnyOrderElementsOf(
                        tickets.stream().map(TicketId::value).toList());
        List<Claim> claims = LocalClaims.open(repository.root()).list().live();
        assertThat(claims).extracting(Claim::ticket).containsAll(tickets);
        assertThat(claims).allMatch(it -> it.stage() == Claim.Stage.CONFIRMED);
        for (TicketId ticket : tickets) {
            assertThat(repository.state(ticket)).isEqualTo("inprogress");
            assertThat(repository
                            .tickets()
                            .listPlanRecords(TicketIdOrSlug.of(ticket))
                            .records())
                    .hasSize(1);
        }
        assertThat(repository.traces(claims)).isEmpty();
        assertThat(repository.tickets().doctor().findings()).isEmpty();
    }

    /** All that the processes print; the tickets are made when they are ready. */
    private List<String> run(String what, Runnable tickets) throws InterruptedException {
        List<JavaProcess> running = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        try {
            for (int n = 0; n < PROCESSES; n++) {
                running.add(JavaProcess.start(repository.root().toString(), what, "-1"));
            }
            for (JavaProcess each : running) {
                each.awaitReady();
            }
            tickets.run();
            running.forEach(JavaProcess::go);
            for (JavaProcess each : running) {
                List<String> lines = each.awaitEnd();
                assertThat(lines).endsWith("done");
                printed.addAll(lines);
            }
        } finally {
            running.forEach(JavaProcess::close);
        }
        return printed;
    }
}
