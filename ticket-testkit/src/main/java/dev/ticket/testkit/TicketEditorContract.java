package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.fullTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.TicketEditor} does. Implement {@link TicketBackendContract} to run it. */
public interface TicketEditorContract extends TrackerUnderTest {
    /** An edit that is half done is worse than none. */
    @Test
    @DisplayName("E-01: every field that an edit may set has the new value afterwards")
    default void everyFieldCanBeSet() {
        Bench bench = Bench.with(this, fullTicket(), Capability.EDIT);
        FieldValues wanted = Samples.values("second");
        bench.tracker().edit(bench.name(), Samples.set(wanted));
        FieldValues found = bench.show().summary().fields();

        for (TicketField<?> field : Samples.editableFields()) {
            assertThat((Object) found.find(field)).as("%s", field).isEqualTo(wanted.find(field));
        }
    }

    /** "Nobody" and "nothing" are values too. */
    @Test
    @DisplayName("E-02: every field that an edit may clear has no value afterwards")
    default void everyFieldCanBeCleared() {
        Bench bench = Bench.with(this, fullTicket(), Capability.EDIT);
        for (TicketField<?> field : Samples.editableFields()) {
            if (!field.equals(TicketField.TITLE)) {
                bench.tracker().edit(bench.name(), TicketEdit.nothing().clear(field));
                assertThat((Object) bench.show().summary().fields().find(field))
                        .as("%s", field)
                        .isIn(Optional.empty(), Optional.of(List.of()));
            }
        }
    }

    /** Two people who edit different fields must not undo each other. */
    @Test
    @DisplayName("E-03: an edit of one field leaves everything else as it was")
    default void otherFieldsStay() {
        Bench bench = Bench.with(this, fullTicket(), Capability.EDIT);
        Ticket before = bench.show();
        bench.tracker().edit(bench.name(), TicketEdit.nothing().set(TicketField.ASSIGNEE, "grace"));
        Ticket after = bench.show();

        assertThat(withoutTime(after).without(TicketField.ASSIGNEE))
                .as("the other fields")
                .isEqualTo(withoutTime(before).without(TicketField.ASSIGNEE));
        assertThat(after.body()).as("description").isEqualTo(before.body());
        assertThat(after.events()).as("events").isEqualTo(before.events());
        assertThat(after.summary().extra())
                .as("unknown fields")
                .isEqualTo(before.summary().extra());
        assertThat(after.summary().slug()).as("slug").isEqualTo(before.summary().slug());
    }

    /** Text and fields are edited by different people with different tools. */
    @Test
    @DisplayName("E-04: an edit of the description leaves every field as it was")
    default void descriptionIsReplacedAlone() {
        Bench bench = Bench.with(this, fullTicket(), Capability.EDIT);
        Ticket before = bench.show();
        bench.tracker().edit(bench.name(), TicketEdit.nothing().withBody(new MarkdownText("Another text.")));
        Ticket after = bench.show();

        assertThat(after.body()).isEqualTo(new MarkdownText("Another text."));
        assertThat(withoutTime(after)).as("fields").isEqualTo(withoutTime(before));
    }

    /** A thread is what was said, not what was changed. */
    @Test
    @DisplayName("E-05: an edit writes no event")
    default void editWritesNoEvent() {
        Bench bench = Bench.with(this, Capability.EDIT);
        int before = bench.events().size();
        TicketReceipt receipt = bench.tracker().edit(bench.name(), Samples.set(Samples.values("second")));

        assertThat(receipt.events()).as("events in the receipt").isEmpty();
        assertThat(bench.events()).as("events in the thread").hasSize(before);
    }

    /** The next edit is based on what the receipt says. */
    @Test
    @DisplayName("E-06: the receipt of an edit says what the ticket says")
    default void editReceiptIsTheTicket() {
        Bench bench = Bench.with(this, Capability.EDIT);
        TicketReceipt receipt = bench.tracker().edit(bench.name(), Samples.set(Samples.values("second")));

        assertThat(receipt.ticket()).isEqualTo(bench.show().ref());
    }

