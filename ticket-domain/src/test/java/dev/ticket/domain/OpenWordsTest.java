package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The words that may be anything: known ones are recognised, unknown ones are kept. */
class OpenWordsTest {
    @Test
    void eachKnownWordIsItself() {
        assertThat(Arrays.stream(TicketStatus.Known.values()))
                .allMatch(it -> TicketStatus.of(it).is(it));
        assertThat(Arrays.stream(TicketKind.Known.values()))
                .allMatch(it -> TicketKind.of(it).is(it));
        assertThat(Arrays.stream(Priority.Known.values()))
                .allMatch(it -> Priority.of(it).is(it));
        assertThat(Arrays.stream(Readiness.Known.values()))
                .allMatch(it -> Readiness.of(it).is(it));
        assertThat(Arrays.stream(WorkflowState.Known.values()))
                .allMatch(it -> WorkflowState.of(it).is(it));
        assertThat(Arrays.stream(ReviewResult.Known.values()))
                .allMatch(it -> ReviewResult.of(it).is(it));
        assertThat(Arrays.stream(EventKind.Known.values()))
                .allMatch(it -> EventKind.of(it).is(it));
        assertThat(Arrays.stream(ReferenceKind.Known.values()))
                .allMatch(it -> ReferenceKind.of(it).is(it));
        assertThat(Arrays.stream(PlanRelation.Known.values()))
                .allMatch(it -> PlanRelation.of(it).is(it));
    }

    @Test
    void wordsAreSpelledAsFilesSpellThem() {
        assertThat(EventKind.of(EventKind.Known.IMPLEMENTATION_REPORT)).hasToString("implementation_report");
        assertThat(Priority.of(Priority.Known.P0)).hasToString("P0");
        assertThat(WorkflowState.of(WorkflowState.Known.INPROGRESS)).hasToString("inprogress");
        assertThat(ReviewResult.of(ReviewResult.Known.REQUEST_CHANGES)).hasToString("request_changes");
    }

    @Test
    void unknownWordsAndOtherSpellingsAreKeptAndUnknown() {
        assertThat(new TicketStatus("archived").known()).isEmpty();
        assertThat(new TicketStatus("Open").known()).isEmpty();
        assertThat(new Priority("p0").known()).isEmpty();
        assertThat(new EventKind("migration").raw()).isEqualTo("migration");
    }

    @Test
    void aWordThatLooksLikeAnotherIsRefused() {
        assertThatThrownBy(() -> new EventKind("close\u200b")).hasMessageContaining("invisible");
        assertThatThrownBy(() -> new ReviewResult("\u202eevorppa")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intakeIsTheOldWordForPlanning() {
        WorkflowState intake = new WorkflowState("intake");

        assertThat(intake.is(WorkflowState.Known.PLANNING)).isTrue();
        assertThat(intake.raw()).isEqualTo("intake");
    }

    @Test
    void headingsAreThoseOfTheFormat() {
        assertThat(EventKind.of(EventKind.Known.CREATE).heading()).isEqualTo("Created");
        assertThat(EventKind.of(EventKind.Known.CLOSE).heading()).isEqualTo("Closed");
        assertThat(EventKind.of(EventKind.Known.IMPLEMENTATION_REPORT).heading())
                .isEqualTo("Implementation report");
        assertThat(EventKind.of(EventKind.Known.STATUS_CHANGED).heading()).isEqualTo("Status changed");
        assertThat(EventKind.of(EventKind.Known.INTAKE_SUMMARY).heading()).isEqualTo("Intake summary");
        assertThat(new EventKind("migration").heading()).isEqualTo("migration");
    }

    @Test
    void onlyFourKnownKindsMayBeWrittenByHand() {
        assertThat(Arrays.stream(EventKind.Known.values())
                        .filter(it -> !EventKind.of(it).isWrittenByOperation()))
                .containsExactly(
                        EventKind.Known.COMMENT,
                        EventKind.Known.PLAN,
                        EventKind.Known.DECISION,
                        EventKind.Known.IMPLEMENTATION_REPORT);
        assertThat(new EventKind("migration").isWrittenByOperation()).isFalse();
        assertThat(new EventKind("Review").isWrittenByOperation()).isTrue();
        assertThat(new EventKind("CLOSE").isWrittenByOperation()).isTrue();
    }
}
