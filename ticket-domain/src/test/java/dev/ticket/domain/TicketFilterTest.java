package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketFilterTest {
    private static final TicketSummary OLD = ticket("b", "closed", "zeta", "P2", "2026-01-01T00:00:00Z", "x", "y");
    private static final TicketSummary NEW = ticket("a", "open", "Alpha", "P0", "2026-03-01T00:00:00Z", "x");
    private static final TicketSummary ODD = ticket("c", "archived", "beta", "urgent", "2026-02-01T00:00:00Z");

    private static TicketSummary ticket(
            String id, String status, String title, String priority, String at, String... labels) {
        FieldValues fields = FieldValues.none()
                .with(TicketField.TITLE, title)
                .with(TicketField.PRIORITY, new Priority(priority))
                .with(TicketField.UPDATED_AT, Instant.parse(at))
                .with(TicketField.LABELS, List.of(labels));
        return new TicketSummary(new TicketId(id), null, new TicketStatus(status), fields, Map.of(), null);
    }

    private static List<TicketSummary> select(TicketFilter filter) {
        return filter.select(Stream.of(ODD, OLD, NEW)).toList();
    }

    @Test
    void withoutWishesEverythingComesByStatusAndId() {
        assertThat(select(TicketFilter.all())).containsExactly(NEW, OLD, ODD);
    }

    @Test
    void eachOrderIsItsOwn() {
        assertThat(select(TicketFilter.all().withOrder(TicketOrder.UPDATED, false)))
                .containsExactly(OLD, ODD, NEW);
        assertThat(select(TicketFilter.all().withOrder(TicketOrder.PRIORITY, false)))
                .containsExactly(NEW, OLD, ODD);
        assertThat(select(TicketFilter.all().withOrder(TicketOrder.TITLE, false)))
                .containsExactly(NEW, ODD, OLD);
        assertThat(select(TicketFilter.all().withOrder(TicketOrder.ID, true))).containsExactly(ODD, OLD, NEW);
    }

    @Test
    void statusesAreAlternativesAndLabelsAreNot() {
        assertThat(select(TicketFilter.all().withStatuses(Set.of(NEW.status(), OLD.status()))))
                .containsExactly(NEW, OLD);
        assertThat(select(TicketFilter.all().withLabels(Set.of("x", "y")))).containsExactly(OLD);
        assertThat(select(TicketFilter.all().withPriorities(Set.of(new Priority("urgent")))))
                .containsExactly(ODD);
        assertThat(select(TicketFilter.all().withAssignee("ada"))).isEmpty();
    }

    @Test
    void withoutAWordForItATicketIsInPlanningUntilItIsClosed() {
        assertThat(select(TicketFilter.all().withStates(Set.of(WorkflowState.of(WorkflowState.Known.PLANNING)))))
                .containsExactly(NEW, ODD);
        assertThat(select(TicketFilter.all().withStates(Set.of(WorkflowState.of(WorkflowState.Known.DONE)))))
                .containsExactly(OLD);
        assertThat(select(TicketFilter.all().withStates(Set.of(new WorkflowState("triage")))))
                .isEmpty();
    }

    @Test
    void theOlderWordForPlanningIsFoundAsPlanning() {
        TicketSummary intake = new TicketSummary(
                NEW.id(),
                null,
                NEW.status(),
                FieldValues.none().with(TicketField.WORKFLOW_STATE, new WorkflowState("intake")),
                Map.of(),
                null);

        for (String word : List.of("planning", "intake")) {
            assertThat(TicketFilter.all()
                            .withStates(Set.of(new WorkflowState(word)))
                            .matches(intake))
                    .isTrue();
        }
        assertThat(select(TicketFilter.all().withStates(Set.of(new WorkflowState("intake")))))
                .containsExactly(NEW, ODD);
    }

    @Test
    void theLimitCountsAfterTheOrder() {
        assertThat(select(TicketFilter.all().withLimit(1))).containsExactly(NEW);
        assertThatThrownBy(() -> TicketFilter.all().withLimit(0)).hasMessageContaining("1 or more");
    }
}
