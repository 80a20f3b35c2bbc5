package dev.ticket.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainIT {
    @TempDir
    private Path directory;

    private Path errors = Path.of("");

    @BeforeEach
    void place() throws Exception {
        errors = directory.resolve("errors");
        assertThat(ticket(List.of(), "init").exit()).isZero();
    }

    /**
     * How a process ended.
     *
     * @param exit its exit status
     * @param out what it wrote to standard output
     */
    private record Ended(int exit, String out) {}

    @Test
    void ticketIsCreatedAndListed() throws Exception {
        String id = ticket(List.of(), "create", "Grüße an 日本").out().strip();

        assertThat(ticket(List.of(), "list").out()).contains(id + "\t", "\tGrüße an 日本\t");
    }

    @Test
    void launcherSaysWhatTheTerminalIs() throws Exception {
        ticket(List.of(), "create", "Parse dates as people write them");

        String table = ticket(List.of("-Dticket.stdout.tty=true", "-Dticket.columns=60"), "list")
                .out();

        assertThat(table).contains("\u001b[32mopen\u001b[39m");
        assertThat(table.replaceAll("\u001b\\[[0-9]+m", "").lines()).allMatch(it -> it.length() <= 60);
    }

    @Test
    void editorIsAShellCommand() throws Exception {
        String id = ticket(List.of(), "create", "Parse dates").out().strip();

        Ended ended = ticket(List.of("-Dticket.stdout.tty=true", "-Dticket.stdin.tty=true"), "edit", id);

        assertThat(ended.exit()).as(Files.readString(errors)).isZero();
        assertThat(ticket(List.of(), "show", id).out()).contains("edited in place");
    }

    @Test
    void errorEndsTheProcessWithItsExitCode() throws Exception {
        assertThat(ticket(List.of(), "show", "nothing").exit()).isEqualTo(3);
        assertThat(errors).content().startsWith("error: ");
    }

    @Test
    void fileOfTheTrackerSaysHowLongACommandWaits() throws Exception {
        Files.writeString(directory.resolve("work-items/ticket.yaml"), "lock_timeout: 0\n");

        assertThat(whileSomebodyWrites("create", "Late").exit()).isEqualTo(6);
        assertThat(errors).content().contains("locked");
    }

    @Test
    void commandLineWinsOverTheFile() throws Exception {
        Files.writeString(directory.resolve("work-items/ticket.yaml"), "lock_timeout: 60 min\n");

        assertThat(whileSomebodyWrites("create", "Late", "--lock-timeout", "0").exit())
                .isEqualTo(6);
    }

    @Test
    void fileThatCantBeUnderstoodIsMalformed() throws Exception {
        Files.writeString(directory.resolve("work-items/ticket.yaml"), "limits:\n  evnets: 5\n");

        assertThat(ticket(List.of(), "list").exit()).isEqualTo(7);
        assertThat(errors).content().contains("ticket.yaml:2: there is no limit 'evnets'; did you mean 'events'?");
    }

    @Test
    void whoActsInARoleCanDoNoMore() throws Exception {
        String id = ticket(List.of(), "create", "Parse dates").out().strip();

        assertThat(ticket(List.of(), "--as", "coder", "close", id).exit()).isEqualTo(8);
        assertThat(errors).content().contains("denied: the role 'coder' may not do 'close' on ticket " + id);
        assertThat(ticket(List.of(), "close", id).exit()).isZero();
    }

    @Test
    void fileOfTheTrackerAddsRoles() throws Exception {
        Files.writeString(directory.resolve("work-items/ticket.yaml"), "roles: {closer: [read, close]}\n");
        String id = ticket(List.of(), "create", "Parse dates").out().strip();

        assertThat(ticket(List.of(), "close", id, "--as", "closer").exit()).isZero();
        assertThat(ticket(List.of(), "status", id, "open", "--as", "closer").exit())
                .isEqualTo(8);
        assertThat(ticket(List.of(), "roles").out()).endsWith("human\timport\ncloser\tread\ncloser\tclose\n");
    }

    @Test
    void orderOfOneProcessIsHadAgainByAnotherThatHasTheToken() throws Exception {
        LocalTickets tickets = LocalTickets.open(directory.resolve("work-items"));
        Author ada = new Author("ada");
        TicketIdOrSlug id = TicketIdOrSlug.of(
                tickets.create(NewTicket.titled("Parse dates", ada)).ticket().id());
        tickets.advance(id, new WorkflowStep.MarkReady(new MarkdownText("Small."), ada));
        tickets.advance(id, new WorkflowStep.Queue(ada));
        Files.writeString(Files.createDirectory(directory.resolve(".git")).resolve("HEAD"), "ref: refs/heads/main\n");

        String order = ticket(List.of(), "next", "--accept").out();
        String token = order.strip().split("\t", -1)[1];

        assertThat(order).startsWith(id + "\t");
        assertThat(ticket(List.of(), "accept", "parse-dates", "--resume", "--token", token)
                        .out())
                .isEqualTo(order);
    }

    @Test
    void planOfOneProcessIsReadByAnotherAfterEdits() throws Exception {
        String one = ticket(List.of(), "create", "Parse dates").out().strip();
        String two = ticket(List.of(), "create", "Print dates").out().strip();
        String record =
                ticket(List.of(), "plan", "add", one, "blocks", two).out().strip();

        for (String title : List.of("Parse all dates", "Parse times")) {
            assertThat(ticket(List.of(), "edit", one, "--title", title).exit()).isZero();
            assertThat(ticket(List.of(), "comment", one, "--body", title).exit())
                    .isZero();
        }
        assertThat(ticket(List.of(), "close", two).exit()).isZero();
        assertThat(ticket(List.of(), "status", two, "open").exit()).isZero();

        assertThat(record).startsWith(one + "/orch-plan-");
        assertThat(ticket(List.of(), "plan", "list", "print-dates", "--relation", "blocked_by")
                        .out())
                .contains(record.substring(record.indexOf('/') + 1), one);
        ticket(List.of(), "mark-ready", two, "--summary", "Small.");
        assertThat(ticket(List.of(), "blocked").out()).contains(two, record);
    }

    /** Runs a command while another writer has the lock: one whose clock stands still until the command has ended. */
    private Ended whileSomebodyWrites(String... words) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                held.countDown();
                return await(ended) ? Instant.EPOCH : Instant.MAX;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        LocalTickets other = LocalTickets.open(
                directory.resolve("work-items"), LocalTicketsOptions.defaults().withClock(clock));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = thread.submit(() -> other.create(NewTicket.titled("Slow", new Author("ada"))));
            assertThat(await(held)).isTrue();
            Ended result = ticket(List.of(), words);
            ended.countDown();
            writing.get(60, TimeUnit.SECONDS);
            return result;
        } finally {
            ended.countDown();
            thread.shutdownNow();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readerThatHasHadEnoughIsNoError() throws Exception {
        Path body = Files.writeString(directory.resolve("body"), "line\n".repeat(100_000));
        String id = ticket(List.of(), "create", "Parse dates", "--file", body.toString())
                .out()
                .strip();
        Process process = start(List.of(), "show", id);

        process.getInputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(errors).isEmptyFile();
    }

    @Test
    void onlyTheCommandThatRunsIsLoaded() throws Exception {
        Path log = directory.resolve("classes");

        ticket(List.of("-Xlog:class+load:file=" + log), "list");

        assertThat(Files.readString(log).lines().filter(it -> it.matches(".*dev\\.ticket\\.app\\.cli\\..*Command .*")))
                .map(it -> it.replaceAll(".*\\.(\\w*Command) .*", "$1"))
                .containsExactlyInAnyOrder("Command", "ListCommand");
        assertThat(Files.readString(log)).doesNotContain("com.vladsch.flexmark", "tools.jackson");
    }

    private Ended ticket(List<String> options, String... words) throws Exception {
        Process process = start(options, words);
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private Process start(List<String> options, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.writeString(directory.resolve("in"), "").toFile()))
                .redirectError(errors.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "NO_COLOR", "", "TERM", "xterm"));
        builder.environment().put("VISUAL", "printf 'edited in place\\n' >>");
        return builder.start();
    }
}
