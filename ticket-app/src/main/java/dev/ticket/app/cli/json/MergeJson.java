package dev.ticket.app.cli.json;

import dev.ticket.domain.merge.MergeConflict;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What a merge left to decide, as JSON. */
public final class MergeJson {
    private MergeJson() {}

    /** Writes the property {@code conflicts}. */
    public static void conflicts(JsonGenerator json, List<MergeConflict> conflicts) {
        json.writeArrayPropertyStart("conflicts");
        for (MergeConflict conflict : conflicts) {
            json.writeStartObject();
            json.writeStringProperty("file", conflict.file());
            String field = conflict.field();
            if (field != null) {
                json.writeStringProperty("field", field);
            }
            json.writeStringProperty("message", conflict.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
