package dev.ticket.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.Author;
import dev.ticket.domain.RecordedChange;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitRecorderTest {
    private static final TicketId TICKET = new TicketId("20260101-000000-one");
    private static final RecordedChange CHANGE = new RecordedChange(new Author("ada"), "Comment on one");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path parent;

    private Path top;
    private Git git;

    @BeforeEach
    void aProjectWithOneTicket() throws Exception {
        top = Files.createDirectories(parent.toRealPath().resolve("project"));
        git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
        git.getRepository().getConfig().setString("user", null, "name", "Grace");
        git.getRepository().getConfig().setString("user", null, "email", "grace@example.org");
        git.getRepository().getConfig().save();
        write("code.txt", "code\n");
        write("work-items/closed/20250101-000000-old/item.md", "old\n");
        git.add().addFilepattern(".").call();
        git.commit().setMessage("Begin").setSign(false).call();
        write("work-items/open/20260101-000000-one/item.md", "item\n");
        write("work-items/open/20260101-000000-one/thread.md", "thread\n");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void commitHoldsTheFilesOfTheTicketAlone() throws Exception {
        write("code.txt", "changed\n");
        write("work-items/closed/20250101-000000-old/item.md", "changed\n");

        record();

        assertThat(git.status().call().getModified())
                .containsExactlyInAnyOrder("code.txt", "work-items/closed/20250101-000000-old/item.md");
        assertThat(git.status().call().getUntracked()).isEmpty();
        assertThat(git.status().call().getUncommittedChanges())
                .containsExactlyInAnyOrder("code.txt", "work-items/closed/20250101-000000-old/item.md");
    }

    @Test
    void commitIsMadeByTheAuthorOfTheChangeAndTheUserOfGit() throws Exception {
        RevCommit commit = commit(record().orElseThrow());

        assertThat(commit.getAuthorIdent())
                .extracting(PersonIdent::getName, PersonIdent::getEmailAddress)
                .containsExactly("ada", "");
        assertThat(commit.getCommitterIdent())
                .extracting(PersonIdent::getName, PersonIdent::getEmailAddress)
                .containsExactly("Grace", "grace@example.org");
        assertThat(commit.getFullMessage()).isEqualTo("Comment on one\n\nTicket: 20260101-000000-one\n");
        assertThat(commit.getCommitTime()).isEqualTo((int) CLOCK.instant().getEpochSecond());
    }

    @Test
    void movedTicketIsCommittedInBothPlaces() throws Exception {
        record();
        Files.move(
                top.resolve("work-items/open/20260101-000000-one"),
                top.resolve("work-items/closed/20260101-000000-one"));

        record();

        assertThat(git.status().call().isClean()).isTrue();
        assertThat(headHas("work-items/open/20260101-000000-one/item.md")).isFalse();
        assertThat(headHas("work-items/closed/20260101-000000-one/item.md")).isTrue();
        assertThat(headHas("work-items/closed/20250101-000000-old/item.md")).isTrue();
    }

    @Test
    void preparedChangesOfOtherFilesStayPrepared() throws Exception {
        write("code.txt", "prepared\n");
        git.add().addFilepattern("code.txt").call();

        record();

        assertThat(git.status().call().getChanged()).containsExactly("code.txt");
        assertThat(git.status().call().getUncommittedChanges()).containsExactly("code.txt");
    }

    @Test
    void entriesOfOtherFilesStayAsTheyAre() throws Exception {
        DirCacheEntry before = DirCache.read(git.getRepository()).getEntry("code.txt");

        record();

        DirCacheEntry after = DirCache.read(git.getRepository()).getEntry("code.txt");
        assertThat(after.getObjectId()).isEqualTo(before.getObjectId());
        assertThat(after.getLastModifiedInstant()).isEqualTo(before.getLastModifiedInstant());
    }

    @Test
    void whatIsCommittedAlreadyIsNotCommittedAgain() throws Exception {
        record();
        ObjectId head = head();

        assertThat(record()).isEmpty();
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void repositoryWithoutACommitGetsItsFirst() throws Exception {
        Path other = Files.createDirectories(parent.resolve("empty"));
        try (Git empty = Git.init().setDirectory(other.toFile()).call()) {
            Files.createDirectories(other.resolve("work-items/open/20260101-000000-one"));
            Files.writeString(other.resolve("work-items/open/20260101-000000-one/item.md"), "item\n");

            try (GitTickets tickets =
                    GitTickets.find(other.resolve("work-items")).orElseThrow()) {
                assertThat(tickets.recorder(false, CLOCK).record(TICKET, CHANGE))
                        .isPresent();
            }
            assertThat(empty.status().call().isClean()).isTrue();
        }
    }

    @Test
    void detachedHeadMovesOnItsOwn() throws Exception {
        ObjectId main = head();
        git.checkout().setName(main.name()).call();

        record();

        assertThat(git.getRepository().resolve("refs/heads/main")).isEqualTo(main);
        assertThat(head()).isNotEqualTo(main);
        assertThat(git.status().call().isClean()).isTrue();
    }

    @Test
    void inTheMiddleOfAMergeNothingBegins() throws Exception {
        Files.writeString(top.resolve(".git/MERGE_HEAD"), head().name() + "\n");

        try (GitTickets tickets = open()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> tickets.recorder(false, CLOCK).requireReady())
                    .withMessageContaining("end or abort that first");
        }
    }

    @Test
    void inTheMiddleOfARebaseNothingBegins() throws Exception {
        Files.createDirectories(top.resolve(".git/rebase-merge"));
        Files.writeString(top.resolve(".git/rebase-merge/interactive"), "");

        try (GitTickets tickets = open()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> tickets.recorder(false, CLOCK).requireReady());
        }
    }

    @Test
    void ignoredFilesStayOut() throws Exception {
        write(".gitignore", "*.tmp\n");
        write("work-items/open/20260101-000000-one/x.tmp", "x\n");

        record();

        assertThat(headHas("work-items/open/20260101-000000-one/x.tmp")).isFalse();
    }

    @Test
    void trackerThatIsTheWorkTreeItselfIsCommitted() throws Exception {
        Path other = Files.createDirectories(parent.resolve("tracker"));
        try (Git it = Git.init().setDirectory(other.toFile()).call()) {
            Files.createDirectories(other.resolve("open/20260101-000000-one"));
            Files.writeString(other.resolve("open/20260101-000000-one/item.md"), "item\n");

            try (GitTickets tickets = GitTickets.find(other).orElseThrow()) {
                assertThat(tickets.recorder(false, CLOCK).record(TICKET, CHANGE))
                        .isPresent();
            }
            assertThat(it.status().call().isClean()).isTrue();
        }
    }

    @Test
    void hookThatSaysNoLeavesTheChangeUncommittedAndSaysSo() throws Exception {
        hook("commit-msg", "echo 'no ticket number'; exit 1");
        ObjectId head = head();

        try (GitTickets tickets = open()) {
            assertThatExceptionOfType(TicketStorageException.class)
                    .isThrownBy(() -> tickets.recorder(true, CLOCK).record(TICKET, CHANGE))
                    .withMessageContaining("no ticket number")
                    .withMessageContaining("is changed, but that is not committed");
        }
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void hooksSeeWhatIsCommittedAndMayChangeTheMessage() throws Exception {
        assumeTrue(NativeGit.isInstalled(), "there is no native git for the hook to ask");
        hook("pre-commit", "git diff --cached --name-only > .git/seen");
        hook("prepare-commit-msg", "echo 'Seen-by: hook' >> \"$1\"");
        write("code.txt", "changed\n");

        try (GitTickets tickets = open()) {
            String commit = tickets.recorder(true, CLOCK).record(TICKET, CHANGE).orElseThrow();
            assertThat(commit(commit).getFullMessage()).endsWith("Seen-by: hook\n");
        }
        assertThat(top.resolve(".git/seen")).hasContent("""
                work-items/open/20260101-000000-one/item.md
                work-items/open/20260101-000000-one/thread.md
                """);
    }

    @Test
    void manyAtOnceAllLand() throws Exception {
        int writers = 8;
        int each = 5;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<Void>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            TicketId own = new TicketId("20260101-00000" + w + "-many");
            Callable<Void> writer = () -> {
                try (GitTickets tickets = open()) {
                    for (int i = 0; i < each; i++) {
                        write("work-items/open/" + own + "/item.md", "round " + i + "\n");
                        assertThat(tickets.recorder(false, CLOCK).record(own, CHANGE))
                                .isPresent();
                    }
                }
                return null;
            };
            all.add(pool.submit(writer));
        }
        for (Future<Void> one : all) {
            one.get(120, TimeUnit.SECONDS);
        }
        pool.shutdown();

        assertThat(git.log().call()).hasSize(1 + writers * each);
        record();
        assertThat(git.status().call().isClean()).isTrue();
    }

    @Test
    void nativeGitFindsNothingToSay() throws Exception {
        assumeTrue(NativeGit.isInstalled(), "there is no native git to compare with");

        record();

        assertThat(NativeGit.run(top, "status", "--porcelain")).isEmpty();
        assertThat(NativeGit.run(top, "fsck", "--strict")).isEmpty();
    }

    @Test
    void linkedWorktreeCommitsToItsOwnBranch() throws Exception {
        assumeTrue(NativeGit.isInstalled(), "JGit makes no linked worktrees, and there is no native git");
        Path linked = parent.toRealPath().resolve("linked");
        NativeGit.run(top, "worktree", "add", "-q", "-b", "side", linked.toString());
        Files.createDirectories(linked.resolve("work-items/open/20260101-000000-one"));
        Files.writeString(linked.resolve("work-items/open/20260101-000000-one/item.md"), "item\n");
        ObjectId main = head();

        try (GitTickets tickets = GitTickets.find(linked.resolve("work-items")).orElseThrow()) {
            tickets.recorder(false, CLOCK).record(TICKET, CHANGE);
        }

        assertThat(head()).isEqualTo(main);
        assertThat(NativeGit.run(linked, "status", "--porcelain")).isEmpty();
        assertThat(NativeGit.run(linked, "log", "--format=%s", "-1")).isEqualTo("Comment on one");
    }

    private Optional<String> record() {
        try (GitTickets tickets = open()) {
            return tickets.recorder(false, CLOCK).record(TICKET, CHANGE);
        }
    }

    private GitTickets open() {
        return GitTickets.find(top.resolve("work-items")).orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void hook(String name, String line) throws IOException {
        Path hook = Files.createDirectories(top.resolve(".git/hooks")).resolve(name);
        Files.writeString(hook, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ObjectId head() throws IOException {
        return git.getRepository().resolve(Constants.HEAD);
    }

    private RevCommit commit(String name) throws IOException {
        return git.getRepository().parseCommit(ObjectId.fromString(name));
    }

    private boolean headHas(String path) throws IOException {
        return git.getRepository().resolve("HEAD:" + path) != null;
    }
}
