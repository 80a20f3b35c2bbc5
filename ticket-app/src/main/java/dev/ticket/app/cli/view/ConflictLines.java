package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.Wrapping;
import dev.ticket.domain.PlanReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Tickets that must not be worked on at the same time. */
public final class ConflictLines {
    private final PlanNames names;
    private final Predicate<PlanReading> isNow;

    /**
     * Lines with those names.
     *
     * @param isNow whether a conflict is in somebody's way now
     */
    public ConflictLines(PlanNames names, Predicate<PlanReading> isNow) {
        this.names = names;
        this.isNow = isNow;
    }

    /** {@return a paragraph for each conflict} */
    public List<String> paragraphs(List<PlanReading> conflicts, int columns) {
        List<String> lines = new ArrayList<>();
        for (PlanReading it : conflicts) {
            String words = it.relation().raw().equals("conflicts_with") ? " conflicts with " : " not beside ";
            lines.add(named(it.ticket()) + words + named(other(it)) + (isNow.test(it) ? Style.YELLOW.of(", now") : ""));
            lines.add("  " + Style.DIM.of(it.record().ref().toString()));
            if (!it.record().note().isEmpty()) {
                lines.addAll(Wrapping.wrap(PlanNames.excerpt(it.record().note().text()), columns, "  ", "  "));
            }
        }
        return lines;
    }

    private String named(String id) {
        return Style.CYAN.of(names.of(id)) + " (" + names.standing(id) + ")";
    }

    private static String other(PlanReading conflict) {
        return Objects.requireNonNull(conflict.other());
    }

    /** {@return lines with tabs, the heading first} */
    public List<String> tabs(List<PlanReading> conflicts) {
        List<String> lines = new ArrayList<>();
        lines.add(Tabs.line("id", "standing", "relation", "other", "other_standing", "now", "record", "note"));
        for (PlanReading it : conflicts) {
            lines.add(Tabs.line(
                    it.ticket(),
                    names.standing(it.ticket()),
                    it.relation().raw(),
                    other(it),
                    names.standing(other(it)),
                    String.valueOf(isNow.test(it)),
                    it.record().ref().toString(),
                    PlanNames.excerpt(Printable.oneLine(it.record().note().text()))));
        }
        return lines;
    }
}
