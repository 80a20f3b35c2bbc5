package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketOrder;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.TicketReader} does when it lists tickets; a part of {@link TicketReaderContract}. */
public interface TicketListContract extends TrackerUnderTest {
    /** A new tracker is a normal one. */
    @Test
    @DisplayName("R-01: an empty tracker lists no ticket and no problem")
    default void emptyTrackerListsNothing() {
        assertThat(emptyTracker().list(TicketFilter.all())).isEqualTo(new TicketListing(List.of(), List.of()));
    }

    /** A ticket that is not in the list is forgotten. */
    @Test
    @DisplayName("R-02: a list without conditions has every ticket once")
    default void unfilteredListHasEveryTicketOnce() {
        TicketBackend tracker = emptyTracker();
        List<TicketId> ids = seedAll(tracker, ticket("One"), ticket("Two"), ticket("Two"));

        assertThat(idsOf(tracker, TicketFilter.all())).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Daily work is on open tickets; a filter that leaks others is noise, one that drops some is a loss. */
    @Test
    @DisplayName("R-03: a filter by status lets those statuses through and no other")
    default void statusFilterChooses() {
        TicketBackend tracker = emptyTracker();
        TicketId id = seed(tracker, ticket("One"));

        assertThat(idsOf(tracker, TicketFilter.all().withStatuses(Set.of(Samples.OPEN, Samples.CLOSED))))
                .as("open or closed tickets")
                .containsExactly(id);
        assertThat(idsOf(tracker, TicketFilter.all().withStatuses(Set.of(Samples.PENDING))))
                .as("pending tickets")
                .isEmpty();
    }

    /** As for statuses. */
    @Test
    @DisplayName("R-04: a filter by kind lets those kinds through and no other")
    default void kindFilterChooses() {
        TicketBackend tracker = emptyTracker();
        TicketKind bug = TicketKind.of(TicketKind.Known.BUG);
        TicketKind own = new TicketKind("migration");
        List<TicketId> ids = seedAll(
                tracker,
                ticket("One").with(TicketField.KIND, bug),
                ticket("Two").with(TicketField.KIND, own),
                ticket("Three"));

        assertThat(idsOf(tracker, TicketFilter.all().withKinds(Set.of(bug, own))))
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    }

    /** As for statuses. */
    @Test
    @DisplayName("R-05: a filter by priority lets those priorities through and no other")
    default void priorityFilterChooses() {
        TicketBackend tracker = emptyTracker();
        Priority urgent = Priority.of(Priority.Known.P0);
        List<TicketId> ids = seedAll(tracker, ticket("One").with(TicketField.PRIORITY, urgent), ticket("Two"));

        assertThat(idsOf(tracker, TicketFilter.all().withPriorities(Set.of(urgent))))
                .containsExactly(ids.get(0));
    }

    /** Labels narrow: one more label, fewer tickets. */
    @Test
    @DisplayName("R-06: a filter by labels lets tickets through that have all of them")
    default void labelFilterWantsAll() {
        TicketBackend tracker = emptyTracker();
        List<TicketId> ids = seedAll(
                tracker, labelled("One", "parser", "slow"), labelled("Two", "parser"), labelled("Three", "slow"));

        assertThat(idsOf(tracker, TicketFilter.all().withLabels(Set.of("parser"))))
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(idsOf(tracker, TicketFilter.all().withLabels(Set.of("parser", "slow"))))
                .containsExactly(ids.get(0));
    }

    /** "What is mine" is asked by name. */
    @Test
    @DisplayName("R-07: a filter by assignee lets that assignee's tickets through and no other")
    default void assigneeFilterChooses() {
        TicketBackend tracker = emptyTracker();
        List<TicketId> ids = seedAll(
                tracker,
                ticket("One").with(TicketField.ASSIGNEE, "ada"),
                ticket("Two").with(TicketField.ASSIGNEE, "ada b"),
                ticket("Three"));

        assertThat(idsOf(tracker, TicketFilter.all().withAssignee("ada"))).containsExactly(ids.get(0));
    }

    /** Conditions of different kinds narrow together. */
    @Test
    @DisplayName("R-08: a ticket must meet every condition of a filter")
    default void conditionsAddUp() {
        TicketBackend tracker = emptyTracker();
        List<Condition> conditions = Condition.ofReading();
        for (int which = 0; which < 1 << conditions.size(); which++) {
            seed(tracker, Condition.meeting(which, conditions));
        }
        List<TicketSummary> all = tracker.list(TicketFilter.all()).tickets();

        for (Condition one : conditions) {
            for (Condition other : conditions.subList(conditions.indexOf(one) + 1, conditions.size())) {
                TicketFilter both = one.wanted().apply(other.wanted().apply(TicketFilter.all()));
                assertThat(idsOf(tracker, both))
                        .as("tickets by %s and %s", one.name(), other.name())
                        .isEqualTo(
                                both.select(all.stream()).map(TicketSummary::id).toList());
            }
            assertThat(idsOf(
                            tracker,
                            one.wanted()
                                    .apply(TicketFilter.all().withStatuses(Set.of(Samples.PENDING, Samples.CLOSED)))))
                    .as("tickets by %s that are not open", one.name())
                    .isEmpty();
        }
    }

    /** Every front end shows the same order, and a page of a list is the same page tomorrow. */
    @Test
    @DisplayName("R-09: a list has the wanted order, forwards and backwards")
    default void listIsOrdered() {
        TicketBackend tracker = emptyTracker();
        int count = seedAll(tracker, urgent("b", "P1"), urgent("C", "P0"), urgent("a", "P1"), urgent("a", "P9"))
                .size();

        for (TicketOrder order : TicketOrder.values()) {
            for (boolean reversed : List.of(false, true)) {
                Comparator<TicketSummary> comparator = order.comparator(reversed);
                assertThat(tracker.list(TicketFilter.all().withOrder(order, reversed))
                                .tickets())
                        .as("order %s, reversed %s", order, reversed)
                        .hasSize(count)
                        .isSortedAccordingTo(comparator);
            }
        }
    }

    /** The first twenty are the first twenty of the whole list. */
    @Test
    @DisplayName("R-10: a limit cuts the ordered list")
    default void limitCutsTheOrderedList() {
        TicketBackend tracker = emptyTracker();
        seedAll(
                tracker,
                urgent("b", "P2"),
                urgent("a", "P2").with(TicketField.ASSIGNEE, "ada"),
                urgent("c", "P0"),
                urgent("d", "P1").with(TicketField.ASSIGNEE, "ada"),
                urgent("e", "P1").with(TicketField.ASSIGNEE, "ada"));

        for (TicketFilter filter :
                List.of(TicketFilter.all(), TicketFilter.all().withAssignee("ada"))) {
            for (boolean reversed : List.of(false, true)) {
                TicketFilter ordered = filter.withOrder(TicketOrder.PRIORITY, reversed);
                List<TicketId> ids = idsOf(tracker, ordered);
                assertThat(idsOf(tracker, ordered.withLimit(2)))
                        .as("the first two of %s", ordered)
                        .isEqualTo(ids.subList(0, 2));
                assertThat(idsOf(tracker, ordered.withLimit(100)))
                        .as("the first hundred of %s", ordered)
                        .isEqualTo(ids);
            }
        }
    }

    /** As for statuses; and what is not written yet is asked for as well. */
    @Test
    @DisplayName(
            "R-21: a filter by workflow state lets those states through and no other; without one a ticket is planning")
    default void stateFilterChooses() {
        TicketBackend tracker = emptyTracker();
        WorkflowState planning = WorkflowState.of(WorkflowState.Known.PLANNING);
        WorkflowState queued = WorkflowState.of(WorkflowState.Known.QUEUED);
        WorkflowState own = new WorkflowState("triage");
        List<TicketId> offered = new ArrayList<>();
        List<TicketId> planned = new ArrayList<>(List.of(seed(tracker, ticket("One"))));
        for (WorkflowState state : List.of(queued, own)) {
            TicketId ticket = seed(tracker, ticket("In " + state));
            (putInState(tracker, ticket, state) ? offered : planned).add(ticket);
        }

        assertThat(idsOf(tracker, TicketFilter.all().withStates(Set.of(planning))))
                .as("tickets in planning")
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(idsOf(tracker, TicketFilter.all().withStates(Set.of(queued, own))))
                .as("tickets that are queued or in triage")
                .containsExactlyInAnyOrderElementsOf(offered);
        assertThat(idsOf(
                        tracker, TicketFilter.all().withStates(Set.of(planning)).withAssignee("ada")))
                .as("ada's tickets in planning")
                .isEmpty();
    }

    private List<TicketId> seedAll(TicketBackend tracker, NewTicket... tickets) {
        return List.of(tickets).stream().map(it -> seed(tracker, it)).toList();
    }

    private static List<TicketId> idsOf(TicketBackend tracker, TicketFilter filter) {
        return tracker.list(filter).tickets().stream().map(TicketSummary::id).toList();
    }

    private static NewTicket labelled(String title, String... labels) {
        return ticket(title).with(TicketField.LABELS, List.of(labels));
    }

    private static NewTicket urgent(String title, String priority) {
        FieldValues values = ticket(title).fields().with(TicketField.PRIORITY, new Priority(priority));
        return new NewTicket(values, null, Samples.ADA, ticket(title).body());
    }
}
