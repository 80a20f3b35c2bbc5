package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Finding.Severity;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of what is wrong is told: as much as the limit, and that there is more. */
class DiagnosticLimitsTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
    }

    /** Breaks a new ticket by putting a text in the place of another in its head. */
    private void spoil(String title, String from, String to) {
        TicketIdOrSlug ticket = tracker.create(title);
        String item = "open/" + ticket + "/item.md";
        tracker.write(item, tracker.read(item).replace(from, to));
    }

    private void error(String title) {
        spoil(title, "kind: task", "kind task");
    }

    private void warning(String title) {
        spoil(title, "priority: P2", "priority: P2: x");
    }

    private DoctorReport doctor(int most) {
        return tracker.with(Limits.defaults().withDiagnostics(most)).doctor();
    }

    private List<TicketProblem> problems(int most) {
        return tracker.with(Limits.defaults().withDiagnostics(most))
                .list(TicketFilter.all())
                .problems();
    }

    @Test
    void asManyProblemsAsTheLimitAreNamedAndMoreAreCounted() {
        error("One");
        error("Two");
        assertThat(problems(2)).extracting(TicketProblem::code).containsExactly("malformed", "malformed");

        error("Three");
        assertThat(problems(2)).hasSize(3).last().satisfies(it -> {
            assertThat(it.code()).isEqualTo("more-problems");
            assertThat(it.path()).isEqualTo(tracker.root.toString());
            assertThat(it.message()).contains("of 2; left out: 1; repair these first");
        });
    }

    @Test
    void asManyFindingsAsTheLimitAreNamedAndMoreAreCounted() {
        error("One");
        error("Two");
        assertThat(doctor(2).findings()).extracting(Finding::code).containsOnly("malformed-item");

        error("Three");
        warning("Four");
        assertThat(doctor(2).findings()).hasSize(3).last().satisfies(it -> {
            assertThat(it.code()).isEqualTo("more-findings");
            assertThat(it.severity()).isEqualTo(Severity.ERROR);
            assertThat(it.path()).isEqualTo(tracker.root.toString());
            assertThat(it.message()).contains("of 2; left out: errors 1, warnings 1");
            assertThat(it.cure()).isEqualTo("mend these first and run it again");
        });
    }

    @Test
    void errorsAreKeptBeforeWarningsWhereverTheyStand() {
        warning("A");
        warning("B");
        error("C");

        assertThat(doctor(1).findings()).extracting(Finding::code).containsExactly("malformed-item", "more-findings");
        assertThat(doctor(1).ok()).isFalse();
        assertThat(doctor(1).findings().get(1).severity()).isEqualTo(Severity.WARNING);
        assertThat(doctor(2).findings())
                .extracting(Finding::code)
                .containsExactly("not-yaml", "malformed-item", "more-findings");
    }

    @Test
    void warningsThatAreLeftOutLeaveATrackerInOrder() {
        warning("A");
        warning("B");

        assertThat(doctor(1).findings()).extracting(Finding::code).containsExactly("not-yaml", "more-findings");
        assertThat(doctor(1).ok()).isTrue();
    }

    @Test
    void aTextOfTheLimitIsWholeAndALongerOneIsCutAndSaysSo() {
        error("Long");
        Finding whole = tracker.tickets.doctor().findings().get(0);
        int longest = Math.max(whole.path().length(), whole.message().length());
        assertThat(tracker.with(Limits.defaults().withDiagnosticChars(longest))
                        .doctor()
                        .findings())
                .containsExactly(whole);

        int most = Math.min(whole.path().length(), whole.message().length()) - 1;
        Limits strict = Limits.defaults().withDiagnosticChars(most);
        Finding cut = tracker.with(strict).doctor().findings().get(0);
        assertThat(cut.message()).isEqualTo(whole.message().substring(0, most) + "... (cut)");
        assertThat(cut.path()).isEqualTo(whole.path().substring(0, most) + "... (cut)");
        assertThat(tracker.with(strict).list(TicketFilter.all()).problems())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path()).isEqualTo(cut.path());
                    assertThat(it.message())
                            .hasSize(most + "... (cut)".length())
                            .endsWith("... (cut)");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: V",
                "slug: V",
                "status: V",
                "Vk: x: y",
                "title: [V",
                "V: a\nV: b",
                "V",
                "kind: {a: *V}",
                "V: &a b"
            })
    void noFindingHoldsALargePieceOfADocument(String line) {
        String large = "v".repeat(100_000);
        spoil("A", "title: A", line.replace("V", large));
        spoil("B", "title: B", line.replace("V", large));

        LocalTickets generous = tracker.with(Limits.defaults().withDiagnosticChars(Integer.MAX_VALUE));
        assertThat(generous.doctor().findings())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.message() + it.cure()).hasSizeLessThan(1000));
        assertThat(generous.list(TicketFilter.all()).problems())
                .allSatisfy(it -> assertThat(it.message()).hasSizeLessThan(1000));
    }

    @Test
    void halfACharacterIsNeverShown() {
        assertThat(Excerpt.cut("ab\ud83d\ude00", 3)).isEqualTo("ab... (cut)");
        assertThat(Excerpt.cut("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(Excerpt.of("x".repeat(59) + "\ud83d\ude00")).isEqualTo("x".repeat(59) + "...");
    }
}
