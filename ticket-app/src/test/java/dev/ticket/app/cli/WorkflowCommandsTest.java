package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ticket.app.cli.command.Commands;
import dev.ticket.app.cli.help.WorkflowPage;
import dev.ticket.app.cli.syntax.ArgumentParser;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.domain.Roles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command line in the working instructions is one that the program understands. */
class WorkflowCommandsTest {
    private static final Pattern LINE = Pattern.compile("`ticket ([^`]+)`");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final Commands commands = new Commands();

    static List<String> lines() {
        return Roles.standard().names().stream()
                .flatMap(WorkflowCommandsTest::lines)
                .distinct()
                .toList();
    }

    private static Stream<String> lines(String role) {
        return LINE.matcher(WorkflowPage.of(role)).results().map(it -> it.group(1));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(it -> it.group(1) != null ? it.group(1) : it.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineOfAPageIsUnderstood(String line) {
        Invocation invocation = Invocation.of(words(line), commands);
        CommandSyntax syntax = commands.find(invocation.name()).orElseThrow(() -> commands.unknown(invocation.name()));

        assertThatCode(() -> new ArgumentParser(syntax).parse(invocation.rest()))
                .doesNotThrowAnyException();
    }

    @Test
    void eachPageHasLines() {
        assertThat(Roles.standard().names())
                .allSatisfy(it -> assertThat(lines(it)).hasSizeGreaterThan(4));
    }
}
