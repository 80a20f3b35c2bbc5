package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.LocalTrackers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole life of tickets, from the command line to the files, with claims in a repository. */
class WorkingLifeTest {
    @TempDir
    private Path repository;

    private Cli cli = new Cli();

    @BeforeEach
    void tracker() throws IOException {
        Files.writeString(Files.createDirectory(repository.resolve(".git")).resolve("HEAD"), "ref: refs/heads/main\n");
        cli = commandLine();
        run("init");
    }

    private Cli commandLine() {
        Cli fresh = new Cli();
        fresh.environment.remove("TICKET_ROOT");
        fresh.directory = repository;
        fresh.trackers = new LocalTrackers();
        return fresh;
    }

    private String run(String... words) {
        Cli.Result result = cli.run(words);
        assertThat(result.exit())
                .as(String.join(" ", words) + ": " + result.err())
                .isZero();
        return result.out();
    }

    private void queue(String slug) {
        run("create", slug.replace('-', ' '));
        run("mark-ready", slug, "--summary", "One step.");
        run("queue", slug);
    }

    private static String token(String line) {
        return line.strip().split("\t", -1)[1];
    }

    @Test
    void nothingOfAClaimEntersATicketInItsWholeLife() throws IOException {
        List<String> secrets = new ArrayList<>();
        queue("parse-dates");
        queue("print-dates");
        queue("sort-dates");

        String first = token(run("accept", "parse-dates", "--worktree", "../wt", "--branch", "feature/dates"));
        String second = token(run("next", "--accept", "--summary", "Small"));
        secrets.addAll(List.of(first, second));
        remember(secrets);
        run("comment", "parse-dates", "--body", "Begun.", "--as", "coder");
        run("block", "parse-dates", "--reason", "The server is down.");
        run("claim", "renew", "parse-dates", "--ttl", "1h", "--token", first);
        run("fail", "parse-dates", "--reason", "Still down.");
        run("claim", "release", "parse-dates", "--token", first);
        String third = token(run("claim", "steal", "parse-dates", "--worktree", repository.toString()));
        secrets.add(third);
        remember(secrets);
        run("accept", "parse-dates", "--resume", "--token", third);
        run("complete", "parse-dates", "--token", third);
        run("close", "parse-dates", "--resolution", "Done.");
        run("defer", "print-dates", "--reason", "Later.", "--token", second);
        String fourth = token(run("accept", "sort-dates"));
        secrets.add(fourth);
        run("close", "sort-dates", "--resolution", "No more needed.", "--token", fourth);

        assertThat(found(repository.resolve(".git"), secrets))
                .as("what can be found where claims are kept")
                .containsAll(secrets);
        assertThat(found(repository.resolve("work-items"), secrets)).isEmpty();
        assertThat(run("claims")).hasLineCount(1);
        assertThat(run("doctor")).isEqualTo("doctor: ok\n");
    }

    /** Adds the processes and hosts of all claims there are. */
    private void remember(List<String> secrets) {
        JsonNode claims = cli.run("claims", "--json").json().get("claims");
        assertThat(claims).isNotEmpty();
        for (JsonNode claim : claims) {
            secrets.add(claim.get("pid").asString());
            secrets.add(claim.get("host").asString());
        }
    }

    /** Which of these words stand in any file or name below a directory. */
    private static List<String> found(Path directory, List<String> words) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                texts.add(directory.relativize(path).toString());
                if (Files.isRegularFile(path)) {
                    texts.add(Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(10);
        return words.stream()
                .distinct()
                .filter(word -> texts.stream().anyMatch(alone(word).asPredicate()))
                .toList();
    }

    /** A number among those of a time, or of an id, is no process. */
    private static Pattern alone(String word) {
        return Pattern.compile("(?<![\\w.-]|\\d:)" + Pattern.quote(word) + "(?![\\w.:-])");
    }

    @Test
    void ofTwoThatAskForTheNextTicketEachGetsOthers() throws Exception {
        for (String slug : List.of("one", "two", "three", "four", "five")) {
            queue(slug);
        }
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> loop = () -> takeAll(commandLine());
            List<String> taken = new ArrayList<>();
            for (Future<List<String>> each : workers.invokeAll(List.of(loop, loop), 60, TimeUnit.SECONDS)) {
                taken.addAll(each.get());
            }

            assertThat(taken)
                    .extracting(it -> it.replaceFirst("[0-9]+-[0-9]+-", ""))
                    .containsExactlyInAnyOrder("one", "two", "three", "four", "five");
        } finally {
            workers.shutdownNow();
        }
        assertThat(run("claims")).hasLineCount(6);
    }

    private static List<String> takeAll(Cli worker) {
        List<String> taken = new ArrayList<>();
        Cli.Result next = worker.run("next", "--accept");
        while (next.exit() == 0 && taken.size() < 10) {
            taken.add(next.out().split("\t", -1)[0]);
            next = worker.run("next", "--accept");
        }
        assertThat(next.exit()).as(next.err()).isEqualTo(3);
        return taken;
    }
}
