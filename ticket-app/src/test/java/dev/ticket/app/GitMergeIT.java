package dev.ticket.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.Finding;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git merges two branches with the driver, which is a process of its own. */
class GitMergeIT {
    private static final Instant NOW = Instant.parse("2026-06-05T04:01:04Z");
    private static final TicketIdOrSlug TICKET = new TicketIdOrSlug("parse-dates");
    private static final TicketStatus OPEN = new TicketStatus("open");
    private static final Author ADA = new Author("ada");

    @TempDir
    private Path directory;

    private Instant now = NOW;

    /**
     * How a process ended.
     *
     * @param exit its exit status
     * @param out what it wrote
     */
    private record Ended(int exit, String out) {}

    @BeforeEach
    void repository() throws Exception {
        assumeTrue(isInstalled(), "git is not installed");
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        git("config", "merge.ticket.driver", driver());
        Files.writeString(directory.resolve(".gitattributes"), "work-items/** merge=ticket\n");
        LocalTickets.init(directory.resolve("work-items"));
        tickets().create(NewTicket.titled("Parse dates", ADA).withBody(new MarkdownText("A text.\n\nMore of it.")));
        comment(
                        "So that a thread which grows is still the same thread to git, which goes by what files have in common.")
                .accept(tickets());
        commit();
    }

    private boolean isInstalled() throws InterruptedException {
        try {
            return git("--version").exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String driver() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName()
                + " merge-driver %O %A %B %P";
    }

    private Ended git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Path out = directory.resolve(".git-out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(it -> it.startsWith("GIT_"));
        environment.putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "HOME", directory.toString(), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as(command + " ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    private LocalTickets tickets() {
        now = now.plusSeconds(10);
        return LocalTickets.open(
                directory.resolve("work-items"),
                LocalTicketsOptions.defaults().withClock(Clock.fixed(now, ZoneOffset.UTC)));
    }

    private void commit() throws Exception {
        git("add", "work-items", ".gitattributes");
        Ended ended = git("commit", "--quiet", "-m", "Change");
        assertThat(ended.exit()).as(ended.out()).isZero();
    }

    /** Merges what two branches did. */
    private Ended merged(Consumer<LocalTickets> ours, Consumer<LocalTickets> theirs) throws Exception {
        git("checkout", "--quiet", "-b", "theirs");
        theirs.accept(tickets());
        commit();
        git("checkout", "--quiet", "main");
        ours.accept(tickets());
        commit();
        return git("merge", "--no-edit", "theirs");
    }

    private static Consumer<LocalTickets> comment(String text) {
        return it -> it.addEvent(
                TICKET, NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, new MarkdownText(text)));
    }

    private static Consumer<LocalTickets> priority(String priority) {
        return it -> it.edit(TICKET, TicketEdit.nothing().set(TicketField.PRIORITY, new Priority(priority)));
    }

    private Ticket sound() {
        assertThat(tickets().doctor().findings())
                .filteredOn(it -> it.severity() != Finding.Severity.INFO)
                .isEmpty();
        return tickets().show(TICKET);
    }

    @Test
    void twoBranchesThatCommentAreMerged() throws Exception {
        Ended ended = merged(comment("Ours."), comment("Theirs."));

        assertThat(ended.exit()).as(ended.out()).isZero();
        assertThat(sound().events()).extracting(it -> it.body().text()).endsWith("Theirs.", "Ours.");
        assertThat(git("status", "--porcelain", "work-items").out()).isEmpty();
    }

    @Test
    void editsOfDifferentFieldsAreMerged() throws Exception {
        Ended ended = merged(
                priority("P0"), it -> it.edit(TICKET, TicketEdit.nothing().set(TicketField.LABELS, List.of("parser"))));

        assertThat(ended.exit()).as(ended.out()).isZero();
        Ticket ticket = sound();
        assertThat(ticket.summary().fields().find(TicketField.PRIORITY)).contains(new Priority("P0"));
        assertThat(ticket.summary().fields().find(TicketField.LABELS)).contains(List.of("parser"));
    }

    @Test
    void aTicketThatOneBranchClosedTakesTheCommentOfTheOtherAlong() throws Exception {
        Ended ended = merged(
                it -> it.close(TICKET, new TicketClosing(OPEN, ADA, new MarkdownText("Fixed."), List.of())),
                comment("Theirs."));

        assertThat(ended.exit()).as(ended.out()).isZero();
        Ticket ticket = sound();
        assertThat(ticket.summary().status()).isEqualTo(new TicketStatus("closed"));
        assertThat(ticket.events())
                .extracting(it -> it.kind().raw())
                .containsExactly("create", "comment", "comment", "close");
    }

    @Test
    void oneFieldWithTwoValuesIsUnmergedToGitAndMarked() throws Exception {
        Ended ended = merged(priority("P0"), priority("P1"));

        assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
        assertThat(ended.out()).contains("the sides gave 'priority' different values: 'P0' and 'P1'");
        assertThat(git("status", "--porcelain", "work-items").out()).startsWith("UU work-items/open/");
        assertThat(tickets().doctor().findings()).extracting(Finding::code).containsExactly("unsettled-conflict");
    }
}
