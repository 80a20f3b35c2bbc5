package dev.ticket.domain.merge;

import dev.ticket.domain.Author;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.TicketUpdate;
import dev.ticket.domain.WorkflowState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What settling a merge does to a ticket, and when it is refused. Pure, as {@link TicketRules}. */
public final class SettlingRules {
    private static final String STATUS = "status";
    private static final Set<TicketField<?>> QUEUEING = Set.of(TicketField.QUEUED_BY, TicketField.QUEUED_AT);

    private final TicketSummary before;
    private final Settlement settlement;
    private final List<ConflictMark> marks;
    private final Set<String> settled = new TreeSet<>();
    private FieldChanges fields;

    private SettlingRules(TicketSummary before, Settlement settlement) {
        this.before = before;
        this.settlement = settlement;
        this.marks = ConflictMark.of(before);
        this.fields = settlement.edit().fields();
    }

    /**
     * Rules on a settlement: granted if it names marked fields only, and of picked values those that are marked. A workflow
     * state that it changes is recorded as an event, as each change of one is.
     *
     * @param before the ticket as it is
     * @param revision the revision it has
     * @param settlement how to settle it
     * @return the update, {@link Ruling.Stale} or {@link Ruling.Refused}
     */
    public static Ruling settle(TicketSummary before, Revision revision, Settlement settlement) {
        Ruling edit = TicketRules.edit(revision, settlement.edit());
        return edit instanceof Ruling.Granted ? new SettlingRules(before, settlement).settle() : edit;
    }

    private Ruling settle() {
        if (marks.isEmpty()) {
            return new Ruling.Refused("no merge has left a field of it in conflict; use edit to change one");
        }
        for (TicketField<?> field : named(settlement.edit().fields())) {
            if (!isMarked(field.name())) {
                return unmarked(field.name());
            }
            settled.add(field.name());
        }
        for (Map.Entry<String, String> pick : settlement.picked().entrySet()) {
            Optional<Ruling> refused = pick(pick.getKey(), pick.getValue());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        queueing();
        return new Ruling.Granted(
                TicketUpdate.append(events()).withBody(settlement.edit().body()).with(withoutMarks()));
    }

    private static Set<TicketField<?>> named(FieldChanges changes) {
        Set<TicketField<?>> named = new LinkedHashSet<>(changes.set().fields());
        named.addAll(changes.cleared());
        return named;
    }

    private boolean isMarked(String field) {
        return marks.stream().anyMatch(it -> it.field().equals(field));
    }

    private Ruling unmarked(String field) {
        String all = marks.stream().map(ConflictMark::field).distinct().collect(Collectors.joining(", "));
        return new Ruling.Refused("'" + field + "' is not in conflict, only " + all + "; use edit to change it");
    }

    private Optional<Ruling> pick(String field, String value) {
        ConflictMark picked = new ConflictMark(field, value);
        if (!isMarked(field)) {
            return Optional.of(unmarked(field));
        }
        if (!marks.contains(picked)) {
            String all = marks.stream()
                    .filter(it -> it.field().equals(field))
                    .map(it -> "'" + it.value() + "'")
                    .collect(Collectors.joining(", "));
            return Optional.of(new Ruling.Refused("no side of the merge gave '" + field + "' the value '"
                    + picked.value() + "', only " + all + "; pick one of them"));
        }
        TicketField<?> known = TicketField.named(field).orElse(null);
        if (known == null) {
            return pickElsewhere(picked);
        }
        settled.add(field);
        return set(known, picked.value());
    }

    /** The status is a place, and fields nobody knows belong to others: neither is set here. */
    private Optional<Ruling> pickElsewhere(ConflictMark picked) {
        String now = picked.field().equals(STATUS)
                ? before.status().raw()
                : before.extra().get(picked.field());
        if (picked.equals(new ConflictMark(picked.field(), now == null ? "" : now))) {
            settled.add(picked.field());
            return Optional.empty();
        }
        String how = picked.field().equals(STATUS) ? "move the ticket with status" : "write it into the file";
        return Optional.of(new Ruling.Refused("'" + picked.field() + "' is not set by settling; " + how
                + ", then settle it by keeping what is there"));
    }

    private <T> Optional<Ruling> set(TicketField<T> field, String value) {
        if (value.isEmpty() && field.equals(TicketField.TITLE)) {
            return Optional.of(new Ruling.Refused("a ticket can't lose its title; pick another one"));
        }
        try {
            fields = value.isEmpty()
                    ? fields.withCleared(field)
                    : fields.withSet(field, field.type().read(List.of(value)));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Ruling.Refused(
                    "the value picked for '" + field + "' " + e.getMessage() + "; pick another one"));
        }
    }

    /** Who queued it, and when, goes with the state that was picked, unless it was picked too. */
    private void queueing() {
        if (!settlement.picked().containsKey(TicketField.WORKFLOW_STATE.name())) {
            return;
        }
        boolean planning =
                state(fields).filter(it -> it.is(WorkflowState.Known.PLANNING)).isPresent();
        for (TicketField<?> field : QUEUEING) {
            if (isMarked(field.name()) && !settled.contains(field.name())) {
                settled.add(field.name());
                String value = planning
                        ? ""
                        : marks.stream()
                                .filter(it -> it.field().equals(field.name()))
                                .map(ConflictMark::value)
                                .filter(it -> !it.isEmpty())
                                .min(String::compareTo)
                                .orElse("");
                set(field, value);
            }
        }
    }

    private static Optional<WorkflowState> state(FieldChanges changes) {
        return changes.set().find(TicketField.WORKFLOW_STATE);
    }

    private List<NewTicketEvent> events() {
        List<NewTicketEvent> events = new ArrayList<>();
        WorkflowState from = before.workflowState().orElse(null);
        WorkflowState to = state(fields).orElse(null);
        if (to != null && !to.equals(from)) {
            events.add(changed(from, to, settlement.author()));
        }
        return events;
    }

    private static NewTicketEvent changed(@Nullable WorkflowState from, WorkflowState to, Author author) {
        WorkflowState before = from == null ? WorkflowState.of(WorkflowState.Known.PLANNING) : from;
        return LifecycleRules.stateChanged(before, to, new MarkdownText("settled after a merge"), author);
    }

    private FieldChanges withoutMarks() {
        List<String> left = settlement.keep()
                ? List.of()
                : before.fields().find(TicketField.MERGE_CONFLICTS).orElse(List.of()).stream()
                        .filter(it -> ConflictMark.parse(it)
                                .filter(mark -> settled.contains(mark.field()))
                                .isEmpty())
                        .toList();
        return left.isEmpty()
                ? fields.withCleared(TicketField.MERGE_CONFLICTS)
                : fields.withSet(TicketField.MERGE_CONFLICTS, left);
    }
}
