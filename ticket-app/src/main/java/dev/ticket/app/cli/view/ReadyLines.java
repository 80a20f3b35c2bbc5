package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.app.cli.terminal.Wrapping;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tickets with nothing in their way, and why that is so. */
public final class ReadyLines {
    private static final int LEAST_SLUG = 16;
    private static final int LEAST_TITLE = 12;
    private static final String INDENT = "     ";

    private final PlanNames names;
    private final Instant now;

    /**
     * One of them.
     *
     * @param ticket the ticket
     * @param overcome what was in its way and is finished
     * @param notes what was noted about it
     */
    public record Row(TicketSummary ticket, List<Obstacle> overcome, List<PlanRecord> notes) {}

    /** Lines with those names, seen at that time. */
    public ReadyLines(PlanNames names, Instant now) {
        this.names = names;
        this.now = now;
    }

    /** {@return a table, with the reasons below each ticket} */
    public List<String> table(List<Row> rows, int columns) {
        TextTable table = new TextTable(List.of(
                Column.whole("PRI").looking(Looks::priority),
                Column.whole("STATE"),
                Column.cut("TICKET", LEAST_SLUG).looking(Style.CYAN::of),
                Column.cut("TITLE", LEAST_TITLE)));
        rows.forEach(it -> table.add(List.of(
                priority(it.ticket()),
                LifecycleRules.stateOf(it.ticket()).raw(),
                names.of(it.ticket().id().value()),
                it.ticket().title())));
        List<String> heads = table.lines(columns);
        List<String> lines = new ArrayList<>(heads.subList(0, 1));
        for (int i = 0; i < rows.size(); i++) {
            lines.add(heads.get(i + 1));
            for (String reason : reasons(rows.get(i), true)) {
                lines.addAll(Wrapping.wrap(Style.DIM.of(reason), columns, INDENT, INDENT));
            }
        }
        return lines;
    }

    /** {@return lines with tabs, the heading first} */
    public List<String> tabs(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(Tabs.line("id", "slug", "state", "priority", "queued_at", "title", "why"));
        for (Row row : rows) {
            TicketSummary ticket = row.ticket();
            Slug slug = ticket.slug();
            lines.add(Tabs.line(
                    ticket.id().value(),
                    slug == null ? "" : slug.value(),
                    LifecycleRules.stateOf(ticket).raw(),
                    priority(ticket),
                    ticket.fields()
                            .find(TicketField.QUEUED_AT)
                            .map(Instant::toString)
                            .orElse(""),
                    ticket.title(),
                    String.join("; ", reasons(row, false))));
        }
        return lines;
    }

    private static String priority(TicketSummary ticket) {
        return ticket.priority().map(Priority::raw).orElse("");
    }

    private List<String> reasons(Row row, boolean aged) {
        List<String> reasons = new ArrayList<>();
        reasons.add(state(row.ticket(), aged));
        if (!row.overcome().isEmpty()) {
            reasons.add("finished before it: "
                    + names.row(row.overcome().stream().map(Obstacle::other).toList()));
        }
        for (PlanRecord note : row.notes()) {
            String author = note.author() == null ? "" : " by " + note.author();
            reasons.add("note" + author + ": " + PlanNames.excerpt(note.note().text()));
        }
        return reasons;
    }

    private String state(TicketSummary ticket, boolean aged) {
        if (!LifecycleRules.stateOf(ticket).is(WorkflowState.Known.QUEUED)) {
            return "ready, waits for a human to queue it";
        }
        String when = ticket.fields()
                .find(TicketField.QUEUED_AT)
                .map(it -> aged ? " " + Age.of(it, now) : " since " + it)
                .orElse("");
        String who = ticket.fields()
                .find(TicketField.QUEUED_BY)
                .map(it -> " by " + it)
                .orElse("");
        return "queued" + when + who;
    }
}
