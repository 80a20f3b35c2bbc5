package dev.ticket.localfiles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several things done over and over at the same time: for three seconds, or for thirty with {@code -Dlong}. */
final class Together {
    private static final Duration TIME = Duration.ofSeconds(HostileText.LONG ? 30 : 3);

    private final List<Round> all = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /** One round of something. */
    interface Round {
        void go(int number) throws Exception;
    }

    void repeat(Round round) {
        all.add(round);
    }

    /** Returns when the time is over; fails as soon as a round does. */
    void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            long end = System.nanoTime() + TIME.toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (Round each : all) {
                running.add(threads.submit(() -> rounds(each, end)));
            }
            for (Future<?> each : running) {
                each.get(TIME.toSeconds() + 30, TimeUnit.SECONDS);
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private Void rounds(Round each, long end) throws Exception {
        try {
            for (int number = 0; !over.get() && System.nanoTime() < end; number++) {
                each.go(number);
            }
        } catch (Exception | Error e) {
            over.set(true);
            throw e;
        }
        return null;
    }
}
