package dev.ticket.localfiles;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.TicketUpdate;
import dev.ticket.ports.Enforcement;
import dev.ticket.ports.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes tickets: reads one under the lock, asks the rules, and carries the answer out as one list of steps. */
final class TicketWriter {
    /** Rules on a ticket as it is found under the lock. */
    interface Rules {
        Ruling on(TicketSummary before, Revision revision);
    }

    private final TrackerRoot root;
    private final LocalTicketsOptions options;
    private final TicketFinder finder;
    private final ItemReader items;

    TicketWriter(TrackerRoot root, LocalTicketsOptions options, TicketFinder finder, ItemReader items) {
        this.root = root;
        this.options = options;
        this.finder = finder;
        this.items = items;
    }

    /** Does to one ticket what the rules grant. */
    TicketReceipt update(TicketIdOrSlug asked, Rules rules) {
        return write(() -> {
            TicketDirectory ticket = finder.find(asked);
            ItemFile item = items.item(ticket);
            TicketSummary before = ItemReader.summary(ticket, item);
            TicketUpdate update =
                    Enforcement.enforce(before.id(), rules.on(before, Revisions.of(ticket.status(), item)));
            return apply(ticket, item, update);
        });
    }

    /** Changes files of one ticket besides its own three, which makes it a changed ticket. */
    TicketReceipt updateFiles(TicketIdOrSlug asked, Function<TicketDirectory, List<FileStep>> change) {
        return write(() -> {
            TicketDirectory ticket = finder.find(asked);
            ItemFile item = items.item(ticket);
            List<FileStep> steps = new ArrayList<>(change.apply(ticket));
            ItemFile touched = touched(item, now());
            steps.add(new FileStep.Replace(ticket.item(), bytes(touched, ticket)));
            new StepRunner(root).run(steps);
            return receipt(ticket, touched, List.of());
        });
    }

    /** Does something as the only writer: the one way into the tracker's files. */
    <T> T write(Supplier<T> work) {
        return new RootLock(root, options.lockTimeout()).hold(work);
    }

    Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private TicketReceipt apply(TicketDirectory ticket, ItemFile item, TicketUpdate update) {
        ItemFile changed = changed(ticket, item, update);
        if (update.status() == null
                && update.events().isEmpty()
                && changed.text().equals(item.text())) {
            return receipt(ticket, item, List.of());
        }
        List<FileStep> steps = new ArrayList<>();
        ThreadFile thread = update.events().isEmpty() ? null : items.thread(ticket);
        Instant at = thread == null ? now() : later(now(), thread);
        List<TicketEvent> events = thread == null ? List.of() : append(ticket, thread, update.events(), at, steps);
        ItemFile after = touched(changed, at);
        steps.add(new FileStep.Replace(ticket.item(), bytes(after, ticket)));
        TicketDirectory target = update.status() == null ? ticket : ticket.in(update.status());
        steps.addAll(0, resolutionSteps(ticket, target, update.resolution()));
        if (!target.equals(ticket)) {
            steps.add(new FileStep.Move(ticket.path(), target.path()));
        }
        new StepRunner(root).run(steps);
        return receipt(target, after, events);
    }

    private ItemFile changed(TicketDirectory ticket, ItemFile item, TicketUpdate update) {
        try {
            ItemFile changed = item.with(update.fields());
            MarkdownText body = update.body();
            changed = body == null ? changed : changed.withBody(body);
            TicketStatus status = update.status();
            return status == null ? changed : changed.withStatus(status);
        } catch (HeadException e) {
            throw ItemReader.malformed(ticket.shown(ticket.item()), item.text(), e);
        }
    }

    /** Time goes forward in a thread, whatever a clock says. */
    private static Instant later(Instant now, ThreadFile thread) {
        Instant last = thread.last().map(TicketEvent::at).orElse(now);
        return last.isAfter(now) ? last : now;
    }

    private List<TicketEvent> append(
            TicketDirectory ticket, ThreadFile thread, List<NewTicketEvent> events, Instant at, List<FileStep> steps) {
        String shown = ticket.shown(ticket.thread());
        ThreadFile after = thread;
        for (NewTicketEvent event : events) {
            after = new ThreadAppender(after, shown).append(event, at);
        }
        byte[] old = thread.text().getBytes(StandardCharsets.UTF_8);
        byte[] added = after.text().substring(thread.text().length()).getBytes(StandardCharsets.UTF_8);
        if (old.length + (long) added.length > options.maxThreadBytes()) {
            throw new InvalidRequestException(
                    "body",
                    "the thread would be larger than " + options.maxThreadBytes()
                            + " bytes; attach the text as an artifact and refer to it");
        }
        steps.add(new FileStep.Append(ticket.thread(), old.length, added));
        return after.events().subList(thread.count(), after.count());
    }

    private List<FileStep> resolutionSteps(
            TicketDirectory ticket, TicketDirectory target, @Nullable MarkdownText resolution) {
        if (resolution != null) {
            byte[] text = (resolution.text() + "\n").getBytes(StandardCharsets.UTF_8);
            return List.of(new FileStep.Replace(ticket.resolution(), bounded("resolution", text)));
        }
        boolean reopened = ticket.status().is(TicketStatus.Known.CLOSED) && !target.equals(ticket);
        return reopened && FileAccess.exists(ticket.resolution())
                ? List.of(new FileStep.Move(ticket.resolution(), keptResolution(ticket)))
                : List.of();
    }

    /** Where the resolution of a ticket that is opened again is kept: named after the time it was closed. */
    private Path keptResolution(TicketDirectory ticket) {
        Instant closed = items.thread(ticket).events().stream()
                .filter(it -> it.kind().is(EventKind.Known.CLOSE))
                .map(TicketEvent::at)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseGet(this::now);
        String name = "resolution-" + TicketName.STAMP.format(closed);
        Path kept = ticket.artifacts().resolve(name + ".md");
        for (int n = 2; FileAccess.exists(kept); n++) {
            kept = ticket.artifacts().resolve(name + "-" + n + ".md");
        }
        return kept;
    }

    private static ItemFile touched(ItemFile item, Instant at) {
        return item.with(FieldChanges.none().withSet(TicketField.UPDATED_AT, at));
    }

    private byte[] bytes(ItemFile item, TicketDirectory ticket) {
        return bounded(ticket.shown(ticket.item()), item.text().getBytes(StandardCharsets.UTF_8));
    }

    byte[] bounded(String what, byte[] text) {
        if (text.length > options.maxItemBytes()) {
            throw new InvalidRequestException(
                    what,
                    "it would be " + text.length + " bytes large, more than the " + options.maxItemBytes()
                            + " that are kept; attach the text as an artifact and refer to it");
        }
        return text;
    }

    static TicketReceipt receipt(TicketDirectory ticket, ItemFile item, List<TicketEvent> events) {
        TicketSummary summary = ItemReader.summary(ticket, item);
        return new TicketReceipt(TicketRef.of(summary, Revisions.of(ticket.status(), item)), events);
    }
}
