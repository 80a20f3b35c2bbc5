package dev.ticket.app.cli.json;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanEdge;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Plan records, and what they say together, as JSON. */
public final class PlanJson {
    private static final int MOST_IN_CYCLES = 1000;

    private PlanJson() {}

    /** Writes a record as the property {@code record}. */
    public static void record(JsonGenerator json, PlanRecord record) {
        json.writeObjectPropertyStart("record");
        properties(json, record);
        json.writeEndObject();
    }

    /** Writes records as a property. */
    public static void records(JsonGenerator json, String name, List<PlanRecord> records) {
        json.writeArrayPropertyStart(name);
        for (PlanRecord record : records) {
            json.writeStartObject();
            properties(json, record);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a record, and how it reads from the ticket that was asked about, as an object. */
    public static void reading(JsonGenerator json, PlanReading reading) {
        json.writeStartObject();
        properties(json, reading.record());
        json.writeBooleanProperty("holds", reading.holds());
        json.writeObjectPropertyStart("reads");
        json.writeStringProperty("ticket", reading.ticket());
        json.writeStringProperty("relation", reading.relation().raw());
        JsonPage.optional(json, "other", reading.other());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, PlanRecord record) {
        json.writeStringProperty("name", record.ref().toString());
        json.writeStringProperty("id", record.id().value());
        json.writeStringProperty("ticket", record.ticket().value());
        json.writeStringProperty("relation", record.relation().raw());
        JsonPage.optional(json, "related", record.relatedTicket());
        if (!record.note().isEmpty()) {
            json.writeStringProperty("note", record.note().text());
        }
        acceptedPlan(json, record.acceptedPlan());
        JsonPage.optional(json, "retracts", record.retracts());
        JsonPage.optional(json, "author", record.author());
        if (record.at() != null) {
            json.writeStringProperty(
                    "at", record.at().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        JsonPage.strings(json, "extra", record.extra());
    }

    private static void acceptedPlan(JsonGenerator json, @Nullable AcceptedPlan plan) {
        if (plan != null) {
            json.writeObjectPropertyStart("accepted_plan");
            plan.texts().forEach(json::writeStringProperty);
            JsonPage.strings(
                    json,
                    "acknowledged",
                    plan.acknowledged().stream().map(PlanRecordRef::toString).toList());
            json.writeEndObject();
        }
    }

    /** Writes the state a ticket is in, whether or not it is stored, as the property {@code state}. */
    public static void state(JsonGenerator json, TicketSummary ticket) {
        json.writeStringProperty("state", LifecycleRules.stateOf(ticket).raw());
    }

    /** Writes what a picture says of a ticket as an object. */
    public static void node(JsonGenerator json, TicketSummary ticket) {
        json.writeStartObject();
        json.writeStringProperty("id", ticket.id().value());
        JsonPage.optional(json, "slug", ticket.slug());
        json.writeStringProperty("title", ticket.title());
        json.writeStringProperty("status", ticket.status().raw());
        state(json, ticket);
        json.writeEndObject();
    }

    /** Writes obstacles as a property. */
    public static void obstacles(JsonGenerator json, String name, List<Obstacle> obstacles) {
        json.writeArrayPropertyStart(name);
        for (Obstacle obstacle : obstacles) {
            json.writeStartObject();
            json.writeStringProperty("record", obstacle.record().toString());
            json.writeStringProperty("kind", word(obstacle.kind()));
            json.writeStringProperty("other", obstacle.other());
            json.writeStringProperty("reason", obstacle.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a relation between tickets as an object. */
    public static void edge(JsonGenerator json, PlanEdge edge, boolean circular) {
        json.writeStartObject();
        json.writeStringProperty("record", edge.record().toString());
        json.writeStringProperty("kind", word(edge.kind()));
        json.writeStringProperty("ticket", edge.ticket());
        json.writeStringProperty("other", edge.other());
        json.writeBooleanProperty("in_cycle", circular);
        json.writeEndObject();
    }

    /** Writes a conflict as an object. */
    public static void conflict(JsonGenerator json, PlanReading conflict, boolean now) {
        json.writeStartObject();
        json.writeStringProperty("record", conflict.record().ref().toString());
        json.writeStringProperty("relation", conflict.relation().raw());
        json.writeStringProperty("ticket", conflict.ticket());
        JsonPage.optional(json, "other", conflict.other());
        json.writeBooleanProperty("now", now);
        if (!conflict.record().note().isEmpty()) {
            json.writeStringProperty("note", conflict.record().note().text());
        }
        json.writeEndObject();
    }

    /** Writes the circle that a record closes as the property {@code cycle}, unless it closes none. */
    public static void circle(JsonGenerator json, List<TicketId> circle) {
        if (!circle.isEmpty()) {
            // Its first ticket stands at its end again, which lists of circles leave out.
            List<TicketId> once = circle.subList(0, circle.size() - 1);
            JsonPage.strings(json, "cycle", once.stream().map(TicketId::value).toList());
        }
    }

    /** Writes circles of tickets as the property {@code cycles}: one, and as many more as do not make it long. */
    public static void cycles(JsonGenerator json, List<List<TicketId>> cycles) {
        json.writeArrayPropertyStart("cycles");
        int written = 0;
        for (List<TicketId> cycle : cycles) {
            written += cycle.size();
            if (written > MOST_IN_CYCLES && written > cycle.size()) {
                break;
            }
            json.writeStartArray();
            cycle.forEach(it -> json.writeString(it.value()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Writes problems as the property {@code problems}. */
    public static void problems(JsonGenerator json, List<TicketProblem> problems) {
        json.writeArrayPropertyStart("problems");
        problems.forEach(it -> TicketJson.problem(json, it));
        json.writeEndArray();
    }

    private static String word(Obstacle.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
