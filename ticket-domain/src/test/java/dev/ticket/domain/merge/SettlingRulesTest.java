package dev.ticket.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.TicketUpdate;
import dev.ticket.domain.WorkflowState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingRulesTest {
    private static final Author ADA = new Author("ada");
    private static final Revision REVISION = new Revision("r1");
    private static final TicketEdit NO_EDIT = TicketEdit.nothing();

    private static TicketSummary ticket(String... marks) {
        FieldValues fields = FieldValues.none()
                .with(TicketField.TITLE, "Parse dates")
                .with(TicketField.PRIORITY, new Priority("P1"))
                .with(TicketField.WORKFLOW_STATE, new WorkflowState("queued"));
        return new TicketSummary(
                new TicketId("20260605-040104-parse-dates"),
                null,
                new TicketStatus("open"),
                marks.length == 0 ? fields : fields.with(TicketField.MERGE_CONFLICTS, List.of(marks)),
                Map.of("note", "one"),
                null);
    }

    private static Ruling settle(TicketSummary ticket, TicketEdit edit, Map<String, String> picked, boolean keep) {
        return SettlingRules.settle(ticket, REVISION, new Settlement(edit, picked, keep, ADA));
    }

    private static TicketUpdate granted(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
        return ((Ruling.Granted) ruling).update();
    }

    private static String refused(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        return ((Ruling.Refused) ruling).toString();
    }

    private static final TicketSummary MARKED = ticket("priority: P1", "priority: P3", "assignee:", "assignee: bob");

    @Test
    void aNewValueSettlesItsFieldAndNoOther() {
        TicketUpdate update =
                granted(settle(MARKED, NO_EDIT.set(TicketField.PRIORITY, new Priority("P0")), Map.of(), false));

        assertThat(update.fields())
                .isEqualTo(FieldChanges.none()
                        .withSet(TicketField.PRIORITY, new Priority("P0"))
                        .withSet(TicketField.MERGE_CONFLICTS, List.of("assignee:", "assignee: bob")));
        assertThat(update.events()).isEmpty();
    }

    @Test
    void theLastMarkGoesWithItsField() {
        TicketUpdate update = granted(settle(MARKED, NO_EDIT, Map.of("priority", "P3", "assignee", ""), false));

        assertThat(update.fields())
                .isEqualTo(FieldChanges.none()
                        .withSet(TicketField.PRIORITY, new Priority("P3"))
                        .withCleared(TicketField.ASSIGNEE)
                        .withCleared(TicketField.MERGE_CONFLICTS));
    }

    @Test
    void keepingLeavesTheValuesAndTakesTheMarks() {
        assertThat(granted(settle(MARKED, NO_EDIT, Map.of(), true)).fields())
                .isEqualTo(FieldChanges.none().withCleared(TicketField.MERGE_CONFLICTS));
    }

    @Test
    void aWorkflowStateThatIsPickedIsRecordedAndBringsItsQueueing() {
        TicketSummary ticket = ticket(
                "workflow_state: planning",
                "workflow_state: queued",
                "queued_by:",
                "queued_by: ada",
                "queued_at:",
                "queued_at: 2026-06-05T04:01:04Z");
        TicketUpdate update = granted(settle(ticket, NO_EDIT, Map.of("workflow_state", "planning"), false));

        assertThat(update.fields().cleared())
                .containsExactlyInAnyOrder(TicketField.QUEUED_BY, TicketField.QUEUED_AT, TicketField.MERGE_CONFLICTS);
        assertThat(update.events())
                .singleElement()
                .extracting(NewTicketEvent::attributes)
                .satisfies(it -> assertThat(it).containsEntry("from", "queued").containsEntry("to", "planning"));
        TicketUpdate kept = granted(settle(ticket, NO_EDIT, Map.of("workflow_state", "queued"), false));
        assertThat(kept.events()).isEmpty();
        assertThat(kept.fields().set().find(TicketField.QUEUED_BY)).contains(ADA);
    }

    @Test
    void whatIsNotMarkedIsRefused() {
        assertThat(refused(settle(ticket(), NO_EDIT, Map.of(), true))).contains("no merge has left");
        assertThat(refused(settle(MARKED, NO_EDIT.set(TicketField.TITLE, "x"), Map.of(), false)))
                .contains("'title' is not in conflict, only priority, assignee");
        assertThat(refused(settle(MARKED, NO_EDIT, Map.of("kind", "bug"), false)))
                .contains("'kind' is not in conflict");
        assertThat(refused(settle(MARKED, NO_EDIT, Map.of("priority", "P2"), false)))
                .contains("only 'P1', 'P3'");
        assertThat(refused(settle(ticket("title:", "title: x"), NO_EDIT, Map.of("title", ""), false)))
                .contains("can't lose its title");
        assertThat(refused(
                        settle(ticket("queued_at: soon", "queued_at:"), NO_EDIT, Map.of("queued_at", "soon"), false)))
                .contains("needs a UTC time");
    }

    @Test
    void theStatusAndFieldsNobodyKnowsAreOnlyKept() {
        TicketSummary ticket = ticket("note: one", "note: two", "status: open", "status: pending");

        assertThat(refused(settle(ticket, NO_EDIT, Map.of("status", "pending"), false)))
                .contains("move the ticket with status");
        assertThat(refused(settle(ticket, NO_EDIT, Map.of("note", "two"), false)))
                .contains("write it into the file");
        assertThat(granted(settle(ticket, NO_EDIT, Map.of("note", "one", "status", "open"), false))
                        .fields())
                .isEqualTo(FieldChanges.none().withCleared(TicketField.MERGE_CONFLICTS));
    }

    @Test
    void aSettlementMadeFromAnotherRevisionIsStale() {
        assertThat(settle(MARKED, NO_EDIT.ifRevision(new Revision("r0")), Map.of(), true))
                .isInstanceOf(Ruling.Stale.class);
    }
}
