package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.NewTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Eight processes change the same tickets, while others read them, in the program's way and in a shell's. */
@Timeout(1800)
class ManyProcessesIT {
    private static final int WRITERS = 8;
    private static final int SHARED_TICKETS = 20;
    private static final int MUTATIONS = HostileText.LONG ? 500 : 60;
    private static final Duration BOUND = Duration.ofMinutes(HostileText.LONG ? 25 : 4);
    private static final String KINDS =
            "COMMENT,COMMENT,COMMENT,REVIEW,EDIT,EDIT,LABEL,LABEL,MOVE,CLOSE,REOPEN,ATTACH,CREATE";

    @TempDir
    private Path directory;

    @Test
    void nothingIsLostAndNoReaderSeesHalfAChange() throws Exception {
        Path root = directory.resolve("work-items");
        LocalTickets tickets = LocalTickets.init(root);
        for (int n = 1; n <= SHARED_TICKETS; n++) {
            tickets.create(NewTicket.titled(BusyWriter.SHARED + " " + n, TrackerFixture.ADA)
                    .withBody(BusyWriter.BODY));
        }
        Path stop = directory.resolve("stop");
        Path report = directory.resolve("report");
        Process shell = shellReader(root, stop, report);
        List<Path> logs = new ArrayList<>();
        List<JavaProcess> writers = new ArrayList<>();
        List<String> read;
        try (JavaProcess reader = JavaProcess.start(BusyReader.class, root.toString())) {
            for (int n = 0; n < WRITERS; n++) {
                Path log = directory.resolve("log-" + n);
                logs.add(log);
                writers.add(JavaProcess.start(
                        BusyWriter.class, root.toString(), log.toString(), "w" + n, String.valueOf(n), KINDS));
            }
            reader.await("ready", Duration.ofMinutes(2));
            work(writers);
            reader.endInput();
            read = reader.await("done", Duration.ofMinutes(2));
        } finally {
            writers.forEach(JavaProcess::close);
            Files.createFile(stop);
            if (!shell.waitFor(60, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        }
        List<String> shellRead = Files.readAllLines(report);
        check(root, logs);
        checkReads(read, shellRead);
    }

    private static void work(List<JavaProcess> writers) throws InterruptedException {
        for (JavaProcess writer : writers) {
            writer.await("ready", Duration.ofMinutes(2));
        }
        writers.forEach(it -> it.tell("go " + MUTATIONS));
        for (JavaProcess writer : writers) {
            assertThat(writer.await("done", BOUND)).isEmpty();
        }
    }

    private Process shellReader(Path root, Path stop, Path report) throws Exception {
        Path script = Path.of(ManyProcessesIT.class.getResource("/list-loop.sh").toURI());
        return new ProcessBuilder(
                        "sh",
                        script.toString(),
                        root.toString(),
                        stop.toString(),
                        directory.resolve("list").toString(),
                        report.toString())
                .inheritIO()
                .start();
    }

    private static void check(Path root, List<Path> logs) throws IOException {
        List<Attempted> tried = new ArrayList<>();
        for (Path log : logs) {
            tried.addAll(WorkLog.read(log));
        }
        List<Attempted> refused = tried.stream()
                .filter(it -> it.outcome() == Attempted.Outcome.REFUSED)
                .toList();
        Audit audit = Audit.of(root, tried);
        Figures.add("mutations by 8 processes", tried.size());
        Figures.add("mutations refused", refused.size());
        Figures.add("mutations lost", audit.lost().size());
        assertThat(tried).hasSize(WRITERS * MUTATIONS).noneMatch(it -> it.outcome() == Attempted.Outcome.UNKNOWN);
        assertThat(refused).allMatch(it -> it.error().startsWith("TicketConflictException"));
        assertThat(audit.lost()).isEmpty();
        assertThat(audit.wrong()).isEmpty();
    }

    private static void checkReads(List<String> read, List<String> shellRead) {
        long reads = sum(read, "reads ") + sum(shellRead, "read ");
        List<String> broken = new ArrayList<>(read.stream()
                .filter(it -> !it.startsWith("reads ") && !it.startsWith("broken reads "))
                .toList());
        shellRead.stream().filter(it -> it.startsWith("broken")).forEach(broken::add);
        Figures.add("reads beside them", reads);
        Figures.add("broken reads", Math.max(broken.size(), sum(read, "broken reads ")));
        assertThat(broken).isEmpty();
        assertThat(sum(read, "reads ")).isPositive();
        assertThat(sum(shellRead, "read ")).isPositive();
    }

    private static long sum(List<String> lines, String key) {
        return lines.stream()
                .filter(it -> it.startsWith(key))
                .mapToLong(it -> Long.parseLong(it.substring(key.length())))
                .sum();
    }
}
