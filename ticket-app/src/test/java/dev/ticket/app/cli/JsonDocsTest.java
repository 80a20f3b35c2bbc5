package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.command.Commands;
import dev.ticket.app.cli.command.ExitCode;
import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketLockedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/json.md} and {@code docs/exit-codes.md} say is what the program does. */
class JsonDocsTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ ticket ([^\n]*)\n```\n\n```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final Cli cli = new Cli();
    private TicketBackend tickets = cli.memory;

    @TempDir
    private Path directory;

    @Test
    void everyExampleHasTheShapeOfTheRealAnswer() throws IOException, GitAPIException {
        trackerWithABrokenTicket();
        commitOfATicket();
        List<String> differences = new ArrayList<>();
        String token = "";

        for (MatchResult example : examples()) {
            cli.with("TICKET_TOKEN", example.group(1).startsWith("claim ") ? token : "");
            if (example.group(1).startsWith("plan add ")) {
                plannedTickets();
            }
            Cli.Result result = cli.run(words(example.group(1)));
            JsonNode real = JsonMapper.shared().readTree(result.out() + result.err());
            token = real.at("/order/claim/token").asString(token);
            Set<String> expected = shape(JsonMapper.shared().readTree(example.group(2)));
            if (!shape(real).equals(expected)) {
                differences.add(example.group(1) + "\n   real " + shape(real) + "\n   docs " + expected);
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void lockedErrorIsAsShown() throws IOException {
        LockHolder holder = new LockHolder(4711L, "ada-laptop", "ticket close", Cli.NOW);
        cli.tickets = new FailingBackend() {
            @Override
            RuntimeException error() {
                return new TicketLockedException(holder, Duration.ofSeconds(10));
            }
        };

        String real = cli.run("comment", "x", "--body", "y", "--json").err();

        assertThat(BLOCK.matcher(page("json.md"))
                        .results()
                        .map(it -> JsonMapper.shared().readTree(it.group(1))))
                .contains(JsonMapper.shared().readTree(real));
    }

    @Test
    void blockedErrorIsAsShown() throws IOException {
        TicketId id = new TicketId("T-1");
        Obstacle obstacle = new Obstacle(
                PlanRecordRef.parse("T-1/orch-plan-20260608-112113-1"), Obstacle.Kind.BLOCKER, "T-2", "is queued");
        cli.tickets = new FailingBackend() {
            @Override
            RuntimeException error() {
                return AcceptanceException.nothingDone(
                        id, AcceptanceException.Step.PLAN, new TicketBlockedException(id, List.of(obstacle)));
            }
        };

        String real = cli.run("accept", "x", "--json").err();

        assertThat(BLOCK.matcher(page("json.md"))
                        .results()
                        .map(it -> JsonMapper.shared().readTree(it.group(1))))
                .contains(JsonMapper.shared().readTree(real));
    }

    @Test
    void everyCommandHasAnExampleOrIsNamed() throws IOException {
        String page = page("json.md");

        assertThat(new Commands().names())
                .allMatch(it -> page.contains("ticket " + it) || page.contains("`" + it + "`"));
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    @Test
    void everyExitCodeIsInTheTable() throws IOException {
        String page = page("exit-codes.md");

        assertThat(Stream.of(ExitCode.values()).filter(it -> it.status() > 1))
                .allMatch(it -> page.contains("| " + it.status() + " | `" + it.word() + "` |"));
    }

    @Test
    void helpListsTheStatusesOfTheTable() throws IOException {
        String help = cli.run("help").out();
        List<String> statuses = page("exit-codes.md")
                .lines()
                .filter(it -> it.matches("\\| \\d+ \\|.*"))
                .map(it -> it.split("\\|")[1].strip())
                .distinct()
                .toList();

        assertThat(help.lines()
                        .filter(it -> it.matches("  +\\d+ +\\S.*"))
                        .map(it -> it.strip().split(" ")[0]))
                .isEqualTo(statuses)
                .hasSizeGreaterThan(10);
    }

    private void trackerWithABrokenTicket() throws IOException {
        cli.directory = directory;
        cli.environment.remove("TICKET_ROOT");
        tickets = LocalTickets.init(directory.resolve("work-items"));
        cli.trackers = new FixedBackend(tickets, new ForwardingClaims(cli.claims) {
            @Override
            public Claim confirm(TicketId ticket, ClaimToken token) {
                return ofAda(super.confirm(ticket, token));
            }

            @Override
            public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
                return ofAda(super.renew(ticket, token, time));
            }

            @Override
            public ClaimListing list() {
                return new ClaimListing(
                        super.list().live().stream().map(this::ofAda).toList(), List.of(), List.of());
            }

            private Claim ofAda(Claim claim) {
                return claim.withProcess(4711, "ada-laptop");
            }
        });
        Path broken = Files.createDirectories(directory.resolve("work-items/open/20260605-040105-broken/artifacts"))
                .getParent();
        Files.writeString(broken.resolve("item.md"), "nonsense\n");
        Files.writeString(broken.resolve("thread.md"), "");
        Files.writeString(directory.resolve("report.txt"), "all green\n");
        backlog(directory.resolve("backlog"));
    }

    /** A repository around the tracker, whose only commit names a ticket. */
    private void commitOfATicket() throws GitAPIException {
        try (Git git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call()) {
            git.commit()
                    .setMessage("Read leap days\n\nTicket: parse-dates")
                    .setAuthor("Ada", "ada@example.org")
                    .setCommitter("Ada", "ada@example.org")
                    .setAllowEmpty(true)
                    .setSign(false)
                    .call();
        }
    }

    /** What plans and answers are shown of: a ticket in progress, one that waits for it, and one that waits no more. */
    private void plannedTickets() {
        cli.run("create", "Read dates");
        cli.run("create", "Print dates");
        cli.run("create", "Show dates");
        Author ada = new Author("ada");
        for (String name : List.of("read-dates", "print-dates", "show-dates")) {
            TicketIdOrSlug ticket = new TicketIdOrSlug(name);
            tickets.advance(ticket, new WorkflowStep.MarkReady(new MarkdownText("Clear."), ada));
            tickets.advance(ticket, new WorkflowStep.Queue(ada));
        }
        tickets.advance(new TicketIdOrSlug("read-dates"), new WorkflowStep.Accept(AcceptedPlan.empty(), ada));
        cli.run("plan", "add", "show-dates", "after", "parse-dates");
        cli.run("plan", "add", "show-dates", "waiting_capacity_note", "--note", "Waits for a Mac.");
        cli.run("plan", "add", "show-dates", "conflicts_with", "print-dates", "--note", "Both change the table.");
        cli.claims.take(
                tickets.show(new TicketIdOrSlug("show-dates")).id(),
                ClaimRequest.by(new Author("orchestrator")).withWorktree("../show-dates"));
    }

    /** Files of another tracker, with one that can't be read. */
    private static void backlog(Path backlog) throws IOException {
        Path tasks = Files.createDirectories(backlog.resolve("tasks"));
        Files.writeString(tasks.resolve("task-2 - Read-leap-days.md"), """
                ---
                id: TASK-2
                title: Read leap days
                status: To Do
                created_date: '2026-06-05 04:01'
                due_date: '2026-07-01'
                labels: [parser]
                dependencies: [TASK-1]
                priority: high
                ---
                """);
        Files.writeString(tasks.resolve("notes.md"), "No task.\n");
        Files.writeString(Files.createDirectories(backlog.resolve("docs")).resolve("doc-1.md"), "No task either.\n");
    }

    private static List<MatchResult> examples() throws IOException {
        return EXAMPLE.matcher(page("json.md")).results().toList();
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words.toArray(String[]::new);
    }

    /** The paths to all values, with their types; the elements of a list count as one. */
    private static Set<String> shape(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect(node, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        paths.add(path + ":" + node.getNodeType());
        node.properties().forEach(it -> collect(it.getValue(), path + "." + it.getKey(), paths));
        if (node.isArray()) {
            node.forEach(it -> collect(it, path + "[]", paths));
        }
    }

    private static String page(String name) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs").resolve(name))) {
            here = here.getParent();
            assertThat(here).as("a directory docs with " + name).isNotNull();
        }
        return Files.readString(here.resolve("docs").resolve(name));
    }
}
