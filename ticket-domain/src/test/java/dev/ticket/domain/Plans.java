package dev.ticket.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tickets and plan records to ask questions about. */
final class Plans {
    final List<TicketSummary> tickets = new ArrayList<>();
    final List<PlanRecord> records = new ArrayList<>();

    void ticket(String id, WorkflowState.Known state) {
        ticket(id, "slug-of-" + id, state);
    }

    void ticket(String id, String slug, WorkflowState.Known state) {
        FieldValues fields = FieldValues.none().with(TicketField.WORKFLOW_STATE, WorkflowState.of(state));
        tickets.add(new TicketSummary(
                id(id), new Slug(slug), TicketStatus.of(TicketStatus.Known.OPEN), fields, Map.of(), null));
    }

    PlanRecord record(String ticket, PlanRelation.Known relation, String other) {
        return record(ticket, PlanRelation.of(relation), other);
    }

    PlanRecord record(String ticket, PlanRelation relation, String other) {
        PlanRecord record = planned(ticket, relation, other);
        records.add(record);
        return record;
    }

    /** A record as it would be kept, which is not. */
    PlanRecord planned(String ticket, PlanRelation relation, @Nullable String other) {
        TicketIdOrSlug related = other == null ? null : new TicketIdOrSlug(other);
        return PlanRules.recorded(
                new NewPlanRecord(relation, related, new MarkdownText("Why."), new Author("ada")),
                new PlanRecordId("r" + (records.size() + 1)),
                summary(ticket),
                Instant.EPOCH);
    }

    void note(String ticket) {
        records.add(planned(ticket, PlanRelation.of(PlanRelation.Known.WAITING_CAPACITY_NOTE), null));
    }

    void retract(PlanRecord record) {
        records.add(PlanRules.recorded(
                new PlanRetraction(record.id(), MarkdownText.empty(), new Author("ada")),
                new PlanRecordId("r" + (records.size() + 1)),
                summary(record.ticket().value()),
                Instant.EPOCH));
    }

    WorkPlan plan() {
        return WorkPlan.of(tickets, listing());
    }

    List<PlanReading> ask(PlanQuery query) {
        return query.select(tickets, listing());
    }

    PlanListing listing() {
        return new PlanListing(records, List.of());
    }

    private static TicketSummary summary(String id) {
        return new TicketSummary(
                id(id), null, TicketStatus.of(TicketStatus.Known.OPEN), FieldValues.none(), Map.of(), null);
    }

    static TicketId id(String id) {
        return new TicketId(id);
    }
}
