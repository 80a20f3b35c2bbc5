package dev.ticket.app.cli.json;

import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;

/** Events as JSON. */
final class EventJson {
    private EventJson() {}

    /** Writes an event as an object. */
    static void event(JsonGenerator json, TicketEvent event) {
        json.writeStartObject();
        JsonPage.optional(json, "id", event.id());
        json.writeStringProperty("kind", event.kind().raw());
        JsonPage.optional(json, "author", event.author());
        Instant at = event.at();
        JsonPage.optional(json, "at", at == null ? null : at.truncatedTo(ChronoUnit.SECONDS));
        json.writeStringProperty("heading", event.heading());
        json.writeStringProperty("body", event.body().text());
        json.writeArrayPropertyStart("refs");
        event.refs().forEach(it -> reference(json, it));
        json.writeEndArray();
        JsonPage.strings(json, "attributes", event.attributes());
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, Reference reference) {
        json.writeStartObject();
        json.writeStringProperty("kind", reference.kind().raw());
        json.writeStringProperty("target", reference.target());
        json.writeEndObject();
    }
}
