package dev.ticket.localfiles;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes new tickets: a free slug and id, and the directory with its three files, all at once. */
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
            ItemFile item = item(ticket, slug, directory, at);
            ThreadFile thread = new ThreadAppender(ThreadFile.read(""), directory.shown(directory.thread()))
                    .append(TicketRules.created(ticket), at);
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(TicketDirectory.ITEM, options.bounded("body", item.text()));
            byte[] events = thread.text().getBytes(StandardCharsets.UTF_8);
            bounds.thread(events.length, thread.count());
            files.put(TicketDirectory.THREAD, events);
            files.put(TicketDirectory.ARTIFACTS + "/" + TicketDirectory.KEEP, new byte[0]);
            runner.run(directory.name(), List.of(new FileStep.NewDirectory(directory.path(), files)));
            return TicketChange.receipt(directory, item, thread.events());
        });
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

    private static ItemFile item(NewTicket ticket, Slug slug, TicketDirectory directory, Instant at) {
        FieldChanges fields =
                FieldChanges.none().withSet(TicketField.CREATED_AT, at).withSet(TicketField.UPDATED_AT, at);
        for (TicketField<?> field : ticket.fields().fields()) {
            fields = with(fields, field, ticket);
        }
        return ItemFile.read(skeleton(slug, directory)).with(fields).withBody(ticket.body());
    }

    private static <T> FieldChanges with(FieldChanges fields, TicketField<T> field, NewTicket ticket) {
        return fields.withSet(field, ticket.fields().find(field).orElseThrow());
    }

    /** All required fields in their order, those that are not known yet null. */
    private static String skeleton(Slug slug, TicketDirectory directory) {
        Map<String, String> known = Map.of(
                ItemFile.ID,
                Scalars.text(directory.name()),
                ItemFile.SLUG,
                Scalars.text(slug.value()),
                ItemFile.STATUS,
                Scalars.word(directory.status().raw()),
                TicketField.LABELS.name(),
                Scalars.list(List.of()));
        StringBuilder head = new StringBuilder("---\n");
        ItemFile.REQUIRED.forEach(key -> head.append(key)
                .append(": ")
                .append(known.getOrDefault(key, "null"))
                .append('\n'));
        return head.append("---\n").toString();
    }
}
