package dev.ticket.app.cli.json;

import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What commands look like, as JSON. */
public final class SyntaxJson {
    private SyntaxJson() {}

    /** Writes the property {@code commands}. */
    public static void commands(JsonGenerator json, List<CommandSyntax> commands) {
        json.writeArrayPropertyStart("commands");
        commands.forEach(it -> command(json, it));
        json.writeEndArray();
    }

    private static void command(JsonGenerator json, CommandSyntax command) {
        json.writeStartObject();
        json.writeStringProperty("name", command.name());
        json.writeStringProperty("summary", command.summary());
        json.writeStringProperty("usage", command.usage());
        json.writeArrayPropertyStart("operands");
        command.operands().forEach(it -> operand(json, it));
        json.writeEndArray();
        json.writeArrayPropertyStart("options");
        command.allOptions().forEach(it -> option(json, it));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void operand(JsonGenerator json, OperandSyntax operand) {
        json.writeStartObject();
        json.writeStringProperty("name", operand.label());
        json.writeStringProperty("summary", operand.summary());
        json.writeBooleanProperty("required", operand.required());
        json.writeEndObject();
    }

    private static void option(JsonGenerator json, OptionSyntax option) {
        json.writeStartObject();
        JsonPage.strings(json, "names", option.names());
        JsonPage.optional(json, "param", option.param());
        json.writeStringProperty("summary", option.summary());
        JsonPage.optional(json, "default", option.standard());
        json.writeBooleanProperty("repeatable", option.repeatable());
        json.writeEndObject();
    }
}
