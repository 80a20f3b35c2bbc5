package dev.ticket.localfiles;

import dev.ticket.domain.FieldType;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketUpdate;
import dev.ticket.ports.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Holds what is handed in, and what a thread would become by it, to the limits; what is over them is refused whole. */
final class Bounds {
    private final Limits limits;

    Bounds(Limits limits) {
        this.limits = limits;
    }

    void check(NewTicket ticket) {
        fields(ticket.fields());
        body("body", ticket.body());
    }

    void check(ImportedTicket imported) {
        check(imported.ticket());
        body("resolution", imported.resolution().orElse(null));
        body("migration", imported.migration().body());
        imported.comments().forEach(it -> body("comment", it.body()));
    }

    void check(TicketUpdate update) {
        fields(update.fields().set());
        body("body", update.body());
        body("resolution", update.resolution());
        update.events().forEach(this::event);
        TicketUpdate.Acceptance acceptance = update.acceptance();
        if (acceptance != null) {
            acceptance.plan().texts().forEach(this::value);
        }
    }

    void check(NewPlanRecord record) {
        body("note", record.note());
    }

    void check(PlanRetraction retraction) {
        body("reason", retraction.reason());
    }

    /** What a file among the artifacts would be with all that is to be added. */
    void artifact(long bytes) {
        if (bytes > limits.artifactBytes()) {
            throw new InvalidRequestException(
                    "plan",
                    "the plan would be larger than the limit 'artifact' of " + limits.artifactBytes()
                            + " bytes; go on in a new ticket that refers to this one, or raise the limit");
        }
    }

    /** What a thread would be with all that is to be added. */
    void thread(long bytes, int events) {
        if (bytes > limits.threadBytes()) {
            throw new InvalidRequestException(
                    "body",
                    "the thread would be larger than " + limits.threadBytes()
                            + " bytes; attach the text as an artifact and refer to it");
        }
        if (events > limits.events()) {
            throw new InvalidRequestException(
                    "event",
                    "the thread would have " + events + " events, more than the limit 'events' of " + limits.events()
                            + "; go on in a new ticket that refers to this one");
        }
    }

    private void event(NewTicketEvent event) {
        body("body", event.body());
        event.attributes().forEach(this::value);
        event.refs().stream().map(Reference::target).forEach(it -> value("refs", it));
    }

    private void fields(FieldValues values) {
        values.fields().forEach(it -> field(it, values));
    }

    private <T> void field(TicketField<T> field, FieldValues values) {
        FieldType.Shape shape = field.type().shape();
        if (shape == FieldType.Shape.TEXT || shape == FieldType.Shape.LIST) {
            field.type().write(values.find(field).orElseThrow()).forEach(it -> value(field.name(), it));
        }
    }

    private void value(String what, String value) {
        int bytes = bytes(value);
        if (bytes > limits.fieldBytes()) {
            throw new InvalidRequestException(
                    what,
                    "a value of " + bytes + " bytes is larger than the limit 'field' of " + limits.fieldBytes()
                            + "; shorten it, and put the rest into the description or a comment");
        }
    }

    private void body(String what, @Nullable MarkdownText text) {
        int bytes = text == null ? 0 : bytes(text.text());
        if (bytes > limits.bodyBytes()) {
            throw new InvalidRequestException(
                    what,
                    "it is " + bytes + " bytes large, more than the limit 'body' of " + limits.bodyBytes()
                            + "; attach the text as an artifact and refer to it");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
