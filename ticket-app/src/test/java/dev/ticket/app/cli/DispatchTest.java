package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words before a command, the author, the colours. */
class DispatchTest {
    private final Cli cli = new Cli();

    @ParameterizedTest
    @CsvSource({
        "--json list",
        "--root x --json list",
        "--root=x list --json",
        "--color never --json list",
        "-- list --json",
        "list --color=always --json"
    })
    void optionsOfEveryCommandStandBeforeItToo(String line) {
        assertThat(cli.run(line.split(" ")).json().has("tickets")).isTrue();
    }

    @Test
    void optionStandsInTheMiddleOfATwoWordCommand() {
        cli.create("Parse dates");

        assertThat(cli.run("artifact", "--json", "list", "T-1").json().has("artifacts"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "lsit,unknown command 'lsit'; did you mean 'list'?",
        "nonsense,unknown command 'nonsense'; see 'ticket help'",
        "steal x,unknown command 'steal'; did you mean 'claim steal'?",
        "add x,unknown command 'add'; did you mean 'plan add' or 'artifact add'?",
        "list --stauts x,unknown option '--stauts' for 'list'; did you mean '--status' or '--state'?",
        "list --nonsense,unknown option '--nonsense' for 'list'; see 'ticket help list'",
        "list --color sometimes,--color: 'sometimes' is none of",
        "--jsno list,did you mean '--json'?",
        "--status open list,options of a command follow its name",
        "comment -- x --body,unexpected argument '--body'",
        "create -x,unknown option '-x' for 'create'; see 'ticket help create'",
        "list --json=foo,option '--json' takes no value",
        "--json=foo list,option '--json' takes no value",
        "edit T-1 --needs-preflight=false,option '--needs-preflight' takes no value",
        "completion csh,SHELL: 'csh' is none of bash"
    })
    void typoIsAUsageErrorWithWhatWasMeant(String line, String message) {
        Cli.Result result = cli.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    @Test
    void valueMayLookLikeAnOptionOrAFileOfArguments() {
        cli.create("Parse dates");

        assertThat(cli.run("comment", "T-1", "--body", "-x").exit()).isZero();
        assertThat(cli.run("comment", "T-1", "--body", "- one\n- two").exit()).isZero();
        assertThat(cli.run("comment", "T-1", "--body=--json").exit()).isZero();
        assertThat(cli.run("comment", "T-1", "--body", "--role", "--role", "plan")
                        .exit())
                .isZero();
        assertThat(cli.run("comment", "T-1", "--body", "--").exit()).isZero();
        assertThat(cli.run("comment", "T-1", "--body", "@all ${x} %n \"q\"").exit())
                .isZero();
        assertThat(cli.show("T-1").events())
                .extracting(it -> it.body().text())
                .contains("-x", "- one\n- two", "--json", "--role", "--", "@all ${x} %n \"q\"");
    }

    @Test
    void operandsFollowTheEndOfOptions() {
        cli.run("create", "--", "--title");

        assertThat(cli.show("T-1").summary().title()).isEqualTo("--title");
    }

    @Test
    void authorIsTheOptionElseTicketAuthorElseUserElseUnknown() {
        cli.with("USER", "eve");
        assertThat(authorOf("create", "A", "--author", "bob")).isEqualTo("bob");
        assertThat(authorOf("create", "B")).isEqualTo("ada");
        cli.with("TICKET_AUTHOR", "");
        assertThat(authorOf("create", "C")).isEqualTo("eve");
        cli.environment.remove("USER");
        assertThat(authorOf("create", "D")).isEqualTo("unknown");
    }

    @Test
    void variableThatIsNoAuthorIsNamed() {
        Cli.Result result = cli.with("TICKET_AUTHOR", "two\nlines").run("create", "A");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: TICKET_AUTHOR: an author must be one line");
    }

    @Test
    void terminalHasColoursUnlessTheyAreUnwanted() {
        cli.create("Parse dates");
        cli.onTerminal().environment.remove("NO_COLOR");

        assertThat(isColoured("list")).isTrue();
        assertThat(isColoured("list", "--color", "never")).isFalse();
        cli.with("TERM", "dumb");
        assertThat(isColoured("list")).isFalse();
        assertThat(isColoured("list", "--color=always")).isTrue();
        cli.with("TERM", "xterm").with("NO_COLOR", "1");
        assertThat(isColoured("list")).isFalse();
        assertThat(isColoured("list", "--color=always")).isTrue();
        cli.with("NO_COLOR", "");
        assertThat(isColoured("list")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"list", "show T-1", "list --json", "help", "doctor"})
    void pipeHasNoColours(String line) {
        cli.create("Parse dates");

        assertThat(isColoured(line.split(" "))).isFalse();
    }

    @Test
    void tabSeparatedLinesAreNeverColoured() {
        cli.create("Parse dates");

        assertThat(isColoured("list", "--color", "always")).isFalse();
    }

    private boolean isColoured(String... words) {
        return cli.run(words).out().contains("\u001b[");
    }

    private String authorOf(String... words) {
        String id = cli.run(words).out().strip();
        Author author = cli.show(id).events().get(0).author();
        return String.valueOf(author);
    }
}
