package dev.ticket.localfiles;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** A line of JSON Lines: one object, its texts apart, every other value as the JSON it is. Absent and null are the same. */
final class JsonLine {
    private static final int MAX_NESTING = 20;

    /** Lines are short and many: buffers stay with the thread that reads them. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    private JsonLine() {}

    /** Takes an object apart; throws {@link IllegalArgumentException} that says what is wrong if the text is none. */
    static JsonLine read(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("is no JSON object");
            }
            JsonLine line = new JsonLine();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                line.add(parser.currentName(), parser);
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("has more on it than one JSON object");
            }
            return line;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON object: " + Excerpt.of(e.getOriginalMessage()), e);
        }
    }

    private void add(String key, JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            texts.put(key, parser.getString());
        } else if (token != JsonToken.VALUE_NULL) {
            others.put(key, copy(parser));
        }
    }

    private static String copy(JsonParser parser) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.copyCurrentStructureExact(parser);
        }
        return out.toString();
    }

    /** Takes the text of a key, or null if there is none; throws if its value is no text. */
    @Nullable
    String takeText(String key) {
        if (others.containsKey(key)) {
            throw new IllegalArgumentException("has a '" + key + "' that is no text");
        }
        return texts.remove(key);
    }

    /** Takes the object of a key, or null if there is none; throws if its value is none. */
    @Nullable
    JsonLine takeObject(String key) {
        if (texts.containsKey(key)) {
            throw new IllegalArgumentException("has a '" + key + "' that is no object");
        }
        String json = others.remove(key);
        return json == null ? null : read(json);
    }

    /** Takes the list of texts of a key, empty if there is none; throws if its value is none. */
    List<String> takeTexts(String key) {
        String json = texts.containsKey(key) ? "" : others.remove(key);
        if (json == null) {
            return List.of();
        }
        List<String> list = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            while (isList && parser.nextToken() == JsonToken.VALUE_STRING) {
                list.add(parser.getString());
            }
            if (!isList || parser.currentToken() != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("has a '" + key + "' that is no list of texts");
            }
        }
        return list;
    }

    /** What was not taken, as JSON. */
    Map<String, String> rest() {
        Map<String, String> rest = new LinkedHashMap<>();
        texts.forEach((key, text) -> rest.put(key, JsonObject.quoted(text)));
        rest.putAll(others);
        return rest;
    }
}
