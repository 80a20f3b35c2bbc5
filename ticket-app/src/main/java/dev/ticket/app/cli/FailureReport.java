package dev.ticket.app.cli;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.terminal.OutputException;
import dev.ticket.app.cli.terminal.Printable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Tells on standard error why a command failed. */
final class FailureReport {
    private final Context context;
    private final boolean debug;

    FailureReport(Context context, boolean debug) {
        this.context = context;
        this.debug = debug;
    }

    void print(Failure failure, Throwable thrown, boolean json) {
        try {
            if (json) {
                printJson(failure, thrown);
            } else {
                context.err().line("error: " + Printable.oneLine(failure.message()));
                failure.advice().forEach(it -> context.err().line(Printable.oneLine(it)));
                if (debug) {
                    context.err().text(trace(thrown));
                }
            }
        } catch (OutputException e) {
            // There is nobody left to tell: the exit status has to do.
        }
    }

    private void printJson(Failure failure, Throwable thrown) {
        JsonPage.print(context.err(), false, json -> {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("code", failure.exit().word());
            json.writeStringProperty("message", failure.message());
            json.writeObjectPropertyStart("details");
            failure.details().forEach((name, value) -> detail(json, name, value));
            if (debug) {
                json.writeStringProperty("trace", trace(thrown));
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void detail(JsonGenerator json, String name, Object value) {
        json.writeName(name);
        value(json, value);
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(it -> value(json, it));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, part) -> detail(json, key.toString(), part));
            json.writeEndObject();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