    /** A revision that stays the same would let the next writer overwrite this edit without a word. */
    @Test
    @DisplayName("E-07: an edit of a field or the description changes the revision")
    default void editChangesTheRevision() {
        Bench bench = Bench.with(this, Capability.EDIT);
        Revision first = bench.show().revision();
        bench.tracker().edit(bench.name(), TicketEdit.nothing().set(TicketField.ASSIGNEE, "grace"));
        Revision second = bench.show().revision();
        bench.tracker().edit(bench.name(), TicketEdit.nothing().withBody(new MarkdownText("Another text.")));

        assertThat(List.of(first, second, bench.show().revision()))
                .as("revisions at the start, after a field, after the description")
                .doesNotHaveDuplicates();
    }

    /** Compare, then set: what nobody has seen nobody may overwrite. */
    @Test
    @DisplayName("E-08: an edit based on an older revision is refused, names both revisions and changes nothing")
    default void staleEditIsRefused() {
        Bench bench = Bench.with(this, Capability.EDIT);
        List<TicketEdit> late = List.of(
                TicketEdit.nothing().set(TicketField.TITLE, "Too late"),
                TicketEdit.nothing().withBody(new MarkdownText("Too late.")),
                TicketEdit.nothing().set(TicketField.TITLE, "Too late").withBody(new MarkdownText("Too late.")));
        List<Revision> old = new ArrayList<>();
        while (old.size() < late.size()) {
            old.add(bench.show().revision());
            String assignee = "grace " + old.size();
            bench.tracker().edit(bench.name(), TicketEdit.nothing().set(TicketField.ASSIGNEE, assignee));
        }
        letASecondPass();

        for (int i = 0; i < late.size(); i++) {
            assertRefused(bench, late.get(i).ifRevision(old.get(i)), old.get(i));
        }
    }

    /** Else careful callers could not edit at all. */
    @Test
    @DisplayName("E-09: an edit based on the present revision is made")
    default void editOfThePresentRevisionIsMade() {
        Bench bench = Bench.with(this, Capability.EDIT);
        TicketEdit edit = TicketEdit.nothing()
                .set(TicketField.TITLE, "In time")
                .ifRevision(bench.show().revision());
        bench.tracker().edit(bench.name(), edit);

        assertThat(bench.show().summary().title()).isEqualTo("In time");
    }

    /** A button that was pressed without a change is no change. */
    @Test
    @DisplayName("E-10: an edit that names nothing changes nothing, not even a time")
    default void emptyEditChangesNothing() {
        Bench bench = Bench.with(this, Capability.EDIT);
        Ticket before = bench.show();
        letASecondPass();
        bench.tracker().edit(bench.name(), TicketEdit.nothing());

        assertThat(bench.show()).isEqualTo(before);
    }

    /** Lists by time show what is alive. */
    @Test
    @DisplayName("E-11: an edit sets the time of the last change")
    default void editSetsTheTime() {
        Bench bench = Bench.with(this, Capability.EDIT);
        Instant before = bench.show().summary().updatedAt().orElseThrow();
        letASecondPass();
        bench.tracker().edit(bench.name(), TicketEdit.nothing().set(TicketField.ASSIGNEE, "grace"));

        assertThat(bench.show().summary().updatedAt().orElseThrow()).isAfter(before);
    }

