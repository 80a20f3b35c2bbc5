package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class TicketRulesTest {
    private static final Author ADA = new Author("ada");
    private static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    private static final TicketStatus PENDING = TicketStatus.of(TicketStatus.Known.PENDING);
    private static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);

    private static TicketSummary ticket(TicketStatus status, String state) {
        FieldValues fields = state == null
                ? FieldValues.none()
                : FieldValues.none().with(TicketField.WORKFLOW_STATE, new WorkflowState(state));
        return new TicketSummary(new TicketId("T-1"), null, status, fields, Map.of(), null);
    }

    private static TicketUpdate granted(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
        return ((Ruling.Granted) ruling).update();
    }

    private static TicketClosing closing(TicketStatus from) {
        return new TicketClosing(from, ADA, new MarkdownText("Done."), List.of());
    }

    private static List<String> kinds(TicketUpdate update) {
        return update.events().stream().map(it -> it.kind().raw()).toList();
    }

    @Test
    void closingMovesAndWritesTheResolutionTwice() {
        TicketUpdate update = granted(TicketRules.close(ticket(OPEN, null), closing(OPEN)));

        assertThat(update.status()).isEqualTo(CLOSED);
        assertThat(update.resolution()).isEqualTo(new MarkdownText("Done."));
        assertThat(kinds(update)).containsExactly("close");
        assertThat(update.events().get(0).body()).isEqualTo(new MarkdownText("Done."));
        assertThat(update.events().get(0).attributes()).containsExactly(Map.entry("status", "closed"));
        assertThat(update.fields().isEmpty()).isTrue();
    }

    @Test
    void closingFinishesAWorkflowThatHasBegun() {
        TicketUpdate update = granted(TicketRules.close(ticket(PENDING, "queued"), closing(PENDING)));

        assertThat(kinds(update)).containsExactly("state_changed", "close");
        assertThat(update.fields().set().find(TicketField.WORKFLOW_STATE)).contains(new WorkflowState("done"));
        assertThat(update.events().get(0).attributes())
                .containsEntry("from", "queued")
                .containsEntry("to", "done")
                .containsEntry("reason", "closed")
                .containsEntry("field", "workflow_state");
        assertThat(kinds(granted(TicketRules.close(ticket(OPEN, "done"), closing(OPEN)))))
                .containsExactly("close");
    }

    @Test
    void closingTwiceIsRefusedAndClosingFromElsewhereIsStale() {
        assertThat(TicketRules.close(ticket(CLOSED, null), closing(CLOSED))).isInstanceOf(Ruling.Refused.class);
        assertThat(TicketRules.close(ticket(PENDING, null), closing(OPEN)))
                .isEqualTo(new Ruling.Stale("status", "open", "pending"));
    }

    @Test
    void movingSaysWhereTo() {
        TicketUpdate update = granted(TicketRules.move(ticket(OPEN, null), new StatusChange(OPEN, PENDING, ADA)));

        assertThat(update.status()).isEqualTo(PENDING);
        assertThat(kinds(update)).containsExactly("status_changed");
        assertThat(update.events().get(0).attributes()).containsExactly(Map.entry("status", "pending"));
    }

    @Test
    void movingToWhereItIsDoesNothing() {
        assertThat(granted(TicketRules.move(ticket(OPEN, "ready"), new StatusChange(OPEN, OPEN, ADA)))
                        .isNothing())
                .isTrue();
    }

    @Test
    void movingToClosedIsRefusedAndMovingFromElsewhereIsStale() {
        assertThat(TicketRules.move(ticket(OPEN, null), new StatusChange(OPEN, CLOSED, ADA)))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(TicketRules.move(ticket(OPEN, null), new StatusChange(PENDING, OPEN, ADA)))
                .isEqualTo(new Ruling.Stale("status", "pending", "open"));
    }

    @Test
    void reopeningStartsPlanningAnew() {
        TicketUpdate update = granted(TicketRules.move(ticket(CLOSED, "done"), new StatusChange(CLOSED, OPEN, ADA)));

        assertThat(kinds(update)).containsExactly("state_changed", "status_changed");
        assertThat(update.fields().set().find(TicketField.WORKFLOW_STATE)).contains(new WorkflowState("planning"));
        assertThat(kinds(granted(TicketRules.move(ticket(CLOSED, null), new StatusChange(CLOSED, OPEN, ADA)))))
                .containsExactly("status_changed");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COMMENT", "PLAN", "DECISION", "IMPLEMENTATION_REPORT"})
    void whatAnOperationWritesNobodyElseWrites(EventKind.Known kind) {
        NewTicketEvent forged = NewTicketEvent.of(EventKind.of(kind), ADA, MarkdownText.empty());

        assertThat(TicketRules.record(forged)).isInstanceOf(Ruling.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "from", "to", "field"})
    void whatLooksLikeAnOperationIsRefusedAsAnAttribute(String key) {
        NewTicketEvent comment = NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, MarkdownText.empty())
                .withHeading("Review: approve")
                .withAttribute(key, "approve");

        assertThat(TicketRules.record(comment)).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void whatCanBeMadeCanBeReviewedAndClosedWith() {
        ReviewResult longest = new ReviewResult("x".repeat(200));
        List<Reference> refs = Collections.nCopies(100, Reference.parse("branch:b"));

        assertThat(TicketRules.review(new TicketReview(longest, ADA, MarkdownText.empty(), refs)))
                .isInstanceOf(Ruling.Granted.class);
        assertThatThrownBy(() -> new TicketClosing(
                        OPEN, ADA, MarkdownText.empty(), Collections.nCopies(101, Reference.parse("branch:b"))))
                .hasMessageContaining("100 references");
    }

    @Test
    void anEditOfAnotherRevisionIsStale() {
        Revision seen = new Revision("r1");
        Revision found = new Revision("r2");
        TicketEdit edit = TicketEdit.nothing().set(TicketField.TITLE, "New");

        assertThat(TicketRules.edit(found, edit.ifRevision(seen))).isEqualTo(new Ruling.Stale("revision", "r1", "r2"));
        assertThat(granted(TicketRules.edit(found, edit)).fields()).isEqualTo(edit.fields());
        assertThat(granted(TicketRules.edit(found, edit)).events()).isEmpty();
    }

    @Test
    void aReviewCarriesItsResultInHeadingAndAttribute() {
        TicketReview review = new TicketReview(
                ReviewResult.of(ReviewResult.Known.REQUEST_CHANGES), ADA, new MarkdownText("No."), List.of());
        NewTicketEvent event = granted(TicketRules.review(review)).events().get(0);

        assertThat(event.heading()).isEqualTo("Review: request changes");
        assertThat(event.attributes()).containsExactly(Map.entry("status", "request_changes"));
    }
}
