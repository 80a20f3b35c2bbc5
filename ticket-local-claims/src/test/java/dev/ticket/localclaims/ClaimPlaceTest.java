package dev.ticket.localclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where claims lie: who shares them, and who does not. */
class ClaimPlaceTest {
    private static final TicketId TICKET = new TicketId("20260605-040104-one");

    @TempDir
    private Path directory;

    private final TestClock clock = new TestClock();

    private LocalClaims open(Path root) {
        return LocalClaims.open(
                root, clock, Map.of("HOME", directory.resolve("home").toString()));
    }

    private Claim take(Path root) {
        return open(root).take(TICKET, ClaimRequest.by(Repository.ADA));
    }

    private static Path directory(Path path) throws IOException {
        return Files.createDirectories(path);
    }

    @Test
    void claimsLieInGitAndNothingOfThemInTheTracker() throws IOException {
        Repository repository = Repository.in(directory.resolve("a"));
        List<String> before = names(repository.root());

        take(repository.root());

        assertThat(directory.resolve("a/.git/ticket/claims")).isNotEmptyDirectory();
        assertThat(names(repository.root())).isEqualTo(before);
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void linkedWorkTreesOfGitItselfShareClaims() throws Exception {
        Path main =
                directory(directory.resolve("main/work-items/open")).getParent().getParent();
        Files.writeString(main.resolve("work-items/open/.gitkeep"), "");
        assumeThat(git(main, "init", "-q")).as("there is git").isTrue();
        assertThat(git(main, "add", ".")).isTrue();
        assertThat(git(main, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x"))
                .isTrue();
        assertThat(git(main, "worktree", "add", "-q", "../linked", "-b", "other"))
                .isTrue();
        Path linked = directory.resolve("linked");

        Claim claim = take(main.resolve("work-items"));

        assertThat(open(linked.resolve("work-items")).find(TICKET)).contains(claim);
        assertThatExceptionOfType(TicketClaimedException.class).isThrownBy(() -> take(linked.resolve("work-items")));
        assertThat(output(main, "status", "--porcelain")).isEmpty();
        assertThat(output(linked, "status", "--porcelain")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "absolute"})
    void linkedWorkTreesMadeByHandShareClaims(String common) throws IOException {
        Repository main = Repository.in(directory.resolve("main"));
        Path own = directory(directory.resolve("main/.git/worktrees/linked"));
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/other\n");
        Path shared = directory.resolve("main/.git").toRealPath();
        Files.writeString(own.resolve("commondir"), (common.equals("absolute") ? shared : common) + "\n");
        Path linked = directory(directory.resolve("linked/work-items"));
        Files.writeString(linked.resolveSibling(".git"), "gitdir: ../main/.git/worktrees/linked\n");

        Claim claim = take(linked);

        assertThat(open(main.root()).find(TICKET)).contains(claim);
    }

    @Test
    void submoduleHasClaimsOfItsOwn() throws IOException {
        Repository main = Repository.in(directory.resolve("main"));
        Path module = directory(directory.resolve("main/.git/modules/sub"));
        Files.writeString(module.resolve("HEAD"), "ref: refs/heads/main\n");
        Path sub = directory(directory.resolve("main/sub/work-items"));
        Files.writeString(sub.resolveSibling(".git"), "gitdir: ../.git/modules/sub\n");

        take(sub);

        assertThat(module.resolve("ticket/claims")).isNotEmptyDirectory();
        assertThat(open(main.root()).find(TICKET)).isEmpty();
    }

    @Test
    void trackersOfOneRepositoryShareNothing() throws IOException {
        Repository main = Repository.in(directory.resolve("main"));
        Path other = directory(directory.resolve("main/tools/work-items"));
        Path top = directory.resolve("main");
        take(main.root());

        assertThat(open(other).find(TICKET)).isEmpty();
        assertThat(open(top).find(TICKET)).isEmpty();
        take(other);
        take(top);
        assertThat(open(main.root()).list().live()).hasSize(1);
    }

    @Test
    void rootThatIsALinkIsTheTrackerItLeadsTo() throws IOException {
        Repository main = Repository.in(directory.resolve("main"));
        Path link = Files.createSymbolicLink(directory.resolve("shortcut"), main.root());

        Claim claim = take(link);

        assertThat(open(main.root()).find(TICKET)).contains(claim);
    }

    @Test
    void withoutGitClaimsLieInTheStateDirectoryApartByTracker() throws IOException {
        assumeThat(GitDirectory.above(directory.toRealPath()))
                .as("the directory of tests is in no repository")
                .isNull();
        Path one = directory(directory.resolve("one/work-items"));
        Path two = directory(directory.resolve("two/work-items"));
        directory(directory.resolve("one/.git"));

        Claim claim = take(one);

        assertThat(directory.resolve("home/.local/state/ticket/claims")).isNotEmptyDirectory();
        assertThat(open(one).find(TICKET)).contains(claim);
        assertThat(open(two).find(TICKET)).isEmpty();
        String state = directory.resolve("state").toString();
        LocalClaims elsewhere = LocalClaims.open(one, clock, Map.of("XDG_STATE_HOME", state, "HOME", "/nowhere"));
        elsewhere.take(TICKET, ClaimRequest.by(Repository.ADA));
        assertThat(directory.resolve("state/ticket/claims")).isNotEmptyDirectory();
        Map<String, String> relative = Map.of(
                "XDG_STATE_HOME", "state", "HOME", directory.resolve("home").toString());
        assertThat(LocalClaims.open(one, clock, relative).find(TICKET)).contains(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "gitdir: nowhere", "gitdir: \u0000", "gitdir: work-items/file"})
    void brokenWorkTreeIsAnErrorAndNotAnotherPlace(String content) throws IOException {
        Path root = directory(directory.resolve("a/work-items"));
        Files.writeString(root.resolve("file"), "");
        Files.writeString(root.resolveSibling(".git"), content);

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> open(root))
                .withMessageContaining(".git");
    }

    @Test
    void trackerThatIsNotThereHasNoClaims() {
        assertThatExceptionOfType(TicketStorageException.class).isThrownBy(() -> open(directory.resolve("nope")));
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.map(Path::toString).sorted().toList();
        }
    }

    /** Whether git did it; false if there is no git. */
    private static boolean git(Path where, String... words) throws InterruptedException {
        try {
            Process git = start(where, words);
            git.getInputStream().readAllBytes();
            return git.waitFor(60, TimeUnit.SECONDS) && git.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(Path where, String... words) throws IOException {
        return new String(start(where, words).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Process start(Path where, String... words) throws IOException {
        List<String> command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(it -> it.startsWith("GIT_"));
        return builder.start();
    }
}
