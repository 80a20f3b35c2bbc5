package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.CommitTickets;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketStorageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitReaderTest {
    @TempDir
    Path directory;

    private Past past;
    private GitTickets git;
    private CommitReader commits;

    @BeforeEach
    void repository() throws Exception {
        past = Past.in(directory);
        git = GitTickets.find(past.root).orElseThrow();
        commits = git.commits();
    }

    @AfterEach
    void close() {
        git.close();
        past.close();
    }

    @Test
    void commitIsFoundByWhatGitTakesForOne() throws Exception {
        CommitId first = past.work("src/A.java", "Begin");
        CommitId id = past.work("src/A.java", "Parse dates\n\nAll of them.");
        past.git.tag().setName("v1").call();
        Commit commit = new Commit(id, "Ada Lovelace", Past.BEGIN.plusSeconds(120), "Parse dates");

        assertThat(List.of(id.value(), id.abbreviated(), id.value().toUpperCase(), "HEAD", "main", "v1"))
                .allSatisfy(it -> assertThat(commits.commit(it)).contains(commit));
        assertThat(commits.commit("HEAD~1")).map(Commit::id).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope",
                "0123456789012345678901234567890123456789",
                "HEAD~9",
                "HEAD^{tree}",
                "HEAD:src",
                "main..main",
                "@{nonsense}",
                "^",
                "~",
                "@{",
                "HEAD^{/",
                "a b",
                "../config"
            })
    void whatNamesNoCommitIsNotFound(String name) throws Exception {
        past.work("src/A.java", "Begin");

        assertThat(commits.commit(name)).isEmpty();
        assertThat(commits.branch(name)).isEmpty();
    }

    @Test
    void repositoryWithoutCommitsHasNone() {
        assertThat(commits.commit("HEAD")).isEmpty();
        assertThat(commits.branch("main")).isEmpty();
        assertThat(commits.log(new TicketId("x"), Set.of(), 10, true)).isEmpty();
        assertThat(commits.isComplete()).isTrue();
    }

    @Test
    void beginningOfSeveralIdsIsRefused() throws Exception {
        past.work("src/A.java", "Begin");
        Set<String> beginnings = new HashSet<>();
        String shared = null;
        try (ObjectInserter inserter = past.repository().newObjectInserter()) {
            // Four digits are the least that git takes, and among some hundred ids two share them.
            for (int i = 0; shared == null; i++) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(past.repository().resolve("HEAD^{tree}"));
                commit.setAuthor(past.now("Ada Lovelace"));
                commit.setCommitter(past.now("Ada Lovelace"));
                commit.setMessage("Number " + i);
                String beginning = inserter.insert(commit).name().substring(0, 4);
                shared = beginnings.add(beginning) ? null : beginning;
            }
            inserter.flush();
        }
        String name = shared;

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> commits.commit(name))
                .withMessageContaining(name);
    }

    @Test
    void branchIsFoundByItsNamesAndAnswersWithTheFullOne() throws Exception {
        past.work("src/A.java", "Begin");
        past.branch("feature/x");
        CommitId tip = past.work("src/A.java", "Parse dates");

        assertThat(List.of("feature/x", "refs/heads/feature/x", "HEAD")).allSatisfy(name -> {
            Branch branch = commits.branch(name).orElseThrow();
            assertThat(branch.ref()).isEqualTo("refs/heads/feature/x");
            assertThat(branch.name()).isEqualTo("feature/x");
            assertThat(branch.tip().id()).isEqualTo(tip);
        });
        assertThat(commits.branch("feature")).isEmpty();
    }

    @Test
    void branchOfARemoteIsFoundAndATagIsNone() throws Exception {
        CommitId id = past.work("src/A.java", "Begin");
        past.git.tag().setName("v1").call();
        ref("refs/remotes/origin/topic", id);

        assertThat(commits.branch("origin/topic")).map(Branch::ref).contains("refs/remotes/origin/topic");
        assertThat(commits.branch("v1")).isEmpty();
        assertThat(commits.branch("refs/tags/v1")).isEmpty();
    }

    @Test
    void commitsOnNoBranchAreThoseThatOnlyTheirIdLeadsTo() throws Exception {
        CommitId first = past.work("src/A.java", "Begin");
        past.branch("gone");
        CommitId lost = past.work("src/A.java", "Try it");
        past.checkout("main");
        past.git.branchDelete().setBranchNames("gone").setForce(true).call();
        past.branch("kept");
        CommitId kept = past.work("src/B.java", "Keep it");
        past.checkout("main");
        CommitId remote = past.work("src/C.java", "Push it");
        ref("refs/remotes/origin/main", remote);

        assertThat(commits.onNoBranch(List.of(first, lost, kept, remote))).containsExactly(lost);
        past.checkout(lost.value());
        assertThat(commits.onNoBranch(List.of(lost)))
                .as("what is checked out is not lost")
                .isEmpty();
    }

    @Test
    void shallowCloneIsNotComplete() throws Exception {
        past.work("src/A.java", "Begin");
        CommitId tip = past.work("src/A.java", "Parse dates");
        past.repository().getObjectDatabase().setShallowCommits(Set.of(ObjectId.fromString(tip.value())));

        assertThat(commits.isComplete()).isFalse();
    }

    @Test
    void commitSaysWhatItTouchesAndNames() throws Exception {
        TicketId dates = past.create("Parse dates");
        TicketId times = past.create("Parse times");
        past.create("Parse zones");
        past.commit("Add tickets");
        past.close(dates);
        past.tickets.addEvent(
                TicketIdOrSlug.of(times),
                NewTicketEvent.of(new EventKind("comment"), new Author("ada"), new MarkdownText("Hm.")));
        CommitId id =
                past.commit("Close it\n\nTicket: of the body\n\nTicket: parse-dates\nticket: other\nTicket: other\n");

        CommitTickets tickets = commits.ticketsOf(id);

        assertThat(tickets.touched()).containsExactlyInAnyOrder(dates, times);
        assertThat(tickets.named()).containsExactly("parse-dates", "other");
        assertThat(commits.ticketsOf(past.work("src/A.java", "Work")).touched()).isEmpty();
    }

    @Test
    void firstCommitTouchesAllItHas() throws Exception {
        TicketId dates = past.create("Parse dates");

        assertThat(commits.ticketsOf(past.commit("Begin")).touched()).containsExactly(dates);
    }

    @Test
    void branchHasToItselfWhatTheDefaultOneHasNot() throws Exception {
        past.work("src/A.java", "Begin");
        past.branch("feature/x");
        CommitId one = past.work("src/B.java", "One\n\nTicket: parse-dates");
        CommitId two = past.work("src/C.java", "Two");
        past.checkout("main");
        past.work("src/A.java", "Go on");

        assertThat(own("feature/x", 10)).containsExactly(two, one);
        assertThat(own("feature/x", 1)).containsExactly(two);
        assertThat(own("main", 10)).as("the default branch").isEmpty();
    }

    @Test
    void defaultBranchIsTheRemotesIfThatSaysSo() throws Exception {
        CommitId begin = past.work("src/A.java", "Begin");
        past.branch("trunk");
        CommitId on = past.work("src/A.java", "Go on");
        past.branch("feature/x");
        CommitId one = past.work("src/B.java", "One");
        ref("refs/remotes/origin/trunk", begin);
        RefUpdate head = past.repository().updateRef("refs/remotes/origin/HEAD", false);
        head.link("refs/remotes/origin/trunk");

        assertThat(own("feature/x", 10)).containsExactly(one);
        assertThat(own("trunk", 10)).isEmpty();
        past.git.branchDelete().setBranchNames("trunk").setForce(true).call();
        assertThat(own("feature/x", 10)).as("as the remote has it").containsExactly(one, on);
    }

    @Test
    void hostileTextsOfACommitAreOneLine() throws Exception {
        past.work("src/A.java", "Begin");
        String raw =
                "tree " + past.repository().resolve("HEAD^{tree}").name() + "\nauthor \u001b[31mEve\u2028 <e> 1 +0000\n"
                        + "committer x <x> 1 +0000\nencoding no-such\n\n\u0007Sub\tject\u001b]0;x\n\nTicket: a\u001bb\n";
        ObjectId id;
        try (ObjectInserter inserter = past.repository().newObjectInserter()) {
            id = inserter.insert(Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
        }

        Commit commit = commits.commit(id.name()).orElseThrow();

        assertThat(commit.subject() + commit.author()).matches("[^\\p{Cntrl}\\u2028]+");
        assertThat(commits.ticketsOf(commit.id()).named()).allMatch(it -> it.matches("[^\\p{Cntrl}]+"));
    }

    @Test
    void brokenRepositoryIsNamed() throws Exception {
        CommitId id = past.work("src/A.java", "Begin");
        Path object = past.top.resolve(
                ".git/objects/" + id.value().substring(0, 2) + "/" + id.value().substring(2));
        assertThat(object.toFile().setWritable(true)).isTrue();
        Files.write(object, new byte[] {1, 2, 3});

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> commits.commit(id.value()))
                .withMessageContaining(".git");
    }

    @Test
    void trackerOfTheWholeRepositoryIsOneToo(@TempDir Path other) throws Exception {
        try (Past whole = Past.in(other, ".");
                GitTickets tickets = GitTickets.find(whole.root).orElseThrow()) {
            TicketId dates = whole.create("Parse dates");
            CommitId id = whole.commit("Begin");

            assertThat(tickets.commits().ticketsOf(id).touched()).containsExactly(dates);
        }
    }

    private List<CommitId> own(String branch, int limit) {
        return commits.ownCommits(commits.branch(branch).orElseThrow(), limit).stream()
                .map(it -> it.commit().id())
                .toList();
    }

    private void ref(String name, CommitId id) throws Exception {
        RefUpdate update = past.repository().updateRef(name);
        update.setNewObjectId(ObjectId.fromString(id.value()));
        update.forceUpdate();
    }
}
