package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.Wrapping;
import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plan records, as they read from the tickets that were asked about. */
public final class PlanLines {
    private static final String INDENT = "  ";

    private final PlanNames names;
    private final Instant now;

    /** Lines with those names, seen at that time. */
    public PlanLines(PlanNames names, Instant now) {
        this.names = names;
        this.now = now;
    }

    /** {@return a sentence for each record, with its name and its note below} */
    public List<String> paragraphs(List<PlanReading> readings, int columns) {
        List<String> lines = new ArrayList<>();
        for (PlanReading reading : readings) {
            PlanRecord record = reading.record();
            lines.add(sentence(reading) + signature(record) + (isOver(reading) ? Style.RED.of(" (retracted)") : ""));
            lines.add(INDENT + Style.DIM.of(record.ref().toString()));
            if (!record.note().isEmpty()) {
                lines.addAll(Wrapping.wrap(PlanNames.excerpt(record.note().text()), columns, INDENT, INDENT));
            }
            plan(record.acceptedPlan())
                    .forEach(it -> lines.addAll(Wrapping.wrap(it, columns, INDENT, INDENT + INDENT)));
        }
        return lines;
    }

    /** {@return what a record says of a ticket} */
    public String sentence(PlanReading reading) {
        String other = reading.other() == null ? "" : " " + Style.CYAN.of(names.of(reading.other()));
        String ended = reading.record().retracts() == null
                ? ""
                : " " + reading.record().retracts();
        return Style.CYAN.of(names.of(reading.ticket())) + " "
                + Printable.oneLine(reading.relation().raw()) + other + ended;
    }

    private static boolean isOver(PlanReading reading) {
        return !reading.holds() && reading.record().retracts() == null;
    }

    private String signature(PlanRecord record) {
        String author = record.author() == null ? "" : " · " + record.author();
        String at = record.at() == null ? "" : " · " + Age.of(record.at(), now);
        return Style.DIM.of(author + at);
    }

    private static List<String> plan(@Nullable AcceptedPlan plan) {
        List<String> lines = new ArrayList<>();
        if (plan != null) {
            plan.texts().forEach((key, text) -> lines.add(key + ": " + PlanNames.excerpt(text)));
            plan.acknowledged().forEach(it -> lines.add("acknowledged: " + it));
        }
        return lines;
    }

    /** {@return lines with tabs, the heading first} */
    public List<String> tabs(List<PlanReading> readings) {
        List<String> lines = new ArrayList<>();
        lines.add(Tabs.line("record", "ticket", "relation", "other", "author", "at", "holds", "note"));
        for (PlanReading it : readings) {
            PlanRecord record = it.record();
            lines.add(Tabs.line(
                    record.ref().toString(),
                    it.ticket(),
                    it.relation().raw(),
                    it.other() == null ? "" : it.other(),
                    record.author() == null ? "" : record.author().name(),
                    record.at() == null
                            ? ""
                            : record.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    String.valueOf(it.holds()),
                    said(record)));
        }
        return lines;
    }

    private static String said(PlanRecord record) {
        AcceptedPlan plan = record.acceptedPlan();
        if (plan == null) {
            return PlanNames.excerpt(record.note().text());
        }
        String acknowledged =
                plan.acknowledged().stream().map(PlanRecordRef::toString).collect(Collectors.joining(" "));
        return PlanNames.excerpt(String.join(" · ", plan.texts().values()))
                + (acknowledged.isEmpty() ? "" : " · acknowledged: " + acknowledged);
    }
}
