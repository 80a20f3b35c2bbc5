package dev.ticket.domain;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list, in what order, and how many. A set that is empty lets everything through.
 *
 * <pre>{@code
 * TicketFilter.all().withStatuses(Set.of(TicketStatus.of(OPEN))).withLimit(20)
 * }</pre>
 *
 * @param statuses the statuses to list; any of them
 * @param kinds the kinds to list; any of them
 * @param priorities the priorities to list; any of them
 * @param states the workflow states to list; any of them, as {@link LifecycleRules#stateOf} says which a ticket is in
 * @param labels the labels a ticket must have; all of them
 * @param assignee whose tickets, or null for everybody's and nobody's
 * @param order the order
 * @param reversed whether the last comes first
 * @param limit how many at the most, 1 or more
 */
public record TicketFilter(
        Set<TicketStatus> statuses,
        Set<TicketKind> kinds,
        Set<Priority> priorities,
        Set<WorkflowState> states,
        Set<String> labels,
        @Nullable String assignee,
        TicketOrder order,
        boolean reversed,
        int limit) {
    /** Copies the sets and checks the limit. */
    public TicketFilter {
        statuses = Set.copyOf(statuses);
        kinds = Set.copyOf(kinds);
        priorities = Set.copyOf(priorities);
        states = Set.copyOf(states);
        labels = Set.copyOf(labels);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is 1 or more, got " + limit);
        }
    }

    /** {@return a filter that lists every ticket, ordered by status and id} */
    public static TicketFilter all() {
        return new TicketFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, TicketOrder.STATUS, false, Integer.MAX_VALUE);
    }

    /**
     * {@return this filter for those statuses}
     *
     * @param wanted any of them; none means all
     */
    public TicketFilter withStatuses(Set<TicketStatus> wanted) {
        return new TicketFilter(wanted, kinds, priorities, states, labels, assignee, order, reversed, limit);
    }

    /**
     * {@return this filter for those kinds}
     *
     * @param wanted any of them; none means all
     */
    public TicketFilter withKinds(Set<TicketKind> wanted) {
        return new TicketFilter(statuses, wanted, priorities, states, labels, assignee, order, reversed, limit);
    }

    /**
     * {@return this filter for those priorities}
     *
     * @param wanted any of them; none means all
     */
    public TicketFilter withPriorities(Set<Priority> wanted) {
        return new TicketFilter(statuses, kinds, wanted, states, labels, assignee, order, reversed, limit);
    }

    /**
     * {@return this filter for those workflow states}
     *
     * @param wanted any of them; none means all
     */
    public TicketFilter withStates(Set<WorkflowState> wanted) {
        return new TicketFilter(statuses, kinds, priorities, wanted, labels, assignee, order, reversed, limit);
    }

    /**
     * {@return this filter for tickets with those labels}
     *
     * @param wanted all of them
     */
    public TicketFilter withLabels(Set<String> wanted) {
        return new TicketFilter(statuses, kinds, priorities, states, wanted, assignee, order, reversed, limit);
    }

    /**
     * {@return this filter for one assignee's tickets}
     *
     * @param name the assignee, or null for everybody's and nobody's
     */
    public TicketFilter withAssignee(@Nullable String name) {
        return new TicketFilter(statuses, kinds, priorities, states, labels, name, order, reversed, limit);
    }

    /**
     * {@return this filter in another order}
     *
     * @param wanted the order
     * @param lastFirst whether to reverse it
     */
    public TicketFilter withOrder(TicketOrder wanted, boolean lastFirst) {
        return new TicketFilter(statuses, kinds, priorities, states, labels, assignee, wanted, lastFirst, limit);
    }

    /**
     * {@return this filter with another limit}
     *
     * @param most how many at the most, 1 or more
     */
    public TicketFilter withLimit(int most) {
        return new TicketFilter(statuses, kinds, priorities, states, labels, assignee, order, reversed, most);
    }

    /**
     * {@return whether a ticket of that status may be in the list; for backends that keep statuses apart}
     *
     * @param status the status
     */
    public boolean matches(TicketStatus status) {
        return statuses.isEmpty() || statuses.contains(status);
    }

    /**
     * {@return whether the filter lets a ticket through}
     *
     * @param ticket the ticket
     */
    public boolean matches(TicketSummary ticket) {
        return matches(ticket.status())
                && (kinds.isEmpty() || ticket.kind().filter(kinds::contains).isPresent())
                && (priorities.isEmpty()
                        || ticket.priority().filter(priorities::contains).isPresent())
                && matches(LifecycleRules.stateOf(ticket))
                && ticket.labels().containsAll(labels)
                && (assignee == null
                        || ticket.assignee().filter(assignee::equals).isPresent());
    }

    /** Two words for one state are one: {@code intake} is planning. */
    private boolean matches(WorkflowState state) {
        return states.isEmpty()
                || states.contains(state)
                || state.known()
                        .filter(known -> states.stream().anyMatch(it -> it.is(known)))
                        .isPresent();
    }

    /**
     * {@return those of the tickets that the filter lets through, ordered, up to the limit}
     *
     * @param tickets the tickets to choose from
     */
    public Stream<TicketSummary> select(Stream<TicketSummary> tickets) {
        return tickets.filter(this::matches).sorted(order.comparator(reversed)).limit(limit);
    }
}
