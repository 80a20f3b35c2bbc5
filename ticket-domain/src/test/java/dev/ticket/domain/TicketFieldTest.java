package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketFieldTest {
    @Test
    void everyDeclaredFieldIsInTheList() {
        long declared = Arrays.stream(TicketField.class.getDeclaredFields())
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .count();

        assertThat(TicketField.all()).hasSize((int) declared).doesNotHaveDuplicates();
        assertThat(TicketField.all())
                .allMatch(it -> TicketField.named(it.name()).orElseThrow() == it);
    }

    @Test
    void whatBelongsToOperationsCantBeEdited() {
        assertThat(TicketField.all().stream().filter(it -> !it.editable()).map(TicketField::name))
                .containsExactly(
                        "created_at",
                        "updated_at",
                        "legacy_ticket",
                        "workflow_state",
                        "queued_by",
                        "queued_at",
                        "merge_conflicts");
        assertThatThrownBy(() -> TicketEdit.nothing().set(TicketField.QUEUED_BY, new Author("eve")))
                .hasMessageContaining("queued_by can't be set by hand");
        assertThatThrownBy(() -> TicketEdit.nothing().clear(TicketField.WORKFLOW_STATE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewTicket.titled("x", new Author("eve")).with(TicketField.CREATED_AT, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writingAndReadingGivesTheSameValue() {
        assertThat(TicketField.LABELS.type().read(TicketField.LABELS.type().write(List.of("a", "b"))))
                .containsExactly("a", "b");
        Instant time = Instant.parse("2026-06-05T04:01:04Z");
        assertThat(TicketField.QUEUED_AT.type().write(time)).containsExactly("2026-06-05T04:01:04Z");
        assertThat(TicketField.QUEUED_AT.type().read(List.of("2026-06-05T04:01:04.9Z")))
                .isEqualTo(time);
        assertThat(TicketField.NEEDS_PREFLIGHT.type().read(List.of("true"))).isTrue();
        assertThatThrownBy(() -> TicketField.NEEDS_PREFLIGHT.type().read(List.of("yes")))
                .hasMessageContaining("true or false");
    }

    @Test
    void aTitleCantBeClearedAndAValueCantBeSetAndCleared() {
        assertThatThrownBy(() -> TicketEdit.nothing().clear(TicketField.TITLE)).hasMessageContaining("title");
        assertThat(TicketEdit.nothing()
                        .clear(TicketField.ASSIGNEE)
                        .set(TicketField.ASSIGNEE, "ada")
                        .fields()
                        .cleared())
                .isEmpty();
        assertThat(TicketEdit.nothing()
                        .set(TicketField.ASSIGNEE, "ada")
                        .clear(TicketField.ASSIGNEE)
                        .fields()
                        .set())
                .isEqualTo(FieldValues.none());
    }
}
