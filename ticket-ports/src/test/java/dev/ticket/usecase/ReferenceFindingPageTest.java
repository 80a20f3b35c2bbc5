package dev.ticket.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/doctor.md} and the table of findings about commits and branches speak of the same codes. */
class ReferenceFindingPageTest {
    private static String section() throws IOException {
        String page = Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/doctor.md"));
        String rest = page.substring(page.indexOf("\n## Commits and branches\n") + 1);
        return rest.substring(0, rest.indexOf("\n## "));
    }

    @Test
    void thePageHasASectionForEachCodeAndForNothingElse() throws IOException {
        assertThat(section().lines().filter(it -> it.startsWith("### ")).map(it -> it.substring(4)))
                .containsExactlyElementsOf(Arrays.stream(ReferenceFinding.values())
                        .map(ReferenceFinding::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aSectionSaysHowBadItIsAndWhatToDo(ReferenceFinding finding) throws IOException {
        String word = finding.severity().name().equals("INFO")
                ? "NOTE"
                : finding.severity().name();
        String own = section().substring(section().indexOf("### " + finding.code() + "\n"));

        assertThat(own.substring(own.indexOf('\n')))
                .startsWith("\n\n" + word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) + ". ")
                .contains("Cure: " + finding.cure() + ".");
    }
}
