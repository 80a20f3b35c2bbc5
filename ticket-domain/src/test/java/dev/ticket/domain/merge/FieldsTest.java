package dev.ticket.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.TicketStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of one field, lists and statuses. */
class FieldsTest {
    @ParameterizedTest
    @CsvSource({
        "a, a, a, a",
        "a, b, a, b",
        "a, a, b, b",
        "a, b, b, b",
        ", b, b, b",
        "a, , a, ",
        "a, , , ",
    })
    void whatOneSideChangedOrBothAlikeIsSettled(String base, String ours, String theirs, String merged) {
        Versions<String> versions = new Versions<>(base, ours, theirs);

        assertThat(versions.isSettled()).isTrue();
        assertThat(versions.settled()).isEqualTo(merged);
        assertThat(versions.swapped().settled()).isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource({"a, b, c", ", b, c", "a, , c"})
    void whatBothChangedDifferentlyIsNot(String base, String ours, String theirs) {
        Versions<String> versions = new Versions<>(base, ours, theirs);

        assertThat(versions.isSettled()).isFalse();
        assertThatThrownBy(versions::settled).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, a b c d, a b c d",
        "a b, a b d, a b c, a b c d",
        "a b c, b c, a b, b",
        "a b c, c b a, a b c, c b a",
        "a b c, c b a x, a b c, c b a x",
        "a b, b a, a b z, a b z",
        "a, a x, a x, a x",
        "a, '', a b, b",
    })
    void inAListWhatEitherSideAddedIsInAndWhatEitherTookOutIsOut(
            String base, String ours, String theirs, String merged) {
        Versions<List<String>> versions = new Versions<>(words(base), words(ours), words(theirs));

        assertThat(SetMerge.merge(versions)).isEqualTo(words(merged));
        assertThat(SetMerge.merge(versions.swapped())).isEqualTo(words(merged));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "open, open, closed, closed",
        "open, closed, closed, closed",
        "open, pending, open, pending",
        "open, pending, closed, closed",
        "pending, open, closed, closed",
        "closed, open, closed, open",
    })
    void aTicketThatOneSideClosedIsClosedWhereverTheOtherMovedIt(
            String base, String ours, String theirs, String merged) {
        Versions<TicketStatus> versions = statuses(base, ours, theirs);

        assertThat(StatusMerge.merge(versions)).isEqualTo(new TicketStatus(merged));
        assertThat(StatusMerge.merge(versions.swapped())).isEqualTo(new TicketStatus(merged));
    }

    @Test
    void aTicketThatBothSidesOpenedDifferentlyHasNoStatusThatBothComeTo() {
        assertThat(StatusMerge.merge(statuses("closed", "open", "pending"))).isNull();
    }

    @Test
    void whoeverAloneClosesATicketIsKnown() {
        assertThat(StatusMerge.oneSideClosed(statuses("open", "closed", "pending")))
                .isTrue();
        assertThat(StatusMerge.oneSideClosed(statuses("open", "closed", "closed")))
                .isFalse();
        assertThat(StatusMerge.oneSideClosed(statuses("closed", "closed", "open")))
                .isFalse();
    }

    private static Versions<TicketStatus> statuses(String base, String ours, String theirs) {
        return new Versions<>(base, ours, theirs).map(TicketStatus::new);
    }

    @Test
    void aMarkReadsBackAsItIsWritten() {
        for (ConflictMark mark : List.of(
                new ConflictMark("title", "TUI: picker"),
                new ConflictMark("assignee", ""),
                new ConflictMark("note", "two\n  lines"))) {
            assertThat(ConflictMark.parse(mark.text())).contains(mark);
        }
        assertThat(new ConflictMark("assignee", "").text()).isEqualTo("assignee:");
        assertThat(ConflictMark.parse("no mark")).isEmpty();
    }
}
