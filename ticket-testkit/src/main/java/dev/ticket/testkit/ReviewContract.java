package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.ports.Capability;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.EventRecorder} does with reviews; a part of {@link EventRecorderContract}. */
public interface ReviewContract extends TrackerUnderTest {
    /** A review decides whether work is accepted. */
    @Test
    @DisplayName("T-16: a review is one event that says the result, who judged, why, and what was judged")
    default void reviewIsRecorded() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        int before = bench.events().size();
        List<Reference> refs = List.of(Reference.parse("commit:1a2b3c4"), Reference.parse("commit:5d6e7f8"));
        ReviewResult result = ReviewResult.of(ReviewResult.Known.REQUEST_CHANGES);
        MarkdownText reasons = new MarkdownText("Too slow.");
        bench.tracker().review(bench.name(), new TicketReview(result, ADA, reasons, refs));

        assertThat(bench.events()).as("events").hasSize(before + 1);
        TicketEvent found = bench.lastEvent();
        assertThat(found.kind()).as("kind").isEqualTo(EventKind.of(EventKind.Known.REVIEW));
        assertThat(found.reviewResult()).as("result").contains(result);
        assertThat(found.author()).as("author").isEqualTo(ADA);
        assertThat(found.body()).as("reasons").isEqualTo(reasons);
        assertThat(found.refs()).as("references").isEqualTo(refs);
    }

    /** As T-02. */
    @Test
    @DisplayName("T-17: the receipt of a review says what the ticket and its thread say")
    default void reviewReceiptIsTheTicket() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        TicketReceipt receipt =
                bench.tracker().review(bench.name(), review(ReviewResult.of(ReviewResult.Known.APPROVE)));

        assertThat(receipt.ticket()).isEqualTo(bench.show().ref());
        assertThat(receipt.events()).as("events in the receipt").containsExactly(bench.lastEvent());
    }

    /** A result that is turned into another one is a forged approval. */
    @Test
    @DisplayName("T-18: review results nobody here knows come back as they were given")
    default void unknownResultsSurvive() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String word : List.of("abstain", "approve with remarks", "LGTM!")) {
            ReviewResult result = new ReviewResult(word);
            bench.tracker().review(bench.name(), review(result));
            assertThat(bench.lastEvent().reviewResult()).contains(result);
        }
    }
}
