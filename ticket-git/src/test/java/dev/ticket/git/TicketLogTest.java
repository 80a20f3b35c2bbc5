package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.Author;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketCommit.Deed;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus.Known;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketLogTest {
    @TempDir
    Path directory;

    private Past past;
    private GitTickets git;

    @BeforeEach
    void repository() throws Exception {
        past = Past.in(directory);
        git = GitTickets.find(past.root).orElseThrow();
        past.work("src/A.java", "Begin");
    }

    @AfterEach
    void close() {
        git.close();
        past.close();
    }

    @Test
    void commitsOfATicketAreFoundAcrossItsMoves() throws Exception {
        TicketId dates = past.create("Parse dates");
        TicketId times = past.create("Parse times");
        CommitId added = past.commit("Add tickets");
        past.move(dates, Known.OPEN, Known.PENDING);
        CommitId deferred = past.commit("Defer it");
        comment(times);
        past.commit("Talk of times");
        past.work("src/A.java", "Work on something");
        past.move(dates, Known.PENDING, Known.OPEN);
        CommitId resumed = past.commit("Take it up again");
        comment(dates);
        CommitId changed = past.commit("Talk of it");
        past.close(dates);
        CommitId closed = past.commit("Close it");

        List<TicketCommit> log = log(dates);

        assertThat(log).extracting(it -> it.commit().id()).containsExactly(closed, changed, resumed, deferred, added);
        assertThat(log)
                .extracting(TicketCommit::deed)
                .containsExactly(Deed.MOVED, Deed.CHANGED, Deed.MOVED, Deed.MOVED, Deed.ADDED);
        assertThat(log.get(0).from()).hasToString("open");
        assertThat(log.get(0).to()).hasToString("closed");
        assertThat(log).extracting(it -> it.commit().author()).containsOnly("Ada Lovelace");
        assertThat(log).noneMatch(TicketCommit::named);
    }

    @Test
    void trailersNameTheTicketByIdOrSlugAndNothingElseDoes() throws Exception {
        TicketId dates = past.create("Parse dates");
        CommitId added = past.commit("Add a ticket");
        CommitId byId = past.work("src/A.java", "One\n\nTicket: " + dates + "\nSigned-off-by: x <x>");
        CommitId bySlug = past.work("src/A.java", "Two\n\nWhy.\n\nTicket: parse-dates");
        past.work("src/A.java", "Ticket: parse-dates\n\nIn the title alone.");
        past.work("src/A.java", "Three\n\nTicket: parse-dates\n\nIn the middle.");
        past.work("src/A.java", "Four\n\nTicket: parse-dates-2");

        List<TicketCommit> log = log(dates);

        assertThat(log).extracting(it -> it.commit().id()).containsExactly(bySlug, byId, added);
        assertThat(log).extracting(TicketCommit::named).containsExactly(true, true, false);
        assertThat(log).extracting(TicketCommit::deed).containsExactly(Deed.NONE, Deed.NONE, Deed.ADDED);
    }

    @Test
    void newestComeFirstUpToTheLimit() throws Exception {
        TicketId dates = past.create("Parse dates");
        past.commit("Add a ticket");
        CommitId one = past.work("src/A.java", "One\n\nTicket: parse-dates");
        CommitId two = past.work("src/A.java", "Two\n\nTicket: parse-dates");

        assertThat(ids(git.commits().log(dates, Set.of("parse-dates"), 2, false)))
                .containsExactly(two, one);
    }

    @Test
    void otherBranchesAreLookedAtIfThatIsWanted() throws Exception {
        TicketId dates = past.create("Parse dates");
        CommitId added = past.commit("Add a ticket");
        past.branch("feature/x");
        CommitId there = past.work("src/B.java", "Work\n\nTicket: parse-dates");
        past.checkout("main");

        assertThat(ids(log(dates))).containsExactly(added);
        assertThat(ids(git.commits().log(dates, Set.of("parse-dates"), 10, true)))
                .containsExactly(there, added);
    }

    @Test
    void mergeThatTakesOneSideIsNoChange() throws Exception {
        TicketId dates = past.create("Parse dates");
        CommitId added = past.commit("Add a ticket");
        past.branch("feature/x");
        comment(dates);
        CommitId there = past.commit("Talk of it");
        past.checkout("main");
        past.work("src/A.java", "Go on");
        past.merge("feature/x", "Merge it");

        assertThat(ids(log(dates))).containsExactly(there, added);
    }

    @Test
    void ticketThatIsGoneHasItsPast() throws Exception {
        TicketId dates = past.create("Parse dates");
        CommitId added = past.commit("Add a ticket");
        past.git.rm().addFilepattern("work-items/open/" + dates).call();
        CommitId removed = past.commit("Remove it");

        List<TicketCommit> log = log(dates);

        assertThat(ids(log)).containsExactly(removed, added);
        assertThat(log.get(0).deed()).isEqualTo(Deed.REMOVED);
    }

    @Test
    void idThatIsNoNameOfADirectoryHasTrailersOnly() throws Exception {
        CommitId id = past.work("src/A.java", "One\n\nTicket: acme/17");

        assertThat(ids(git.commits().log(new TicketId("acme/17"), Set.of(), 10, false)))
                .containsExactly(id);
    }

    @Test
    void nativeGitFindsTheSameInARandomPast() throws Exception {
        assumeTrue(Past.isNativeGitHere(), "there is no native git to compare with");
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<TicketId> tickets = Stream.of("Parse dates", "Parse times", "Parse zones")
                .map(past::create)
                .toList();
        past.commit("Add tickets");
        for (int i = 0; i < 40; i++) {
            step(random, tickets.get(random.nextInt(tickets.size())), i);
        }

        for (TicketId ticket : tickets) {
            List<String> touching = past.natively(
                    "log",
                    "--full-history",
                    // It lists merges that only take one side, too.
                    "--no-merges",
                    "--format=%H|%an|%s",
                    "--",
                    "work-items/open/" + ticket,
                    "work-items/pending/" + ticket,
                    "work-items/closed/" + ticket);
            assertThat(log(ticket).stream()
                            .filter(TicketCommit::touched)
                            .map(it -> it.commit().id() + "|" + it.commit().author() + "|"
                                    + it.commit().subject()))
                    .as("seed %s: what git log says of %s", seed, ticket)
                    .containsExactlyElementsOf(touching);
            List<String> named =
                    past.natively("log", "--format=%H %(trailers:key=Ticket,valueonly,separator=%x2C)").stream()
                            .filter(it -> it.endsWith(" " + ticket))
                            .map(it -> it.substring(0, 40))
                            .toList();
            assertThat(log(ticket).stream()
                            .filter(TicketCommit::named)
                            .map(it -> it.commit().id().value()))
                    .as("seed %s: what the trailers say of %s", seed, ticket)
                    .containsExactlyElementsOf(named);
        }
    }

    @Test
    void nativeGitFollowsTheThreadToTheSameCommits() throws Exception {
        assumeTrue(Past.isNativeGitHere(), "there is no native git to compare with");
        TicketId dates = past.create("Parse dates");
        past.commit("Add a ticket");
        past.tickets.addEvent(
                TicketIdOrSlug.of(dates),
                NewTicketEvent.of(new EventKind("plan"), new Author("ada"), new MarkdownText("Long. ".repeat(300))));
        past.commit("Plan it");
        past.move(dates, Known.OPEN, Known.PENDING);
        past.commit("Defer it");
        past.move(dates, Known.PENDING, Known.OPEN);
        past.commit("Take it up again");
        past.close(dates);
        past.commit("Close it");

        List<String> followed =
                past.natively("log", "--follow", "--format=%H", "--", "work-items/closed/" + dates + "/thread.md");

        assertThat(ids(log(dates))).extracting(CommitId::value).containsExactlyElementsOf(followed);
    }

    private void step(Random random, TicketId ticket, int number) throws Exception {
        Known status = past.tickets
                .show(TicketIdOrSlug.of(ticket))
                .summary()
                .status()
                .known()
                .orElseThrow();
        switch (random.nextInt(5)) {
            case 0 -> past.work("src/A.java", "Work " + number + "\n\nTicket: " + ticket);
            case 1 -> past.work("src/A.java", "Other work " + number);
            case 2 -> {
                past.move(ticket, status, status == Known.OPEN ? Known.PENDING : Known.OPEN);
                past.commit("Move " + number);
            }
            case 3 -> {
                comment(ticket);
                past.commit("Talk " + number + "\n\nTicket: " + ticket);
            }
            default -> merge(ticket, number);
        }
    }

    private void merge(TicketId ticket, int number) throws Exception {
        past.branch("b" + number);
        comment(ticket);
        past.commit("Talk elsewhere " + number);
        past.checkout("main");
        past.work("src/" + number, "Meanwhile " + number);
        past.merge("b" + number, "Merge " + number);
    }

    private void comment(TicketId ticket) {
        past.tickets.addEvent(
                TicketIdOrSlug.of(ticket),
                NewTicketEvent.of(new EventKind("comment"), new Author("ada"), new MarkdownText("Hm.")));
    }

    private List<TicketCommit> log(TicketId ticket) {
        return git.commits().log(ticket, Set.of("parse-dates"), 1000, false);
    }

    private static List<CommitId> ids(List<TicketCommit> log) {
        return log.stream().map(it -> it.commit().id()).toList();
    }
}
