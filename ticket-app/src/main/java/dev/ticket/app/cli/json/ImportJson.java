package dev.ticket.app.cli.json;

import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.foreign.ForeignRelation;
import dev.ticket.domain.foreign.MappedTicket;
import dev.ticket.usecase.ImportPlan;
import dev.ticket.usecase.ImportResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An import as JSON. */
public final class ImportJson {
    private ImportJson() {}

    /** Writes what an import would do. */
    public static void plan(JsonGenerator json, ImportPlan plan) {
        head(json, plan, true);
        json.writeArrayPropertyStart("imported");
        plan.tickets().forEach(it -> ticket(json, it, null));
        json.writeEndArray();
        rest(json, plan, plan.skipped(), plan.problems());
    }

    /** Writes what an import did. */
    public static void result(JsonGenerator json, ImportPlan plan, ImportResult result) {
        head(json, plan, false);
        json.writeArrayPropertyStart("imported");
        result.imported().forEach(it -> ticket(json, it.from(), it.ticket()));
        json.writeEndArray();
        rest(json, plan, result.skipped(), result.problems());
    }

    private static void head(JsonGenerator json, ImportPlan plan, boolean dryRun) {
        json.writeStringProperty("from", plan.reading().tracker().word());
        json.writeBooleanProperty("dry_run", dryRun);
    }

    private static void ticket(JsonGenerator json, MappedTicket mapped, @Nullable TicketRef ticket) {
        json.writeStartObject();
        json.writeStringProperty("source_id", mapped.from().id());
        json.writeStringProperty("source_path", mapped.from().path());
        JsonPage.optional(json, "id", ticket == null ? null : ticket.id());
        JsonPage.optional(json, "slug", ticket == null ? null : ticket.slug());
        json.writeStringProperty("status", mapped.ticket().status().raw());
        TicketJson.fields(json, mapped.ticket().ticket().fields());
        if (mapped.ticket().createdAt() != null) {
            json.writeStringProperty(
                    TicketField.CREATED_AT.name(), mapped.ticket().createdAt().toString());
        }
        json.writeArrayPropertyStart("homeless");
        mapped.homeless().forEach(it -> {
            json.writeStartObject();
            json.writeStringProperty("what", it.what());
            json.writeStringProperty("value", it.value());
            json.writeEndObject();
        });
        json.writeEndArray();
        relations(json, "relations", mapped.from().relations());
        relations(json, "dangling", mapped.dangling());
        json.writeEndObject();
    }

    private static void relations(JsonGenerator json, String name, List<ForeignRelation> relations) {
        JsonPage.strings(
                json, name, relations.stream().map(ForeignRelation::toString).toList());
    }

    private static void rest(
            JsonGenerator json, ImportPlan plan, List<ImportPlan.Skipped> skipped, List<TicketProblem> problems) {
        json.writeArrayPropertyStart("skipped");
        skipped.forEach(it -> {
            json.writeStartObject();
            json.writeStringProperty("source_id", it.from().id());
            json.writeStringProperty("source_path", it.from().path());
            json.writeStringProperty("id", it.ticket().value());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        problems.forEach(it -> TicketJson.problem(json, it));
        json.writeEndArray();
        JsonPage.strings(json, "notes", plan.reading().notes());
    }
}
