package dev.ticket.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.app.cli.command.Commands;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code help}, {@code version}, the man pages, and what every command owes its users. */
class HelpTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    static List<String> commands() {
        return new Commands().names();
    }

    @Test
    void everyCommandOfTheContractIsThere() {
        assertThat(new Commands().firstWords())
                .containsExactlyInAnyOrder(
                        "init",
                        "import",
                        "list",
                        "show",
                        "create",
                        "comment",
                        "review",
                        "link",
                        "log",
                        "for",
                        "status",
                        "close",
                        "edit",
                        "artifact",
                        "mark-ready",
                        "queue",
                        "next",
                        "accept",
                        "complete",
                        "return",
                        "block",
                        "fail",
                        "defer",
                        "claims",
                        "claim",
                        "ready",
                        "blocked",
                        "conflicts",
                        "graph",
                        "plan",
                        "resolve",
                        "merge-driver",
                        "git",
                        "doctor",
                        "roles",
                        "instructions",
                        "version",
                        "completion",
                        "help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndOperandIsDescribed(String name) {
        CommandSyntax syntax = new Commands().find(name).orElseThrow();

        assertThat(syntax.summary()).endsWith(".");
        assertThat(syntax.examples()).isNotEmpty();
        assertThat(syntax.allOptions()).extracting(OptionSyntax::summary).allMatch(it -> it.endsWith("."));
        assertThat(syntax.operands()).allMatch(it -> it.summary().endsWith("."));
        assertThat(syntax.optionNames()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEveryCommandNamesAllOfIt(String name) {
        CommandSyntax syntax = new Commands().find(name).orElseThrow();

        Cli.Result result = cli.run(("help " + name).split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith(syntax.summary())
                .contains(
                        "Usage: " + syntax.usage(),
                        "Examples:",
                        syntax.examples().get(0).line())
                .contains(syntax.optionNames())
                .doesNotContain("%%", "@|");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOptionGivesTheSamePage(String name) {
        String page = cli.run(("help " + name).split(" ")).out();

        assertThat(cli.run((name + " --help").split(" ")).out()).isEqualTo(page);
        assertThat(cli.run(("-h " + name).split(" ")).out()).isEqualTo(page);
    }

    @Test
    void helpBeatsEverythingElseThatIsWrong() {
        assertThat(cli.run("list", "--sort", "nonsense", "--help").exit()).isZero();
    }

    @Test
    void programAloneExplainsItself() {
        Cli.Result result = cli.run();

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains(commands())
                .isEqualTo(cli.run("--help").out());
    }

    @Test
    void groupExplainsItself() {
        assertThat(cli.run("artifact", "--help").out())
                .contains("artifact list", "artifact add", "artifact read")
                .isEqualTo(cli.run("help", "artifact").out());
    }

    @Test
    void pageIsAsWideAsTheTerminal() {
        assertThat(cli.onTerminal(60)
                        .run("help", "edit")
                        .out()
                        .lines()
                        .filter(it -> !it.startsWith("  $") && !it.startsWith("Exit")))
                .allMatch(it -> it.length() <= 60);
    }

    @Test
    void jsonHoldsTheModelOfAllCommands() {
        JsonNode commands = cli.run("help", "--json").json().get("commands");

        assertThat(commands.valueStream().map(it -> it.get("name").asString())).isEqualTo(commands());
        assertThat(cli.run("help", "list", "--json").json().get("commands")).hasSize(1);
        assertThat(cli.run("help", "artifact", "--json").json().get("commands")).hasSize(3);
        assertThat(cli.run("list", "--help", "--json").json().get("commands")).hasSize(1);
    }

    @Test
    void unknownCommandIsAUsageError() {
        Cli.Result result = cli.run("help", "lsit");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean 'list'?");
        assertThat(cli.run("help", "nonsense").err()).contains("unknown command 'nonsense'; see 'ticket help'");
        assertThat(cli.run("help", "artifact", "lst").err()).contains("did you mean 'artifact list'?");
    }

    @Test
    void versionNamesProgramJavaAndSystem() {
        assertThat(cli.run("version").out()).matches("ticket [0-9]\\S+ \\(Java 17, Linux\\)\n");
        assertThat(cli.run("--version").out()).isEqualTo(cli.run("version").out());
    }

    @Test
    void versionIsAnsweredInJson() {
        assertThat(cli.run("--version", "--json").json().propertyNames())
                .containsExactly("schema_version", "version", "java", "system");
    }

    @Test
    void manualHasAPageForEachCommand() throws IOException {
        cli.directory = directory;

        cli.run("help", "--man-dir", "man1");

        try (Stream<Path> pages = Files.list(directory.resolve("man1"))) {
            assertThat(pages.map(it -> it.getFileName().toString()))
                    .contains("ticket.1", "ticket-list.1", "ticket-artifact-add.1")
                    .hasSize(commands().size() + 1);
        }
    }

    @Test
    void manPageHasTheUsualSections() {
        assertThat(cli.run("help", "--man", "list").out())
                .startsWith(".TH \"TICKET\\-LIST\" \"1\" ")
                .contains(".SH \"NAME\"\nticket\\-list \\- List tickets\n")
                .contains(".SH \"SYNOPSIS\"", ".SH \"OPTIONS\"", ".SH \"EXAMPLES\"", ".SH \"EXIT STATUS\"");
        assertThat(cli.run("help", "--man").out()).contains("ticket\\-list(1)", ".SH \"ENVIRONMENT\"", "TICKET_TOKEN");
    }

    @Test
    void manPagesAreCleanRoff() throws Exception {
        assumeTrue(isThere("groff"), "groff is not installed here");
        cli.directory = directory;
        cli.run("help", "--man-dir", ".");

        for (String page : pages()) {
            Process groff = new ProcessBuilder("groff", "-man", "-Tutf8", "-P-cbou", "-ww", page)
                    .redirectError(directory.resolve("warnings").toFile())
                    .start();
            String text = new String(groff.getInputStream().readAllBytes(), UTF_8);

            assertThat(groff.waitFor()).isZero();
            assertThat(directory.resolve("warnings")).isEmptyFile();
            assertThat(text).contains("SYNOPSIS").doesNotContain("\\-", "\\(");
        }
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> pages =
                    files.map(Path::toString).filter(it -> it.endsWith(".1")).toList();
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    @Test
    void exitStatusesAreListedOnceAndReferredToElsewhere() {
        assertThat(cli.run("help").out()).contains("Exit status", "  11  the rules or the state");
        assertThat(cli.run("help", "--man").out()).contains(".SH \"EXIT STATUS\"", "\\fB11\\fR");
        assertThat(cli.run("help", "list").out())
                .contains("others in 'ticket help'")
                .doesNotContain("docs/");
        assertThat(cli.run("help", "--man", "list").out()).contains("others in ticket(1)");
        assertThat(cli.run("help", "doctor").out()).contains("1 errors found");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void otherNamesOfACommandRunItAndAreShown(String name) {
        CommandSyntax syntax = new Commands().find(name).orElseThrow();

        for (String other : syntax.otherNames()) {
            assertThat(new Commands().find(other)).contains(syntax);
            assertThat(cli.run("help", name).out()).contains("Also called: " + other + ".");
            assertThat(cli.run("help", "--man", name).out()).contains("Also called: " + other + ".");
        }
    }

    @Test
    void shortNamesAreDeclared() {
        assertThat(new Commands().find("list").orElseThrow().otherNames()).containsExactly("ls");
        assertThat(new Commands().find("show").orElseThrow().otherNames()).containsExactly("view");
    }
}