    /** No back door: what an operation writes tells what was done, by whom and when. */
    @Test
    @DisplayName("E-12: no edit touches the status or a field that belongs to an operation")
    default void operationsFieldsAreOutOfReach() {
        Bench bench = Bench.with(this, fullTicket(), Capability.EDIT);
        Ticket before = bench.show();
        letASecondPass();
        bench.tracker().edit(bench.name(), Samples.set(Samples.values("second")));
        Ticket after = bench.show();

        assertThat(after.summary().status())
                .as("status")
                .isEqualTo(before.summary().status());
        for (TicketField<?> field : Samples.operationFields()) {
            if (!field.equals(TicketField.UPDATED_AT)) {
                assertThat((Object) after.summary().fields().find(field))
                        .as("%s", field)
                        .isEqualTo(before.summary().fields().find(field));
            }
            assertThatIllegalArgumentException()
                    .as("an edit that clears %s", field)
                    .isThrownBy(() -> TicketEdit.nothing().clear(field));
        }
    }

    /** As C-05. */
    @Test
    @DisplayName("E-13: kinds, priorities and readiness nobody here knows come back from an edit as they were given")
    default void unknownWordsSurviveAnEdit() {
        Bench bench = Bench.with(this, Capability.EDIT);
        FieldValues wanted = FieldValues.none()
                .with(TicketField.KIND, new TicketKind("Spike.2"))
                .with(TicketField.PRIORITY, new Priority("before lunch"))
                .with(TicketField.READINESS, new Readiness("half_baked"));
        bench.tracker().edit(bench.name(), Samples.set(wanted));
        FieldValues found = bench.show().summary().fields();

        assertThat((Object) found.find(TicketField.KIND)).as("kind").isEqualTo(wanted.find(TicketField.KIND));
        assertThat((Object) found.find(TicketField.PRIORITY))
                .as("priority")
                .isEqualTo(wanted.find(TicketField.PRIORITY));
        assertThat((Object) found.find(TicketField.READINESS))
                .as("readiness")
                .isEqualTo(wanted.find(TicketField.READINESS));
    }

    /** The check of the revision and the write are one step, or the check is worth nothing. */
    @Test
    @DisplayName("E-14: of edits that several threads base on one revision exactly one is made")
    default void oneOfManyEditsWins() {
        Bench bench = Bench.with(this, Capability.EDIT);
        Revision seen = bench.show().revision();
        List<String> made = Crowd.once(thread -> {
            String title = "By thread " + thread;
            TicketEdit edit = TicketEdit.nothing().set(TicketField.TITLE, title).ifRevision(seen);
            try {
                bench.tracker().edit(bench.name(), edit);
                return title;
            } catch (TicketConflictException e) {
                return "refused";
            }
        });

        assertThat(made)
                .filteredOn(it -> !it.equals("refused"))
                .as("edits made")
                .hasSize(1);
        assertThat(made)
                .as("the title is the winner's")
                .contains(bench.show().summary().title());
    }

    /** An editor hands in a whole form at once. */
    @Test
    @DisplayName("E-15: an edit that sets, clears and replaces the description does all three")
    default void everyPartOfAnEditIsMade() {
        Bench bench = Bench.with(this, fullTicket(), Capability.EDIT);
        MarkdownText text = new MarkdownText("Another text.");
        TicketEdit edit = TicketEdit.nothing()
                .set(TicketField.TITLE, "Another title")
                .clear(TicketField.ASSIGNEE)
                .withBody(text);
        bench.tracker().edit(bench.name(), edit);
        Ticket after = bench.show();

        assertThat(after.summary().title()).as("title").isEqualTo("Another title");
        assertThat(after.summary().assignee()).as("assignee").isEmpty();
        assertThat(after.body()).as("description").isEqualTo(text);
    }

    private static void assertRefused(Bench bench, TicketEdit late, Revision old) {
        Ticket before = bench.show();
        TicketConflictException error = catchThrowableOfType(
                TicketConflictException.class, () -> bench.tracker().edit(bench.name(), late));

        assertThat(error).as("the error of %s", late).isNotNull();
        assertThat(error.expected()).as("expected").isEqualTo(old.value());
        assertThat(error.found()).as("found").isEqualTo(before.revision().value());
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    private static FieldValues withoutTime(Ticket ticket) {
        return ticket.summary().fields().without(TicketField.UPDATED_AT);
    }
}
