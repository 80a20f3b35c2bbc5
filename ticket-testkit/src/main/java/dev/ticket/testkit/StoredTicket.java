package dev.ticket.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.TicketUpdate;
import dev.ticket.domain.WorkflowState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One ticket in memory at one moment; every change makes another one. */
record StoredTicket(
        TicketSummary summary,
        int version,
        MarkdownText body,
        @Nullable MarkdownText resolution,
        SortedMap<ArtifactName, byte[]> artifacts,
        List<TicketEvent> events,
        List<PlanRecord> plan,
        boolean unreadable) {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    static StoredTicket open(TicketId id, Slug slug, FieldValues fields, MarkdownText body) {
        TicketStatus open = TicketStatus.of(TicketStatus.Known.OPEN);
        TicketSummary summary = new TicketSummary(id, slug, open, fields, Map.of(), null);
        return new StoredTicket(summary, 1, body, null, noArtifacts(), List.of(), List.of(), false);
    }

    /** {@return a ticket of another tracker, with its past} */
    static StoredTicket past(
            TicketId id, Slug slug, ImportedTicket imported, FieldValues fields, List<TicketEvent> events) {
        TicketSummary summary = new TicketSummary(id, slug, imported.status(), fields, Map.of(), null);
        MarkdownText resolution = imported.resolution().orElse(null);
        return new StoredTicket(
                summary, 1, imported.ticket().body(), resolution, noArtifacts(), List.copyOf(events), List.of(), false);
    }

    private static SortedMap<ArtifactName, byte[]> noArtifacts() {
        return new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    }

    TicketId id() {
        return summary.id();
    }

    Revision revision() {
        return new Revision("r" + version);
    }

    Ticket toTicket() {
        return new Ticket(summary, revision(), body, resolution, listArtifacts(), events);
    }

    List<Artifact> listArtifacts() {
        return artifacts.entrySet().stream()
                .map(it -> new Artifact(it.getKey(), it.getValue().length))
                .toList();
    }

    /** {@return the time of something that happens now: never before what the ticket has seen already} */
    Instant notBefore(Instant now) {
        Instant last = summary.updatedAt().orElse(now);
        return last.isAfter(now) ? last : now;
    }

    /** {@return this ticket after an update, all of it} */
    StoredTicket updated(TicketUpdate update, List<TicketEvent> newEvents, Instant at) {
        FieldValues fields = summary.fields().with(update.fields()).with(TicketField.UPDATED_AT, at);
        for (TicketField<Instant> field : update.stamped()) {
            fields = fields.with(field, at);
        }
        TicketStatus status = Optional.ofNullable(update.status()).orElse(summary.status());
        boolean onlyThread = update.equals(TicketUpdate.append(update.events()));
        boolean reopened = summary.status().is(TicketStatus.Known.CLOSED) && !status.is(TicketStatus.Known.CLOSED);
        List<TicketEvent> thread = new ArrayList<>(events);
        thread.addAll(newEvents);
        return new StoredTicket(
                head(status, fields),
                onlyThread ? version : version + 1,
                Optional.ofNullable(update.body()).orElse(body),
                reopened ? null : Optional.ofNullable(update.resolution()).orElse(resolution),
                reopened ? withOldResolution() : artifacts,
                List.copyOf(thread),
                plan,
                unreadable);
    }

    /** {@return this ticket with a file, which makes it a changed ticket} */
    StoredTicket withArtifact(ArtifactName name, byte[] content, Instant at) {
        FieldValues fields = summary.fields().with(TicketField.UPDATED_AT, at);
        return new StoredTicket(
                head(summary.status(), fields),
                version,
                body,
                resolution,
                with(name, content),
                events,
                plan,
                unreadable);
    }

    /** {@return this ticket with one more record in its plan} */
    StoredTicket withPlanRecord(PlanRecord record, Instant at) {
        FieldValues fields = summary.fields().with(TicketField.UPDATED_AT, at);
        List<PlanRecord> more = new ArrayList<>(plan);
        more.add(record);
        return new StoredTicket(
                head(summary.status(), fields),
                version,
                body,
                resolution,
                artifacts,
                events,
                List.copyOf(more),
                unreadable);
    }

    private TicketSummary head(TicketStatus status, FieldValues fields) {
        return new TicketSummary(id(), summary.slug(), status, fields, summary.extra(), summary.location());
    }

    private SortedMap<ArtifactName, byte[]> with(ArtifactName name, byte[] content) {
        SortedMap<ArtifactName, byte[]> more = new TreeMap<>(artifacts);
        more.put(name, content);
        return more;
    }

    StoredTicket inState(@Nullable WorkflowState state) {
        FieldChanges change = state == null
                ? FieldChanges.none().withCleared(TicketField.WORKFLOW_STATE)
                : FieldChanges.none().withSet(TicketField.WORKFLOW_STATE, state);
        TicketSummary head = head(summary.status(), summary.fields().with(change));
        return new StoredTicket(head, version + 1, body, resolution, artifacts, events, plan, unreadable);
    }

    StoredTicket spoiled() {
        return new StoredTicket(summary, version, body, resolution, artifacts, events, plan, true);
    }

    private SortedMap<ArtifactName, byte[]> withOldResolution() {
        if (resolution == null) {
            return artifacts;
        }
        String name = "resolution-" + COMPACT.format(closedAt());
        ArtifactName free = new ArtifactName(name + ".md");
        for (int number = 2; artifacts.containsKey(free); number++) {
            free = new ArtifactName(name + "-" + number + ".md");
        }
        return with(free, resolution.text().getBytes(UTF_8));
    }

    private Instant closedAt() {
        return events.stream()
                .filter(it -> it.kind().is(EventKind.Known.CLOSE) && it.at() != null)
                .reduce((earlier, later) -> later)
                .map(TicketEvent::at)
                .or(summary::updatedAt)
                .orElse(Instant.EPOCH);
    }
}
