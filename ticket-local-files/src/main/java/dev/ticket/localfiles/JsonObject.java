package dev.ticket.localfiles;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes an object as one line of JSON. What is null is left out. */
final class JsonObject {
    /** Line separators are spelled as escapes: for a reader of lines they might end one. */
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator out;

    private JsonObject(JsonGenerator out) {
        this.out = out;
    }

    static String line(Consumer<JsonObject> fields) {
        return written(out -> new JsonObject(out).write(fields));
    }

    static String quoted(String text) {
        return written(out -> out.writeString(text));
    }

    private static String written(Consumer<JsonGenerator> what) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            what.accept(out);
        }
        return line.toString();
    }

    private void write(Consumer<JsonObject> fields) {
        out.writeStartObject();
        fields.accept(this);
        out.writeEndObject();
    }

    void text(String key, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(key, value.toString());
        }
    }

    /** A list of texts; one without elements is left out. */
    void texts(String key, List<?> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(key);
            values.forEach(it -> out.writeString(it.toString()));
            out.writeEndArray();
        }
    }

    void object(String key, Consumer<JsonObject> fields) {
        out.writeName(key);
        write(fields);
    }

    void json(String key, String json) {
        out.writeName(key);
        out.writeRawValue(json);
    }
}
