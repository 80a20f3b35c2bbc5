package dev.ticket.app.cli.json;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.terminal.Output;
import dev.ticket.app.cli.terminal.Printable;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** One JSON object, as long as it is: on several lines for a terminal, on one for a program. */
public final class JsonPage {
    private static final int SCHEMA_VERSION = 1;

    private JsonPage() {}

    /** Prints an object with these properties on standard output. */
    public static void print(Context context, Consumer<JsonGenerator> properties) {
        print(context.out(), context.terminal().output(), properties);
    }

    /** Prints an object with these properties. */
    public static void print(Output out, boolean pretty, Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(layout(pretty), text)) {
            json.writeStartObject();
            json.writeNumberProperty("schema_version", SCHEMA_VERSION);
            properties.accept(json);
            json.writeEndObject();
        }
        out.raw(harmless(text.toString()) + "\n");
    }

    /** Writes a property unless there is no value. */
    static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** Writes a property that holds strings. */
    static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Writes a property that holds strings by name. */
    static void strings(JsonGenerator json, String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** A terminal obeys more than the controls that JSON escapes itself: these stand inside strings only. */
    private static String harmless(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\n' && Printable.isControl(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static ObjectWriteContext layout(boolean pretty) {
        return new ObjectWriteContext.Base() {
            @Override
            public @Nullable PrettyPrinter getPrettyPrinter() {
                return pretty ? pretty() : null;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return pretty;
            }
        };
    }

    private static PrettyPrinter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withArrayIndenter(lines).withObjectIndenter(lines);
    }
}
