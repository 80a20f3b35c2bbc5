package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkProgressTest {
    /** Events of a thread, by short words; what is signed is signed with the word. */
    private static List<TicketEvent> thread(String words) {
        return Arrays.stream(words.strip().split("\\s+", -1))
                .map(WorkProgressTest::event)
                .toList();
    }

    private static TicketEvent event(String word) {
        return switch (word) {
            case "accepted" -> event(EventKind.Known.STATE_CHANGED, word, Map.of("from", "queued", "to", "inprogress"));
            case "done" -> event(EventKind.Known.STATE_CHANGED, word, Map.of("from", "inprogress", "to", "done"));
            case "approve", "request_changes" -> event(EventKind.Known.REVIEW, word, Map.of("status", word));
            case "report" -> event(EventKind.Known.IMPLEMENTATION_REPORT, word, Map.of());
            default -> event(EventKind.Known.valueOf(word.toUpperCase(Locale.ROOT)), word, Map.of());
        };
    }

    private static TicketEvent event(EventKind.Known kind, String author, Map<String, String> attributes) {
        return new TicketEvent(
                null, EventKind.of(kind), new Author(author), null, "", MarkdownText.empty(), List.of(), attributes);
    }

    @ParameterizedTest
    @CsvSource({
        "create accepted,                                        false, false",
        "create accepted report,                                 true,  false",
        "create accepted report comment blocked,                 true,  false",
        "create accepted report approve,                         false, true",
        "create accepted report approve comment,                 false, true",
        "create accepted report request_changes,                 false, false",
        "create accepted report request_changes report,          true,  false",
        "create accepted report request_changes report approve,  false, true",
        "create accepted report approve request_changes,         false, false",
        "create accepted approve,                                false, false",
        "create accepted approve report,                         true,  false",
        "create report,                                          true,  false",
        "accepted report approve done accepted,                  false, false",
        "accepted report approve done accepted report,           true,  false"
    })
    void onlyTheLastReportSinceTheAcceptanceAndItsReviewsCount(String words, boolean awaitsReview, boolean approved) {
        WorkProgress progress = WorkProgress.of(thread(words));

        assertThat(progress.awaitsReview()).isEqualTo(awaitsReview);
        assertThat(progress.isApproved()).isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted blocked,              blocked",
        "accepted blocked failed,       failed",
        "accepted report failed,        failed",
        "accepted blocked comment,      blocked",
        "accepted blocked report,       ",
        "accepted failed approve,       ",
        "blocked accepted,              ",
        "accepted,                      "
    })
    void troubleIsWhatNoLaterReportOrReviewHasOvertaken(String words, String trouble) {
        TicketEvent found = WorkProgress.of(thread(words)).trouble();

        assertThat(found == null ? null : found.kind().raw()).isEqualTo(trouble);
    }

    /** The gate counts them as reports, however they are spelled. */
    @Test
    void aReportIsOneInWhateverCase() {
        TicketEvent odd = new TicketEvent(
                null,
                new EventKind("Implementation_Report"),
                null,
                null,
                "",
                MarkdownText.empty(),
                List.of(),
                Map.of());

        assertThat(WorkProgress.of(List.of(odd)).awaitsReview()).isTrue();
    }

    @Test
    void anEmptyThreadSaysNothing() {
        assertThat(WorkProgress.of(List.of())).isEqualTo(new WorkProgress(null, null, null));
    }
}
