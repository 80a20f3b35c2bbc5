package dev.ticket.localfiles;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanRules;
import dev.ticket.domain.Revision;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.TicketUpdate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one operation does to the files of one ticket: gathered as steps, then carried out as one list. */
final class TicketChange {
    private final TicketDirectory ticket;
    private final TrackerView view;
    private final StepRunner runner;
    private final LocalTicketsOptions options;
    private final Bounds bounds;
    private final ItemFile item;
    private final List<FileStep> steps = new ArrayList<>();

    /** Begins with the ticket as it is; the caller is the only writer. */
    TicketChange(TicketDirectory ticket, TrackerView view, StepRunner runner, LocalTicketsOptions options) {
        this.ticket = ticket;
        this.view = view;
        this.runner = runner;
        this.options = options;
        this.bounds = new Bounds(options.limits());
        this.item = view.items().item(ticket);
    }

    TicketSummary before() {
        return ItemReader.summary(ticket, item);
    }

    Revision revision() {
        return Revisions.of(ticket.status(), item);
    }

    /** Applies an update; one that changes nothing does not even touch the time of the last change. */
    TicketReceipt apply(TicketUpdate update) {
        bounds.check(update);
        ItemFile changed = spliced(update, null);
        if (update.status() == null
                && update.events().isEmpty()
                && changed.text().equals(item.text())) {
            return receipt(ticket, item, List.of());
        }
        TicketDirectory target = update.status() == null ? ticket : ticket.in(update.status());
        resolve(target, update.resolution());
        ThreadFile thread = update.events().isEmpty() ? null : view.items().thread(ticket);
        Instant at = thread == null ? options.now() : later(options.now(), thread);
        List<TicketEvent> events = thread == null ? List.of() : append(thread, update.events(), at);
        TicketUpdate.Acceptance acceptance = update.acceptance();
        if (acceptance != null) {
            PlanFile plan = PlanFile.of(ticket, view.files(), options.limits());
            steps.add(plan.step(PlanRules.recorded(acceptance, plan.nextId(at), before(), at), options.limits()));
        }
        return run(target, spliced(update, at), events);
    }

    /** Changes other files of the ticket, which makes it a changed ticket. */
    TicketReceipt apply(List<FileStep> others) {
        steps.addAll(others);
        return run(ticket, spliced(TicketUpdate.nothing(), options.now()), List.of());
    }

    private TicketReceipt run(TicketDirectory target, ItemFile after, List<TicketEvent> events) {
        byte[] text = options.bounded(ticket.shown(ticket.item()), after.text());
        steps.add(new FileStep.Replace(ticket.item(), text));
        if (!target.equals(ticket)) {
            steps.add(new FileStep.Move(ticket.path(), target.path()));
        }
        runner.run(ticket.name(), steps);
        return receipt(target, after, events);
    }

    /** The item with all that the update says, and with a new time of the last change if there is one. */
    private ItemFile spliced(TicketUpdate update, @Nullable Instant at) {
        try {
            ItemFile changed = item.with(update.fields());
            MarkdownText body = update.body();
            changed = body == null ? changed : changed.withBody(body);
            TicketStatus status = update.status();
            changed = status == null ? changed : changed.withStatus(status);
            return at == null ? changed : changed.with(stamps(update, at));
        } catch (HeadException e) {
            throw ItemReader.malformed(ticket.shown(ticket.item()), item.text(), e);
        }
    }

    /** Another machine may have changed the ticket by a clock that is ahead: the time of the last change never goes back. */
    private FieldChanges stamps(TicketUpdate update, Instant at) {
        FieldChanges stamps = FieldChanges.none();
        for (TicketField<Instant> field : update.stamped()) {
            stamps = stamps.withSet(field, at);
        }
        Instant before = item.fields().find(TicketField.UPDATED_AT).orElse(at);
        return stamps.withSet(TicketField.UPDATED_AT, before.isAfter(at) ? before : at);
    }

    /** Time goes forward in a thread, whatever a clock says. */
    private static Instant later(Instant now, ThreadFile thread) {
        Instant last = thread.last().map(TicketEvent::at).orElse(now);
        return last.isAfter(now) ? last : now;
    }

    private List<TicketEvent> append(ThreadFile thread, List<NewTicketEvent> events, Instant at) {
        String shown = ticket.shown(ticket.thread());
        ThreadFile after = thread;
        for (NewTicketEvent event : events) {
            after = new ThreadAppender(after, shown).append(event, at);
        }
        byte[] old = thread.text().getBytes(StandardCharsets.UTF_8);
        byte[] added = after.text().substring(thread.text().length()).getBytes(StandardCharsets.UTF_8);
        bounds.thread(old.length + (long) added.length, after.count());
        steps.add(new FileStep.Append(ticket.thread(), old.length, added));
        return after.events().subList(thread.count(), after.count());
    }

    /** Writes a resolution, or keeps the one of a ticket that is opened again among its artifacts. */
    private void resolve(TicketDirectory target, @Nullable MarkdownText resolution) {
        if (resolution != null) {
            byte[] text = options.bounded("resolution", resolution.text() + "\n");
            steps.add(new FileStep.Replace(ticket.resolution(), text));
            return;
        }
        boolean reopened = ticket.status().is(TicketStatus.Known.CLOSED) && !target.equals(ticket);
        if (reopened && view.files().exists(ticket.resolution())) {
            view.artifacts().requireRoom(ticket);
            steps.add(new FileStep.Move(ticket.resolution(), keptResolution()));
        }
    }

    /** Where the resolution of a ticket that is opened again is kept: named after the time it was closed. */
    private Path keptResolution() {
        Instant closed = view.items().thread(ticket).events().stream()
                .filter(it -> it.kind().is(EventKind.Known.CLOSE))
                .map(TicketEvent::at)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseGet(options::now);
        String name = "resolution-" + TicketName.STAMP.format(closed);
        Path kept = ticket.artifacts().resolve(name + ".md");
        for (int n = 2; view.files().exists(kept); n++) {
            kept = ticket.artifacts().resolve(name + "-" + n + ".md");
        }
        return kept;
    }

    /** What a caller learns of a ticket that was written. */
    static TicketReceipt receipt(TicketDirectory ticket, ItemFile item, List<TicketEvent> events) {
        TicketSummary summary = ItemReader.summary(ticket, item);
        return new TicketReceipt(TicketRef.of(summary, Revisions.of(ticket.status(), item)), events);
    }
}
