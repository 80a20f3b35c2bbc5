package dev.ticket.app.cli.json;

import dev.ticket.domain.KnownReferences;
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
        event(json, event, KnownReferences.none());
    }

    /** Writes an event as an object, with what is known of the commits and branches that it refers to. */
    static void event(JsonGenerator json, TicketEvent event, KnownReferences known) {
        json.writeStartObject();
        JsonPage.optional(json, "id", event.id());
        json.writeStringProperty("kind", event.kind().raw());
        JsonPage.optional(json, "author", event.author());
        Instant at = event.at();
        JsonPage.optional(json, "at", at == null ? null : at.truncatedTo(ChronoUnit.SECONDS));
        json.writeStringProperty("heading", event.heading());
        json.writeStringProperty("body", event.body().text());
        json.writeArrayPropertyStart("refs");
        event.refs().forEach(it -> reference(json, it, known));
        json.writeEndArray();
        JsonPage.strings(json, "attributes", event.attributes());
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, Reference reference, KnownReferences known) {
        json.writeStartObject();
        json.writeStringProperty("kind", reference.kind().raw());
        json.writeStringProperty("target", reference.target());
        known.find(reference).ifPresent(it -> CommitJson.commit(json, it));
        if (known.isMissing(reference)) {
            json.writeBooleanProperty("missing", true);
        }
        json.writeEndObject();
    }
}
