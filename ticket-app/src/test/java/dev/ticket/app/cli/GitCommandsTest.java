package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.LocalTrackers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands that read a repository, over real ones. */
class GitCommandsTest {
    @TempDir
    private Path directory;

    private final Cli cli = new Cli();
    private Git git;
    private String id;

    @BeforeEach
    void trackerInARepository() throws IOException, GitAPIException {
        git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call();
        cli.directory = directory;
        cli.environment.remove("TICKET_ROOT");
        cli.trackers = new LocalTrackers();
        assertThat(cli.run("init").exit()).isZero();
        id = cli.run("create", "Parse dates", "--json").json().at("/ticket/id").asString();
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String commit(String message) throws GitAPIException {
        PersonIdent bob = new PersonIdent("Bob", "bob@example.org", Cli.NOW.minusSeconds(7200), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage(message)
                .setAuthor(bob)
                .setCommitter(bob)
                .setAllowEmpty(true)
                .setSign(false)
                .call()
                .name();
    }

    private void withoutRepository() throws IOException {
        git.close();
        Files.move(directory.resolve(".git"), directory.resolve("no-git"));
    }

    private JsonNode event() {
        return cli.run("show", "parse-dates", "--json")
                .json()
                .at("/ticket/events")
                .get(1);
    }

    @Test
    void linkRecordsFullIdsAndFullNames() throws Exception {
        String commit = commit("Begin");
        git.branchCreate().setName("feature/x").call();
        cli.run("artifact", "add", "parse-dates", "work-items/open/" + id + "/item.md", "--name", "a.md");

        Cli.Result result = cli.run(
                "link",
                "parse-dates",
                "--commit",
                commit.substring(0, 7),
                "--commit",
                "HEAD",
                "--branch",
                "feature/x",
                "--file",
                "src/A.java#L10",
                "--url",
                "https://example.org/x",
                "--artifact",
                "a.md",
                "--body",
                "See there.");

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(event().get("kind").asString()).isEqualTo("link");
        assertThat(event().get("heading").asString()).isEqualTo("Link");
        assertThat(event().get("body").asString()).isEqualTo("See there.");
        assertThat(event().get("refs")
                        .valueStream()
                        .map(it -> it.get("kind").asString() + ":"
                                + it.get("target").asString()))
                .containsExactly(
                        "commit:" + commit,
                        "branch:refs/heads/feature/x",
                        "file:src/A.java#L10",
                        "url:https://example.org/x",
                        "artifact:a.md");
        assertThat(Files.readString(directory.resolve("work-items/open/" + id + "/thread.md")))
                .contains("refs: \"commit:" + commit + " branch:refs/heads/feature/x ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--commit 1234567,3",
                "--branch nope,3",
                "--branch HEAD~1,3",
                "--artifact nope.md,3",
                "--artifact ../x,2",
                "--file /etc/passwd,2",
                "--file a/../../b,2",
                "--url nonsense,2",
                "--commit HEAD --file ../x,2"
            })
    void whatIsNotThereIsRefusedAndNothingRecorded(String line) throws Exception {
        commit("Begin");
        String[] parts = line.split(",");

        Cli.Result result = cli.run(("link parse-dates " + parts[0]).split(" "));

        assertThat(result.exit()).isEqualTo(Integer.parseInt(parts[1]));
        assertThat(result.err()).startsWith("error: ");
        assertThat(cli.run("show", "parse-dates", "--json").json().at("/ticket/events"))
                .hasSize(1);
    }

    @Test
    void linkToNothingIsAUsageError() {
        Cli.Result result = cli.run("link", "parse-dates");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--commit, --branch, --file, --url, --artifact");
    }

    @Test
    void companionMayNotLink() throws Exception {
        commit("Begin");

        assertThat(cli.run("--as", "companion", "link", "parse-dates", "--commit", "HEAD")
                        .exit())
                .isEqualTo(8);
        assertThat(cli.run("--as", "orchestrator", "link", "parse-dates", "--commit", "HEAD")
                        .exit())
                .isZero();
    }

    @Test
    void withoutARepositoryTheRestCanBeLinkedAllTheSame() throws Exception {
        withoutRepository();

        assertThat(cli.run("link", "parse-dates", "--file", "src/A.java", "--url", "https://example.org/x")
                        .exit())
                .isZero();
        for (String line : new String[] {
            "link parse-dates --commit HEAD", "link parse-dates --branch main", "log parse-dates", "for HEAD"
        }) {
            Cli.Result result = cli.run((line + " --json").split(" "));
            assertThat(result.exit()).as(line).isEqualTo(9);
            assertThat(result.error().get("code").asString()).isEqualTo("no_repository");
            assertThat(result.error().get("message").asString()).contains("git init");
        }
    }

    @Test
    void showAddsSubjectAndDate() throws Exception {
        String commit = commit("Read leap days");
        cli.run("link", "parse-dates", "--commit", "HEAD", "--branch", "main");

        String page = cli.onTerminal(120).run("show", "parse-dates").out();

        assertThat(page)
                .contains("→ commit:" + commit.substring(0, 10) + " · 2026-06-05 02:01 UTC (2h ago) · Read leap days\n")
                .contains(
                        "→ branch:main at " + commit.substring(0, 10) + " · 2026-06-05 02:01 UTC (2h ago) · Read leap");
    }

    @Test
    void showSaysWhatIsGone() throws Exception {
        commit("Begin");
        cli.run("comment", "parse-dates", "--body", "x", "--ref", "commit:1234567", "--ref", "branch:nope");

        assertThat(event().at("/refs/0/missing").asBoolean()).isTrue();
        assertThat(cli.onTerminal(120).run("show", "parse-dates").out())
                .contains("→ commit:1234567 · not in the repository\n")
                .contains("→ branch:nope · not in the repository\n");
    }

    @Test
    void showWithoutARepositoryNotesItAndShowsTheRest() throws Exception {
        commit("Begin");
        cli.run("link", "parse-dates", "--commit", "HEAD");
        withoutRepository();

        Cli.Result result = cli.onTerminal(120).run("show", "parse-dates");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("→ commit:");
        assertThat(result.err())
                .startsWith("note: commits and branches are not looked up: ")
                .contains("no git repository");
    }

    @Test
    void ticketWithoutCommitsAsksForNoRepository() throws Exception {
        Files.delete(directory.resolve(".git/config"));
        Files.writeString(directory.resolve(".git/config"), "[extensions]\n\tobjectformat = sha256\n");

        Cli.Result result = cli.onTerminal().run("show", "parse-dates");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(cli.run("doctor").err()).isEmpty();
    }

    @Test
    void doctorReportsWhatIsGoneOrOnNoBranch() throws Exception {
        commit("Begin");
        git.checkout().setCreateBranch(true).setName("feature/x").call();
        String lost = commit("Try it");
        git.checkout().setName("main").call();
        cli.run("link", "parse-dates", "--commit", lost, "--branch", "feature/x");
        git.branchDelete().setBranchNames("feature/x").setForce(true).call();
        cli.run("comment", "parse-dates", "--body", "x", "--ref", "commit:1234567");

        Cli.Result result = cli.run("doctor", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json()
                        .get("findings")
                        .valueStream()
                        .map(it -> it.get("code").asString()))
                .containsExactlyInAnyOrder("commit-on-no-branch", "missing-branch", "missing-commit");
        assertThat(cli.run("doctor").err())
                .contains("work-items/open/" + id
                        + ": an event speaks of a commit that is on no branch: " + lost.substring(0, 10)
                        + " (Try it)\n");
    }

    @Test
    void doctorWithoutARepositoryNotesWhatItCouldNotLookUp() throws Exception {
        commit("Begin");
        cli.run("link", "parse-dates", "--commit", "HEAD");
        assertThat(cli.run("doctor").err()).isEmpty();
        withoutRepository();

        Cli.Result result = cli.run("doctor", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().at("/findings/0/code").asString()).isEqualTo("unchecked-references");
        assertThat(result.json().get("findings")).hasSize(1);
    }

    @Test
    void logFollowsTheTicketAcrossItsMoves() throws Exception {
        String added = commit("Add a ticket");
        cli.run("close", "parse-dates", "--resolution", "Fixed.");
        String closed = commit("Close it\n\nTicket: parse-dates");

        Cli.Result result = cli.run("log", "parse-dates");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines())
                .containsExactlyInAnyOrder(
                        "commit\tat\tauthor\tdid\tsubject",
                        closed + "\t2026-06-05T02:01:04Z\tBob\topen -> closed, named\tClose it",
                        added + "\t2026-06-05T02:01:04Z\tBob\tadded to open\tAdd a ticket");
        assertThat(cli.run("log", "parse-dates", "--limit", "1").out().lines()).hasSize(2);
        assertThat(cli.run("log", "parse-dates", "--limit", "0").exit()).isEqualTo(2);
        assertThat(cli.run("log", "parse-dates", "--json")
                        .json()
                        .at("/commits")
                        .valueStream()
                        .map(it -> it.get("deed").asString() + it.path("from").asString("")))
                .containsExactlyInAnyOrder("movedopen", "added");
        assertThat(cli.onTerminal(100).run("log", "parse-dates").out())
                .contains("COMMIT")
                .contains(closed.substring(0, 10) + "  2h ago  Bob     open -> closed, named  Close it\n");
    }

    @Test
    void logOfATicketThatIsNotThereIsNotFound() {
        assertThat(cli.run("log", "nope").exit()).isEqualTo(3);
        assertThat(cli.onTerminal().run("log", "parse-dates").err()).isEqualTo("no commits\n");
    }

    @Test
    void commitBelongsToWhatItTouchesAndNamesAndToWhatIsLinkedToIt() throws Exception {
        cli.run("create", "Parse times");
        cli.run("create", "Parse zones");
        commit("Add tickets");
        cli.run("comment", "parse-zones", "--body", "x");
        String work = commit("Work\n\nTicket: parse-times\nTicket: nope");
        cli.run("link", "parse-dates", "--commit", "HEAD");

        Cli.Result result = cli.run("for", work.substring(0, 8));

        assertThat(result.out().lines().map(it -> it.substring(it.indexOf('\t') + 1)))
                .containsExactly(
                        "slug\tstatus\thow\ttitle",
                        "parse-dates\topen\tlinked\tParse dates",
                        "parse-times\topen\tnamed\tParse times",
                        "parse-zones\topen\ttouched\tParse zones");
        assertThat(result.err()).isEqualTo("warning: a trailer names 'nope', which is no ticket here\n");
        assertThat(cli.run("for", "HEAD", "--json").json().get("unknown").get(0).asString())
                .isEqualTo("nope");
    }

    @Test
    void branchBelongsToWhatIsLinkedToItAndToItsOwnCommits() throws Exception {
        cli.run("create", "Parse times");
        cli.run("create", "Parse zones");
        commit("Add tickets\n\nTicket: parse-zones");
        git.checkout().setCreateBranch(true).setName("feature/x").call();
        commit("Work\n\nTicket: parse-times");
        commit("More");
        cli.run("link", "parse-dates", "--branch", "feature/x");

        JsonNode found = cli.run("for", "feature/x", "--json").json();

        assertThat(found.get("branch").asString()).isEqualTo("refs/heads/feature/x");
        assertThat(found.get("tickets")
                        .valueStream()
                        .map(it -> it.get("slug").asString() + " "
                                + it.get("ways").get(0).asString()))
                .containsExactly("parse-dates linked", "parse-times named");
        assertThat(cli.onTerminal().run("for", "main").err()).isEqualTo("no tickets\n");
        assertThat(cli.run("for", "nope").exit()).isEqualTo(3);
    }

    @Test
    void shortIdInACommentLinksToo() throws Exception {
        String commit = commit("Begin");
        cli.run("comment", "parse-dates", "--body", "x", "--ref", "commit:" + commit.substring(0, 7));

        assertThat(cli.run("for", commit).out()).contains("\tlinked, touched\t");
    }
}
