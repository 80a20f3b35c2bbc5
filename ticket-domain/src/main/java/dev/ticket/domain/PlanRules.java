package dev.ticket.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a ticket's plan becomes by a record, and when one is refused. Pure, as {@link TicketRules}: a backend reads the plan
 * under its lock, asks here, and adds the answer.
 */
public final class PlanRules {
    private PlanRules() {}

    /**
     * {@return why a record may not be added by hand, or empty if it may}
     *
     * @param record the record
     */
    public static Optional<String> refusal(NewPlanRecord record) {
        PlanRelation relation = new PlanRelation(record.relation().raw().toLowerCase(Locale.ROOT));
        if (relation.is(PlanRelation.Known.ACCEPTED_PLAN)) {
            return Optional.of("a record of kind accepted_plan is written by accepting the ticket only");
        }
        if (relation.is(PlanRelation.Known.RETRACTED)) {
            return Optional.of("a record of kind retracted is written by retracting another; retract that one");
        }
        return Optional.empty();
    }

    /**
     * {@return why a record can't be retracted, or empty if it can}
     *
     * @param plan the records of the ticket
     * @param retraction the end of one of them
     */
    public static Optional<String> refusal(PlanListing plan, PlanRetraction retraction) {
        List<PlanRecord> named = plan.records().stream()
                .filter(it -> it.id().equals(retraction.record()))
                .toList();
        if (named.isEmpty()) {
            return Optional.of("it has no plan record " + retraction.record() + "; list its records");
        }
        if (named.stream().anyMatch(it -> !retractable(it))) {
            return Optional.of("the record " + retraction.record() + " is of kind "
                    + named.get(0).relation() + ", which stands; only what was added by hand can be retracted");
        }
        return plan.current().stream().anyMatch(named::contains)
                ? Optional.empty()
                : Optional.of("the plan record " + retraction.record() + " is retracted already");
    }

    private static boolean retractable(PlanRecord record) {
        return !record.relation().is(PlanRelation.Known.RETRACTED)
                && !record.relation().is(PlanRelation.Known.ACCEPTED_PLAN);
    }

    /**
     * {@return the record as it is kept}
     *
     * @param record what to keep
     * @param id its id
     * @param ticket the ticket it is added to
     * @param at when
     */
    public static PlanRecord recorded(NewPlanRecord record, PlanRecordId id, TicketSummary ticket, Instant at) {
        return new PlanRecord(
                id,
                ticket.id(),
                ticket.slug(),
                record.relation(),
                record.relatedTicket(),
                record.note(),
                null,
                null,
                record.author(),
                at,
                Map.of());
    }

    /**
     * {@return the record of an acceptance, as it is kept}
     *
     * @param acceptance what was accepted
     * @param id the id of the new record
     * @param ticket the ticket it is added to
     * @param at when
     */
    public static PlanRecord recorded(
            TicketUpdate.Acceptance acceptance, PlanRecordId id, TicketSummary ticket, Instant at) {
        return new PlanRecord(
                id,
                ticket.id(),
                ticket.slug(),
                PlanRelation.of(PlanRelation.Known.ACCEPTED_PLAN),
                null,
                MarkdownText.empty(),
                acceptance.plan(),
                null,
                acceptance.author(),
                at,
                Map.of());
    }

    /**
     * {@return the record that ends another, as it is kept}
     *
     * @param retraction what ends
     * @param id the id of the new record
     * @param ticket the ticket it is added to
     * @param at when
     */
    public static PlanRecord recorded(PlanRetraction retraction, PlanRecordId id, TicketSummary ticket, Instant at) {
        return new PlanRecord(
                id,
                ticket.id(),
                ticket.slug(),
                PlanRelation.of(PlanRelation.Known.RETRACTED),
                null,
                retraction.reason(),
                null,
                retraction.record(),
                retraction.author(),
                at,
                Map.of());
    }
}
