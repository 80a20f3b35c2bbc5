package dev.ticket.testkit;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventId;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Copies of answers in which one part is different. */
final class Retold {
    private Retold() {}

    static TicketSummary withFields(TicketSummary head, FieldValues fields) {
        return new TicketSummary(head.id(), head.slug(), head.status(), fields, head.extra(), head.location());
    }

    static TicketSummary withSlug(TicketSummary head, Slug slug) {
        return new TicketSummary(head.id(), slug, head.status(), head.fields(), head.extra(), head.location());
    }

    static Ticket withHead(Ticket ticket, TicketSummary head) {
        return new Ticket(
                head, ticket.revision(), ticket.body(), ticket.resolution(), ticket.artifacts(), ticket.events());
    }

    static Ticket withFields(Ticket ticket, FieldValues fields) {
        return withHead(ticket, withFields(ticket.summary(), fields));
    }

    static <T> Ticket with(Ticket ticket, TicketField<T> field, T value) {
        return withFields(ticket, ticket.summary().fields().with(field, value));
    }

    static Ticket without(Ticket ticket, TicketField<?> field) {
        return withFields(ticket, ticket.summary().fields().without(field));
    }

    static Ticket withStatus(Ticket ticket, TicketStatus status) {
        TicketSummary head = ticket.summary();
        return withHead(
                ticket,
                new TicketSummary(head.id(), head.slug(), status, head.fields(), head.extra(), head.location()));
    }

    static Ticket withRevision(Ticket ticket, Revision revision) {
        return new Ticket(
                ticket.summary(), revision, ticket.body(), ticket.resolution(), ticket.artifacts(), ticket.events());
    }

    static Ticket withResolution(Ticket ticket, MarkdownText resolution) {
        return new Ticket(
                ticket.summary(), ticket.revision(), ticket.body(), resolution, ticket.artifacts(), ticket.events());
    }

    static Ticket withoutResolution(Ticket ticket) {
        return new Ticket(
                ticket.summary(), ticket.revision(), ticket.body(), null, ticket.artifacts(), ticket.events());
    }

    static Ticket withArtifacts(Ticket ticket, List<Artifact> artifacts) {
        return new Ticket(
                ticket.summary(), ticket.revision(), ticket.body(), ticket.resolution(), artifacts, ticket.events());
    }

    static Ticket withEvents(Ticket ticket, List<TicketEvent> events) {
        return new Ticket(
                ticket.summary(), ticket.revision(), ticket.body(), ticket.resolution(), ticket.artifacts(), events);
    }

    static TicketEvent withAuthor(TicketEvent it, Author author) {
        return new TicketEvent(
                it.id(), it.kind(), author, it.at(), it.heading(), it.body(), it.refs(), it.attributes());
    }

    static TicketEvent at(TicketEvent it, Instant at) {
        return new TicketEvent(
                it.id(), it.kind(), it.author(), at, it.heading(), it.body(), it.refs(), it.attributes());
    }

    static TicketEvent withId(TicketEvent it, EventId id) {
        return new TicketEvent(
                id, it.kind(), it.author(), it.at(), it.heading(), it.body(), it.refs(), it.attributes());
    }

    static TicketEvent withoutAttributes(TicketEvent it) {
        return new TicketEvent(it.id(), it.kind(), it.author(), it.at(), it.heading(), it.body(), it.refs(), Map.of());
    }

    static TicketReceipt withRevision(TicketReceipt receipt, String revision) {
        TicketRef ref = receipt.ticket();
        return new TicketReceipt(
                new TicketRef(ref.id(), ref.slug(), ref.status(), ref.workflowState(), new Revision(revision)),
                receipt.events());
    }

    static TicketReceipt withId(TicketReceipt receipt, TicketId id) {
        TicketRef ref = receipt.ticket();
        return new TicketReceipt(
                new TicketRef(id, ref.slug(), ref.status(), ref.workflowState(), ref.revision()), receipt.events());
    }
}
