package dev.ticket.usecase;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Migration;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.foreign.ForeignRelation;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.ports.Capability;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What imported tickets say of each other, once all have their new ids. What is recorded already is not recorded again, so
 * that this may break off and be run again, too.
 */
final class ImportedRelations {
    /** An event may have a hundred references. */
    private static final int MAX_REFS = 100;

    private final TicketBackend tracker;
    private final Present present;
    private final ImportPlan plan;

    ImportedRelations(TicketBackend tracker, Present present, ImportPlan plan) {
        this.tracker = tracker;
        this.present = present;
        this.plan = plan;
    }

    /** Records what is not recorded yet, and gives what could not be. */
    List<TicketProblem> record(Map<ForeignTicket, TicketId> placed) {
        Map<String, TicketId> ids = new HashMap<>();
        for (ForeignTicket it : plan.reading().tickets()) {
            TicketId id = placed.get(it);
            if (id != null) {
                ids.putIfAbsent(it.legacy(), id);
            }
        }
        List<TicketProblem> problems = new ArrayList<>();
        placed.forEach((from, id) -> {
            try {
                record(from, id, ids);
            } catch (InvalidRequestException
                    | TicketRefusedException
                    | MalformedTicketException
                    | TicketNotFoundException e) {
                problems.add(new TicketProblem(
                        from.path(), "relations", "what it says of others is not recorded: " + e.getMessage()));
            }
        });
        return problems;
    }

    private void record(ForeignTicket from, TicketId id, Map<String, TicketId> ids) {
        Map<Reference, List<ForeignRelation>> wanted = new LinkedHashMap<>();
        for (ForeignRelation relation : from.relations()) {
            TicketId target = target(from.tracker().legacy(relation.target()), ids);
            if (target != null && !target.equals(id)) {
                Reference ref = new Reference(ReferenceKind.of(ReferenceKind.Known.TICKET), target.value());
                wanted.computeIfAbsent(ref, key -> new ArrayList<>()).add(relation);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        TicketIdOrSlug name = TicketIdOrSlug.of(id);
        if (tracker.capabilities().contains(Capability.PLAN)) {
            recordBlockers(name, wanted);
        }
        tracker.show(name).events().stream()
                .filter(it -> it.kind().equals(Migration.KIND))
                .forEach(it -> wanted.keySet().removeAll(it.refs()));
        List<Reference> refs = List.copyOf(wanted.keySet());
        for (int i = 0; i < refs.size(); i += MAX_REFS) {
            tracker.addEvent(name, event(refs.subList(i, Math.min(i + MAX_REFS, refs.size())), wanted));
        }
    }

    /** What a ticket depends on blocks it. A record that somebody retracted is not made again. */
    private void recordBlockers(TicketIdOrSlug name, Map<Reference, List<ForeignRelation>> wanted) {
        PlanRelation blocked = PlanRelation.of(PlanRelation.Known.BLOCKED_BY);
        Set<TicketIdOrSlug> recorded = new HashSet<>();
        tracker.listPlanRecords(name).records().stream()
                .filter(it -> it.relation().equals(blocked))
                .map(PlanRecord::relatedTicket)
                .filter(Objects::nonNull)
                .forEach(it -> recorded.add(Objects.requireNonNull(it)));
        wanted.forEach((ref, relations) -> {
            TicketIdOrSlug target = new TicketIdOrSlug(ref.target());
            for (ForeignRelation it : relations) {
                if (it.kind() == ForeignRelation.Kind.DEPENDS_ON && recorded.add(target)) {
                    MarkdownText note = new MarkdownText("Imported: " + it + ".");
                    tracker.addPlanRecord(
                            name,
                            NewPlanRecord.between(blocked, target, plan.importer())
                                    .withNote(note));
                }
            }
        });
    }

    private @Nullable TicketId target(String legacy, Map<String, TicketId> ids) {
        TicketId id = ids.get(legacy);
        return id != null
                ? id
                : present.from(legacy).stream()
                        .map(TicketSummary::id)
                        .findFirst()
                        .orElse(null);
    }

    private NewTicketEvent event(List<Reference> refs, Map<Reference, List<ForeignRelation>> wanted) {
        StringBuilder text = new StringBuilder();
        for (Reference ref : refs) {
            for (ForeignRelation relation : wanted.getOrDefault(ref, List.of())) {
                text.append("- ")
                        .append(relation)
                        .append(", now ")
                        .append(ref.target())
                        .append('\n');
            }
        }
        return NewTicketEvent.of(Migration.KIND, plan.importer(), new MarkdownText(text.toString()))
                .withHeading("Relations")
                .withRefs(refs);
    }
}
