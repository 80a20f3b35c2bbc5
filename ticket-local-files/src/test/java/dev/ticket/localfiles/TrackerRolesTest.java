package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Permission;
import dev.ticket.domain.Roles;
import dev.ticket.ports.MalformedTicketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles that a tracker's file {@code ticket.yaml} adds and narrows. */
class TrackerRolesTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
    }

    private Roles read(String text) {
        tracker.write("ticket.yaml", text);
        return LocalTicketsOptions.read(tracker.root).roles();
    }

    private static List<String> words(Roles roles, String name) {
        return roles.find(name).orElseThrow().permissions().stream()
                .map(Permission::word)
                .toList();
    }

    @Test
    void aRoleIsAListOfPermissions() {
        Roles roles = read("""
            roles:
              # Ships what is done.
              release-manager: [read, close, 'comment@inprogress']
              tester:
                - read
                - "review@not-own-report"   # not its own
                - comment
              companion: [read]
            """);

        assertThat(roles.names()).startsWith("orchestrator").endsWith("human", "release-manager", "tester");
        assertThat(words(roles, "release-manager")).containsExactly("read", "comment@inprogress", "close");
        assertThat(words(roles, "tester")).containsExactly("read", "comment", "review@not-own-report");
        assertThat(roles.find("coder")).isEqualTo(Roles.standard().find("coder"));
    }

    @Test
    void aRoleOfEveryTrackerMayBeNarrowed() {
        assertThat(words(read("roles: {reviewer: [read, review@not-own-report]}\n"), "reviewer"))
                .containsExactly("read", "review@not-own-report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "roles:\n", "roles: {}\n", "roles: null\n", "limits: {body: 5}\n"})
    void withoutRolesOfItsOwnATrackerHasTheSix(String text) {
        assertThat(read(text)).isEqualTo(Roles.standard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "bot: [coment]           | role 'bot': there is no operation 'coment'; did you mean 'comment'?",
                "bot: [comment@later]    | there is no condition 'later'; the conditions are inprogress, planning,",
                "bot: [create@planning]  | 'create' can't depend on 'planning'",
                "bot: [comment, comment] | has 'comment' twice; keep one of them",
                "bot: []                 | a role that may do nothing is of no use; let it 'read'",
                "bot: comment            | needs a list of permissions, for example [read, comment]",
                "bot: {comment: yes}     | needs a list of permissions",
                "bot: [[comment]]        | needs a list of permissions",
                "bot:                    | needs a list of permissions",
                "Bot: [read]             | a role's name is made of lower case letters, digits and '-'",
                "'': [read]              | a role's name is made of",
                "human: [read]           | 'human' may do everything, and nothing changes that",
                "coder: [read, close]    | 'coder' can be narrowed, not widened, and has no 'close' to begin with",
                "coder: [comment]        | has no 'comment' to begin with; give it to a role of another name",
                "companion: [queue]      | 'companion' can be narrowed, not widened",
                "ok: [comment]           | has 'ok' twice; remove one of them",
            })
    void aRoleThatIsNoneIsNamedWithItsLineAndTheCure(String line, String says) {
        tracker.write("ticket.yaml", "limits: {body: 5}\nroles:\n  ok: [read]\n  " + line + "\nlock_timeout: 1 s\n");

        assertThatThrownBy(() -> LocalTickets.open(tracker.root))
                .isInstanceOfSatisfying(MalformedTicketException.class, it -> {
                    assertThat(it.line()).isEqualTo(4);
                    assertThat(it.problem()).contains(says).hasSizeLessThan(400);
                });
    }

    @Test
    void thereAreNotTooManyRoles() {
        String many =
                IntStream.range(0, 45).mapToObj(it -> "  r" + it + ": [read]\n").collect(Collectors.joining());

        assertThatThrownBy(() -> read("roles:\n" + many))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContainingAll("ticket.yaml:46:", "50 roles, got 51");
    }

    @Test
    void aHugeNameOrPermissionIsNotRepeated() {
        String huge = "k".repeat(50_000);

        for (String line : List.of("bot: [" + huge + "]", "? " + huge + "\n  : [read]")) {
            assertThatThrownBy(() -> read("roles:\n  " + line + "\n"))
                    .isInstanceOfSatisfying(
                            MalformedTicketException.class,
                            it -> assertThat(it.problem()).contains("kkk...").hasSizeLessThan(600));
        }
    }

    /** Only who writes the file with an editor, and so a human, says who may do what. */
    @Test
    void noOperationWritesTheFile() throws Exception {
        String text = "roles: {bot: [read]}\n";
        tracker.write("ticket.yaml", text);
        LocalTickets tickets = LocalTickets.init(tracker.root);

        tickets.create(NewTicket.titled("Parse dates", TrackerFixture.ADA));
        tickets.repair();

        assertThat(Files.readString(tracker.root.resolve("ticket.yaml"))).isEqualTo(text);
    }
}
