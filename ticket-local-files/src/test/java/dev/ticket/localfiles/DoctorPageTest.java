package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/doctor.md}, the table of kinds and the faults that are planted speak of the same codes. */
class DoctorPageTest {
    /** What is found by who reads the repository, which is no business of files. */
    private static final String ELSEWHERE = "\n## Commits and branches\n";

    private static final String PAGE = page();

    private static String page() {
        try {
            String page = Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/doctor.md"));
            int start = page.indexOf(ELSEWHERE);
            assertThat(start).as("docs/doctor.md has the section" + ELSEWHERE).isNotNegative();
            return page.substring(0, start) + page.substring(page.indexOf("\n## ", start + ELSEWHERE.length()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static FindingKind kind(String code) {
        return FindingKind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String section(FindingKind kind) {
        String head = "\n### " + kind.code() + "\n";
        int start = PAGE.indexOf(head);
        assertThat(start).as("docs/doctor.md has a section " + kind.code()).isNotNegative();
        int end = PAGE.indexOf("\n#", start + head.length());
        return PAGE.substring(start + head.length(), end < 0 ? PAGE.length() : end);
    }

    private static Set<String> codes() {
        return Arrays.stream(FindingKind.values()).map(FindingKind::code).collect(Collectors.toSet());
    }

    @Test
    void thePageHasASectionForEachCodeAndForNothingElse() {
        List<String> sections = PAGE.lines()
                .filter(it -> it.startsWith("### "))
                .map(it -> it.substring(4))
                .toList();

        assertThat(sections).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void eachCodeIsPlantedAndNoOther() {
        assertThat(Fault.all())
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(Fault::code)
                .containsAll(codes().stream()
                        .filter(it -> !it.equals("legacy-unreadable"))
                        .toList());
        assertThat(codes()).containsAll(Fault.all().stream().map(Fault::code).toList());
    }

    @Test
    void whatCanBeMendedIsPlantedAsSuch() {
        for (FindingKind kind : FindingKind.values()) {
            boolean mended = Fault.all().stream().anyMatch(it -> it.code().equals(kind.code()) && it.mended());
            assertThat(mended).as(kind.code()).isEqualTo(kind.isMended());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSectionSaysHowBadItIsWhatToDoAndWhetherARepairDoesIt(FindingKind kind) {
        String severity = kind.severity().name().toLowerCase(Locale.ROOT);

        assertThat(section(kind))
                .startsWith("\n" + (severity.equals("info") ? "Note" : capital(severity)) + ". ")
                .contains("Cure: " + kind.cure() + ".");
        assertThat(section(kind).contains("`--fix`: "))
                .as("it says what --fix does")
                .isEqualTo(kind.isMended());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
