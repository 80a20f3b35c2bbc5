package dev.ticket.app.cli.json;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What a doctor found and mended, as JSON. */
public final class FindingJson {
    private FindingJson() {}

    /** Writes the properties {@code ok} and {@code findings}. */
    public static void report(JsonGenerator json, DoctorReport report) {
        json.writeBooleanProperty("ok", report.ok());
        findings(json, "findings", report.findings());
    }

    /** Writes the property {@code repaired}. */
    public static void repaired(JsonGenerator json, List<Repair> repaired) {
        findings(json, "repaired", repaired.stream().map(Repair::finding).toList());
    }

    /** Writes the properties of a repair that is only proposed: that it is, and how documents would change. */
    public static void proposed(JsonGenerator json, List<String> diff) {
        json.writeBooleanProperty("dry_run", true);
        json.writeStringProperty("diff", diff.isEmpty() ? "" : String.join("\n", diff) + "\n");
    }

    private static void findings(JsonGenerator json, String name, List<Finding> findings) {
        json.writeArrayPropertyStart(name);
        findings.forEach(it -> finding(json, it));
        json.writeEndArray();
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("path", finding.path());
        Integer line = finding.line();
        if (line != null) {
            json.writeNumberProperty("line", line);
        }
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("cure", finding.cure());
        json.writeEndObject();
    }
}
