package dev.ticket.localfiles;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportRules;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PastEvent;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Enforcement;
import dev.ticket.ports.InvalidRequestException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes new tickets, and takes in those of other trackers: a free slug and id, and the directory with its files, all at once. */
final class TicketMaker {
    private final TrackerRoot root;
    private final TicketWriter writer;
    private final LocalTicketsOptions options;

    TicketMaker(TrackerRoot root, TicketWriter writer, LocalTicketsOptions options) {
        this.root = root;
        this.writer = writer;
        this.options = options;
    }

    TicketReceipt create(NewTicket ticket) {
        Bounds bounds = new Bounds(options.limits());
        bounds.check(ticket);
        return writer.write((view, runner) -> {
            Instant at = options.now();
            Slug slug = free(checked(ticket.firstSlug()), at, view);
            TicketDirectory directory = root.ticket(TicketStatus.of(TicketStatus.Known.OPEN), TicketName.of(at, slug));
            FieldValues fields =
                    ticket.fields().with(TicketField.CREATED_AT, at).with(TicketField.UPDATED_AT, at);
            List<PastEvent> events = List.of(new PastEvent(TicketRules.created(ticket), at));
            return new NewFiles(directory, slug, fields, ticket.body(), null, events).write(runner, options);
        });
    }

    TicketReceipt importTicket(ImportedTicket imported) {
        Bounds bounds = new Bounds(options.limits());
        bounds.check(imported);
        NewTicket ticket = imported.ticket();
        return writer.write((view, runner) -> {
            refuseSecond(imported, view);
            List<PastEvent> thread = ImportRules.thread(imported, options.now());
            Instant at = ImportRules.createdAt(imported, options.now());
            Slug slug = free(checked(ticket.firstSlug()), at, view);
            TicketDirectory directory = root.ticket(imported.status(), TicketName.of(at, slug));
            FieldValues fields = ImportRules.fields(imported, thread);
            MarkdownText resolution = imported.resolution().orElse(null);
            return new NewFiles(directory, slug, fields, ticket.body(), resolution, thread).write(runner, options);
        });
    }

    /** Looks into each head that holds the words at all: the rest can't be the same. */
    private static void refuseSecond(ImportedTicket imported, TrackerView view) {
        for (TicketDirectory ticket : view.finder().all(TrackerRoot.STATUSES)) {
            TicketSummary found = view.items().headHolding(ticket, imported.legacy());
            if (found != null && ImportRules.isSame(imported, found)) {
                Enforcement.enforce(found.id(), ImportRules.refuseSecond(imported));
            }
        }
    }

    /** A slug becomes part of a directory's name: only what the format allows there may get in. */
    private static Slug checked(Slug wanted) {
        if (!wanted.equals(Slug.forTitle(wanted.value()))) {
            throw new InvalidRequestException(
                    "slug",
                    "'" + wanted + "' is none here; use up to 200 of a-z, 0-9 and single '-' between, for example "
                            + Slug.forTitle(wanted.value()));
        }
        return wanted;
    }

    /** The first of slug, slug-2, slug-3 ... that no ticket of any status has, in its name or in its file. */
    private static Slug free(Slug wanted, Instant at, TrackerView view) {
        Set<String> taken = new HashSet<>();
        for (TicketDirectory ticket : view.finder().all(TrackerRoot.STATUSES)) {
            taken.add(ticket.name());
            TicketName.slugIn(ticket.name()).ifPresent(taken::add);
            String slug = view.items().slugOf(ticket);
            if (slug != null) {
                taken.add(slug);
            }
        }
        return Stream.iterate(2, n -> n + 1)
                .map(n -> n == 2 ? wanted : wanted.numbered(n - 1))
                .filter(slug -> !taken.contains(slug.value()) && !taken.contains(TicketName.of(at, slug)))
                .findFirst()
                .orElseThrow();
    }
}
