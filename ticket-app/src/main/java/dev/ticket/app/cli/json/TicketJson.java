package dev.ticket.app.cli.json;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.TicketSummary;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Tickets as JSON. Fields follow the list of fields, so that none is forgotten. */
public final class TicketJson {
    private TicketJson() {}

    /** Writes the head of a ticket, and more properties behind it, as an object. */
    public static void summary(JsonGenerator json, TicketSummary ticket, Consumer<JsonGenerator> more) {
        json.writeStartObject();
        head(json, ticket);
        more.accept(json);
        json.writeEndObject();
    }

    /**
     * Writes a whole ticket, with these of its events and more properties, as the property {@code ticket}.
     *
     * @param known the commits and branches that the events refer to
     */
    public static void ticket(
            JsonGenerator json,
            Ticket ticket,
            List<TicketEvent> events,
            KnownReferences known,
            Consumer<JsonGenerator> more) {
        json.writeObjectPropertyStart("ticket");
        head(json, ticket.summary());
        more.accept(json);
        json.writeStringProperty("revision", ticket.revision().value());
        json.writeStringProperty("body", ticket.body().text());
        JsonPage.optional(json, "resolution", ticket.resolution());
        artifacts(json, ticket.artifacts());
        json.writeArrayPropertyStart("events");
        events.forEach(it -> EventJson.event(json, it, known));
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes what a mutation answers: the properties {@code ticket} and, if there is one, {@code event}; if there are several,
     * that is the one it is named after, and {@code events} holds all.
     */
    public static void receipt(JsonGenerator json, TicketReceipt receipt) {
        ref(json, receipt.ticket());
        receipt.event().ifPresent(it -> {
            json.writeName("event");
            EventJson.event(json, it);
        });
        if (receipt.events().size() > 1) {
            json.writeArrayPropertyStart("events");
            receipt.events().forEach(it -> EventJson.event(json, it));
            json.writeEndArray();
        }
    }

    /** Writes a ticket's names and where it stands as the property {@code ticket}. */
    static void ref(JsonGenerator json, TicketRef ticket) {
        json.writeObjectPropertyStart("ticket");
        json.writeStringProperty("id", ticket.id().value());
        JsonPage.optional(json, "slug", ticket.slug());
        json.writeStringProperty("status", ticket.status().raw());
        JsonPage.optional(json, "workflow_state", ticket.workflowState());
        json.writeStringProperty("revision", ticket.revision().value());
        json.writeEndObject();
    }

    /** Writes artifacts as the property {@code artifacts}. */
    public static void artifacts(JsonGenerator json, List<Artifact> artifacts) {
        json.writeArrayPropertyStart("artifacts");
        for (Artifact artifact : artifacts) {
            json.writeStartObject();
            json.writeStringProperty("name", artifact.name().value());
            json.writeNumberProperty("size", artifact.size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a ticket that could not be read as an object. */
    public static void problem(JsonGenerator json, TicketProblem problem) {
        json.writeStartObject();
        json.writeStringProperty("path", problem.path());
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("message", problem.message());
        json.writeEndObject();
    }

    /** Writes fields as properties, in the order of the list of fields. */
    static void fields(JsonGenerator json, FieldValues fields) {
        for (TicketField<?> field : TicketField.all()) {
            field(json, field, fields);
        }
    }

    private static void head(JsonGenerator json, TicketSummary ticket) {
        json.writeStringProperty("id", ticket.id().value());
        JsonPage.optional(json, "slug", ticket.slug());
        field(json, TicketField.TITLE, ticket.fields());
        json.writeStringProperty("status", ticket.status().raw());
        for (TicketField<?> field : TicketField.all()) {
            if (!field.equals(TicketField.TITLE)) {
                field(json, field, ticket.fields());
            }
        }
        JsonPage.optional(json, "path", ticket.location());
        JsonPage.strings(json, "extra", ticket.extra());
    }

    private static <T> void field(JsonGenerator json, TicketField<T> field, FieldValues values) {
        values.find(field).map(field.type()::write).ifPresent(texts -> {
            switch (field.type().shape()) {
                case LIST -> JsonPage.strings(json, field.name(), texts);
                case FLAG -> json.writeBooleanProperty(field.name(), Boolean.parseBoolean(texts.get(0)));
                case TEXT, TIME -> json.writeStringProperty(field.name(), texts.get(0));
            }
        });
    }
}
