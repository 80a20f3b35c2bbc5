package dev.ticket.localfiles;

import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.PlanRules;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.TicketRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plans of all tickets, each a file among the ticket's artifacts. */
final class LocalPlans {
    private final SteadyReading steady;
    private final TicketWriter writer;
    private final LocalTicketsOptions options;
    private final TrackerRoot root;

    LocalPlans(TrackerRoot root, SteadyReading steady, TicketWriter writer, LocalTicketsOptions options) {
        this.root = root;
        this.steady = steady;
        this.writer = writer;
        this.options = options;
    }

    /** What a plan gets: the record made for it, once it is known what the plan holds. */
    private interface Addition {
        PlanRecord to(PlanFile plan, TicketSummary ticket, Instant at);
    }

    PlanRecord add(TicketIdOrSlug asked, NewPlanRecord record) {
        new Bounds(options.limits()).check(record);
        return append(asked, (plan, ticket, at) -> {
            refuse(ticket.id(), PlanRules.refusal(record));
            return PlanRules.recorded(record, plan.nextId(at), ticket, at);
        });
    }

    PlanRecord retract(TicketIdOrSlug asked, PlanRetraction retraction) {
        new Bounds(options.limits()).check(retraction);
        return append(asked, (plan, ticket, at) -> {
            refuse(ticket.id(), PlanRules.refusal(plan.listing(), retraction));
            return PlanRules.recorded(retraction, plan.nextId(at), ticket, at);
        });
    }

    private static void refuse(TicketId ticket, Optional<String> reason) {
        reason.ifPresent(it -> {
            throw new TicketRefusedException(ticket, it);
        });
    }

    private PlanRecord append(TicketIdOrSlug asked, Addition addition) {
        return writer.write((view, runner) -> {
            TicketDirectory ticket = view.finder().find(asked);
            TicketChange change = new TicketChange(ticket, view, runner, options);
            PlanFile plan = PlanFile.of(ticket, view.files(), options.limits());
            PlanRecord record = addition.to(plan, change.before(), options.now());
            change.apply(List.of(plan.step(record, options.limits())));
            return record;
        });
    }

    PlanListing list(TicketIdOrSlug asked) {
        return steady.read(view -> view.finder().find(asked), this::listing);
    }

    PlanListing list() {
        return new AllPlans(root, steady, options.limits()).list();
    }

    private PlanListing listing(TrackerView view, TicketDirectory ticket) {
        return PlanFile.of(ticket, view.files(), options.limits()).listing();
    }
}
