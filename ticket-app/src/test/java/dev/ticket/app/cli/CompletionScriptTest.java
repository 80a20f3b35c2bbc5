package dev.ticket.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts for shells, in real shells where there are any. */
class CompletionScriptTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void scriptAsksTheProgram(String shell) {
        assertThat(cli.run("completion", shell).out()).contains("__complete --");
    }

    @Test
    void scriptIsAnsweredInJson() {
        assertThat(cli.run("completion", "bash", "--json").json().get("script").asString())
                .isEqualTo(cli.run("completion", "bash").out());
    }

    @ParameterizedTest
    @CsvSource({"bash,-n", "zsh,-n", "fish,--no-execute"})
    void scriptIsGoodSyntax(String shell, String option) throws Exception {
        assumeTrue(isThere(shell), shell + " is not installed here");

        assertThat(run(shell, option, script(shell).toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ticket show par',parse-dates",
        "'ticket list --status op',open",
        "'ticket list --status = op',open",
        "'ticket list --status =',open",
        "'ticket comment x --ref commit : 12',12345",
        "'ticket comment x --ref none :',''",
        "'ticket show \\\"par',parse-dates",
        "'ticket artifact read \\\"x',run 1.log",
        "'ticket artifact add x \\~/pa',expanded",
        "'ticket artifact read x',run\\ 1.log"
    })
    void bashReplacesTheWordItSees(String line, String expected) throws Exception {
        assumeTrue(isThere("bash"), "bash is not installed here");
        Path program = fakeTicket();
        String words = line.replaceFirst("ticket", program.toString());

        String reply = run(
                "bash",
                "-c",
                "source " + script("bash") + "; COMP_WORDS=(" + words
                        + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _ticket " + program
                        + "; printf '%s\\n' \"${COMPREPLY[@]}\"");

        assertThat(reply).isEqualTo(expected + "\n");
    }

    /** Answers as the program would. */
    private Path fakeTicket() throws IOException {
        Path program = Files.writeString(directory.resolve("ticket"), """
                #!/bin/sh
                while [ $# -gt 1 ]; do shift; done
                case $1 in
                    par) printf 'parse-dates\\tParse dates\\n' ;;
                    op) echo open ;;
                    --status=*) echo --status=open ;;
                    none:) echo none: ;;
                    "$HOME/pa") echo expanded ;;
                    commit:*) echo commit:12345 ;;
                    *) printf 'run 1.log\\t1 bytes\\n' ;;
                esac
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private Path script(String shell) throws IOException {
        return Files.writeString(
                directory.resolve("script." + shell),
                cli.run("completion", shell).out());
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }
}
