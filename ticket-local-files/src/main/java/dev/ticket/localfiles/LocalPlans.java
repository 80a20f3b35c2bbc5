package dev.ticket.localfiles;

import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.PlanRules;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import java.time.Instant;
import java.util.ArrayList;
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
            PlanFile plan = PlanFile.of(ticket, view, options.limits());
            PlanRecord record = addition.to(plan, change.before(), options.now());
            change.apply(List.of(plan.step(record, options.limits())));
            return record;
        });
    }

    PlanListing list(TicketIdOrSlug asked) {
        return steady.read(view -> view.finder().find(asked), this::listing);
    }

    PlanListing list() {
        List<PlanRecord> records = new ArrayList<>();
        Problems problems = new Problems(root, options.limits());
        TrackerView view = steady.view(steady.journal());
        List<TicketDirectory> tickets =
                view.finder().readable(TrackerRoot.STATUSES, e -> problems.add(problem(e.path(), e)));
        for (TicketDirectory seen : tickets) {
            try {
                PlanListing plan = steady.read(it -> it.finder().again(seen), this::listing);
                records.addAll(plan.records());
                plan.problems().forEach(problems::add);
            } catch (TicketNotFoundException e) {
                // It is gone since the names were read.
            } catch (MalformedTicketException | TicketStorageException e) {
                problems.add(problem(seen.shown(PlanFile.path(seen)), e));
            }
        }
        return new PlanListing(records, problems.list());
    }

    private static TicketProblem problem(String path, TicketException e) {
        String code = e instanceof MalformedTicketException ? "malformed" : "storage";
        return new TicketProblem(path, code, String.valueOf(e.getMessage()));
    }

    private PlanListing listing(TrackerView view, TicketDirectory ticket) {
        return PlanFile.of(ticket, view, options.limits()).listing();
    }
}
