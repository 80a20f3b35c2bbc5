package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Permission;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.TicketEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** In which role a command acts, and what it is told where that role may not. */
class RolesTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.create("Parse dates");
    }

    private String lastAuthor() {
        List<TicketEvent> events = cli.show("T-1").events();
        return String.valueOf(events.get(events.size() - 1).author());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create New",
                "comment T-1 --body x",
                "edit T-1 --title x",
                "review T-1 --approve --body x",
                "status T-1 pending",
                "close T-1 --resolution x",
                "artifact add T-1 - --name x",
                "mark-ready T-1 --summary x",
                "queue T-1",
                "complete T-1",
                "return T-1 --reason x",
                "block T-1 --reason x",
                "fail T-1 --reason x",
                "defer T-1 --reason x",
                "doctor --fix"
            })
    void whatACompanionMayNotDoIsDenied(String line) {
        String before = cli.show("T-1").toString();

        for (Cli.Result result : List.of(
                cli.run((line + " --as companion").split(" ")),
                cli.with("TICKET_ROLE", "companion").run(line.split(" ")))) {
            assertThat(result.exit()).isEqualTo(8);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("error: denied: the role 'companion' may not do '")
                    .contains("in one of the roles that may: ", "human", "troubleshooting.md#denied");
        }
        assertThat(cli.show("T-1")).hasToString(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show T-1", "artifact list T-1", "doctor", "roles", "help", "version"})
    void aCompanionMayLook(String line) {
        assertThat(cli.with("TICKET_ROLE", "companion").run(line.split(" ")).exit())
                .isZero();
    }

    @Test
    void withoutARoleACallerIsAHuman() {
        assertThat(cli.run("close", "T-1").exit()).isZero();
        assertThat(cli.with("TICKET_ROLE", "").run("status", "T-1", "open").exit())
                .isZero();
        assertThat(cli.run("roles", "--json").json().get("acting").asString()).isEqualTo("human");
    }

    @Test
    void theOptionWinsOverTheVariable() {
        cli.with("TICKET_ROLE", "companion");

        assertThat(cli.run("close", "T-1", "--as", "human").exit()).isZero();
        assertThat(cli.with("TICKET_ROLE", "human")
                        .run("--as", "companion", "status", "T-1", "open")
                        .exit())
                .isEqualTo(8);
    }

    @Test
    void aDenialIsToldToPrograms() {
        JsonNode error = cli.run("close", "T-1", "--as", "coder", "--json").error();

        assertThat(error.get("code").asString()).isEqualTo("denied");
        assertThat(error.get("details").toString())
                .isEqualTo("{\"operation\":\"close\",\"role\":\"coder\",\"ticket\":\"T-1\",\"may\":[\"human\"]}");
        assertThat(cli.run("comment", "T-1", "--body", "x", "--as", "coder", "--json")
                        .error()
                        .get("details")
                        .get("condition")
                        .asString())
                .isEqualTo("inprogress");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "codr  | --as: there is no role 'codr'; the roles are orchestrator, intake, coder, reviewer, companion,"
                        + " human; did you mean 'coder'?",
                "Human | did you mean 'human'?",
                "zzz   | there is no role 'zzz'; the roles are orchestrator"
            })
    void anUnknownRoleIsAUsageError(String role, String says) {
        for (String command : List.of("list", "roles")) {
            Cli.Result result = cli.run(command, "--as", role);

            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).startsWith("error: --as: ").contains(says);
        }
        assertThat(cli.run("comment", "T-1", "--body", "x", "--as", "codr", "--json")
                        .error()
                        .get("details")
                        .get("similar")
                        .toString())
                .contains("coder");
    }

    @Test
    void theVariableThatNamesNoRoleIsToBlame() {
        assertThat(cli.with("TICKET_ROLE", "codr").run("list").err())
                .startsWith("error: TICKET_ROLE: there is no role");
        assertThat(cli.run("list", "--as", "").exit()).isEqualTo(2);
        assertThat(cli.with("TICKET_ROLE", "two\nlines").run("list").err()).hasLineCount(1);
    }

    @Test
    void aRoleSignsWhereNobodyElseDoes() {
        cli.with("USER", "eve");
        cli.run("comment", "T-1", "--body", "x", "--as", "reviewer", "--author", "bob");
        assertThat(lastAuthor()).isEqualTo("bob");
        cli.run("comment", "T-1", "--body", "x", "--as", "reviewer");
        assertThat(lastAuthor()).isEqualTo("ada");
        cli.with("TICKET_AUTHOR", "");
        cli.run("comment", "T-1", "--body", "x", "--as", "reviewer");
        assertThat(lastAuthor()).isEqualTo("reviewer");
        cli.with("TICKET_ROLE", "intake").run("comment", "T-1", "--body", "x");
        assertThat(lastAuthor()).isEqualTo("intake");
        cli.run("comment", "T-1", "--body", "x", "--as", "human");
        assertThat(lastAuthor()).isEqualTo("eve");
    }

    @Test
    void theNameOfARoleAsAuthorGivesNothing() {
        assertThat(cli.run("close", "T-1", "--as", "coder", "--author", "human").exit())
                .isEqualTo(8);
        assertThat(cli.with("TICKET_AUTHOR", "human")
                        .run("close", "T-1", "--as", "coder")
                        .exit())
                .isEqualTo(8);
    }

    @Test
    void theFieldOfACommentIsNotTheRoleToActIn() {
        Cli.Result result = cli.run("comment", "T-1", "--role", "decision", "--body", "x", "--as", "reviewer");

        assertThat(result.exit()).isZero();
        assertThat(cli.show("T-1").events())
                .last()
                .satisfies(it -> assertThat(it.kind()).hasToString("decision"));
    }

    @Test
    void aRoleOfTheTrackersOwnIsKnown() {
        cli.roles = Roles.standard()
                .with(new Role(
                        "closer",
                        Stream.of("read", "close").map(Permission::parse).toList()));

        assertThat(cli.run("close", "T-1", "--as", "closer").exit()).isZero();
        assertThat(cli.run("comment", "T-1", "--body", "x", "--as", "closer").exit())
                .isEqualTo(8);
        assertThat(cli.run("status", "T-1", "open", "--as", "coder").err()).contains("that may: human");
    }

    @Test
    void rolesAreLinesForPrograms() {
        assertThat(cli.run("roles").out())
                .startsWith("role\tpermission\norchestrator\tread\n")
                .contains("\ncoder\tcomment@inprogress\n", "\nhuman\tqueue\n");
    }

    @Test
    void rolesAreAParagraphEachForPeople() {
        Cli.Result result = cli.onTerminal(60).run("roles", "--as", "coder");

        assertThat(result.out())
                .contains("* coder         read, comment@inprogress, report@inprogress\n")
                .contains("  companion     read\n");
        assertThat(result.out().lines()).allMatch(it -> it.length() <= 60);
    }

    @Test
    void rolesAreObjectsInJson() {
        JsonNode json = cli.run("roles", "--json", "--as", "reviewer").json();

        assertThat(json.get("acting").asString()).isEqualTo("reviewer");
        assertThat(json.get("roles").get(3).toString())
                .isEqualTo(
                        "{\"name\":\"reviewer\",\"permissions\":[{\"operation\":\"read\"},{\"operation\":\"comment\"},"
                                + "{\"operation\":\"review\",\"condition\":\"not-own-report\"}]}");
    }
}
