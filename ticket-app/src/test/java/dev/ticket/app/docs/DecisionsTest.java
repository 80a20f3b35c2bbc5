package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {
    private static final Pattern GUARD = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))`");

    static List<String> decisions() {
        return Page.all().stream()
                .filter(it -> it.startsWith("docs/decisions/"))
                .toList();
    }

    @Test
    void decisionsAreNumberedWithoutGaps() {
        assertThat(decisions())
                .extracting(it -> it.substring("docs/decisions/".length(), "docs/decisions/0000".length()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, decisions().size())
                        .mapToObj(it -> String.format("%04d", it))
                        .toList())
                .hasSizeGreaterThan(11);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionHasItsParts(String path) {
        assertThat(Page.of(path).headings(2))
                .containsExactly("Context", "Options", "Outcome", "Consequences", "Guarded by");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionIsGuardedByTestsThatExist(String path) {
        List<String> guards = GUARD.matcher(Page.of(path).section("Guarded by"))
                .results()
                .map(it -> it.group(1))
                .toList();
        Set<String> classes = Page.sources().stream()
                .map(it -> it.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(guards)
                .isNotEmpty()
                .allSatisfy(guard -> assertThat(classes.contains(guard))
                        .as("there is a test %s", guard)
                        .isTrue());
    }
}
