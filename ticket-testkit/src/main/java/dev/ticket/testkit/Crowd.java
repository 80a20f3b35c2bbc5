package dev.ticket.testkit;

import dev.ticket.ports.TicketLockedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Several threads that do something at once, for a bounded time. */
final class Crowd {
    static final int THREADS = 8;
    static final int TURNS = 10;
    private static final int ATTEMPTS = 20;
    private static final long PATIENCE_SECONDS = 60;

    private Crowd() {}

    /**
     * {@return what each call gave: {@link #TURNS} calls by each of {@link #THREADS} threads, numbered from 0}
     *
     * @param work what to do; a call that is refused because others are writing is made again
     */
    static <T> List<T> calls(IntFunction<T> work) {
        return join(THREADS, thread -> {
                    List<T> results = new ArrayList<>();
                    for (int turn = 0; turn < TURNS; turn++) {
                        int number = thread * TURNS + turn;
                        results.add(patiently(() -> work.apply(number)));
                    }
                    return results;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** {@return what each thread's one call gave} */
    static <T> List<T> once(IntFunction<T> work) {
        return of(THREADS, work);
    }

    /** {@return what the one call of each of so many threads gave} */
    static <T> List<T> of(int size, IntFunction<T> work) {
        return join(size, thread -> patiently(() -> work.apply(thread)));
    }

    private static <T> List<T> join(int size, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CountDownLatch start = new CountDownLatch(size);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int thread = i;
                futures.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return work.apply(thread);
                }));
            }
            return results(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("one of the threads failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the threads did not finish in " + PATIENCE_SECONDS + " s", e);
        }
    }

    private static <T> T patiently(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (TicketLockedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
