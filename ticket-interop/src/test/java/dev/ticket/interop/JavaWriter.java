package dev.ticket.interop;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import dev.ticket.ports.TicketException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A process of its own that comments on the ticket {@code shared}, in one of the ways of {@link Way}. */
final class JavaWriter {
    /** What it does. */
    enum Way {
        /** Comments over and over, until its input ends. */
        WRITE,
        /** Comments once, and holds the lock as long as there is a file of the log's name with {@code .hold} behind. */
        HOLD,
        /** Dies with the lock, before it has begun to change anything. */
        DIE_WITH_LOCK,
        /** Dies in the middle of a change, with a journal. */
        DIE_WITH_JOURNAL
    }

    private JavaWriter() {}

    /** Root, log, witness, name, way. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path log = Path.of(arguments[1]);
        Witness witness = new Witness(Path.of(arguments[2]));
        Way way = Way.valueOf(arguments[4]);
        int[] number = {0};
        Runnable hook = switch (way) {
            case WRITE -> () -> witness.add("java-" + arguments[3] + "-" + number[0]);
            case HOLD -> () -> hold(Path.of(log + ".hold"), log);
            case DIE_WITH_LOCK -> () -> Runtime.getRuntime().halt(137);
            case DIE_WITH_JOURNAL ->
                () -> {
                    if (Files.exists(root.resolve(".ticket/journal"))) {
                        Runtime.getRuntime().halt(137);
                    }
                };
        };
        LocalTickets tickets = LocalTickets.open(
                root,
                LocalTicketsOptions.defaults()
                        .withLockTimeout(Duration.ofSeconds(60))
                        .withClock(new HookedClock(hook)));
        Witness notes = new Witness(log);
        do {
            number[0]++;
            comment(tickets, "j" + arguments[3] + "x" + number[0], notes);
        } while (way == Way.WRITE && System.in.available() == 0);
    }

    private static void hold(Path sign, Path log) {
        new Witness(log).add("held");
        for (int i = 0; i < 60_000 && Files.exists(sign); i++) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void comment(LocalTickets tickets, String token, Witness notes) {
        notes.add("try " + token);
        try {
            tickets.addEvent(
                    new TicketIdOrSlug("shared"),
                    NewTicketEvent.of(
                            EventKind.of(EventKind.Known.COMMENT), new Author(token), new MarkdownText("By Java.")));
        } catch (TicketException e) {
            notes.add("no " + token + " " + e.getMessage().replaceAll("\\s+", " "));
            return;
        }
        notes.add("ok " + token);
    }

    /** Starts it. */
    static Process start(Path root, Path log, Path witness, String name, Way way) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JavaWriter.class.getName(),
                        root.toString(),
                        log.toString(),
                        witness.toString(),
                        name,
                        way.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
