package dev.ticket.app.cli.completion;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.ArgumentParser;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words that come from the tickets themselves. */
final class TicketWords {
    private final Context context;

    TicketWords(Context context) {
        this.context = context;
    }

    Stream<Candidate> words(Candidates wanted, TypedLine line) {
        if (wanted instanceof Candidates.Tickets tickets) {
            TicketFilter filter = TicketFilter.all().withStatuses(tickets.statuses());
            return open(line).list(filter).tickets().stream()
                    .filter(tickets::fits)
                    .flatMap(TicketWords::names);
        }
        if (wanted instanceof Candidates.Labels) {
            return all(line).flatMap(it -> it.labels().stream()).map(Candidate::of);
        }
        if (wanted instanceof Candidates.Assignees) {
            return all(line).flatMap(it -> it.assignee().stream()).map(Candidate::of);
        }
        if (wanted instanceof Candidates.Roles) {
            return TicketRoot.roles(located(line), context).names().stream().map(Candidate::of);
        }
        if (wanted instanceof Candidates.PlanRecords) {
            return planRecords(line);
        }
        if (wanted instanceof Candidates.Obstacles) {
            return obstacles(line);
        }
        return wanted instanceof Candidates.Artifacts ? artifacts(line) : Stream.empty();
    }

    private Stream<Candidate> artifacts(TypedLine line) {
        TicketIdOrSlug ticket = new TicketIdOrSlug(line.operands().get(0));
        return open(line).listArtifacts(ticket).stream()
                .map(it -> new Candidate(it.name().value(), it.size() + " bytes"));
    }

    private Stream<Candidate> planRecords(TypedLine line) {
        TicketIdOrSlug ticket = new TicketIdOrSlug(line.operands().get(0));
        return open(line).listPlanRecords(ticket).current().stream()
                .filter(it -> !it.relation().is(PlanRelation.Known.ACCEPTED_PLAN))
                .map(it -> new Candidate(it.id().value(), said(it)));
    }

    /** An option may stand before the ticket. */
    private Stream<Candidate> obstacles(TypedLine line) {
        if (line.operands().isEmpty()) {
            return Stream.empty();
        }
        TicketBackend tickets = open(line);
        TicketId id = tickets.show(new TicketIdOrSlug(line.operands().get(0))).id();
        Set<TicketId> claimed = claimed(tickets, line);
        WorkPlan plan = WorkPlan.of(tickets.list(TicketFilter.all()).tickets(), tickets.listPlanRecords());
        return plan.obstacles(id, claimed).stream()
                .map(it -> new Candidate(it.record().toString(), it.other() + " " + it.reason()));
    }

    /** Where claims have no place, what is recorded is there to complete all the same. */
    private Set<TicketId> claimed(TicketBackend tickets, TypedLine line) {
        try {
            return TicketRoot.claims(tickets, located(line), context).list().held();
        } catch (TicketException e) {
            return Set.of();
        }
    }

    private static String said(PlanRecord record) {
        TicketIdOrSlug related = record.relatedTicket();
        return record.relation() + " "
                + (related == null ? Printable.oneLine(record.note().text()) : related.text());
    }

    private Stream<TicketSummary> all(TypedLine line) {
        return open(line).list(TicketFilter.all()).tickets().stream();
    }

    private static Stream<Candidate> names(TicketSummary ticket) {
        Slug slug = ticket.slug();
        Stream<String> names = slug == null
                ? Stream.of(ticket.id().value())
                : Stream.of(slug.value(), ticket.id().value());
        return names.map(it -> new Candidate(it, ticket.title()));
    }

    private TicketBackend open(TypedLine line) {
        return TicketRoot.open(located(line), context);
    }

    private static Arguments located(TypedLine line) {
        Optional<String> root = line.root();
        List<String> options = root.map(it -> List.of(GlobalOptions.ROOT, it)).orElse(List.of());
        CommandSyntax nothing = CommandSyntax.of("", "");
        return new ArgumentParser(nothing).parse(options);
    }
}
