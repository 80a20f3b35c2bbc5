package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.foreign.MappedTicket;
import dev.ticket.usecase.ImportPlan;
import dev.ticket.usecase.ImportResult;
import java.util.ArrayList;
import java.util.List;

/** An import for people: what it would do, and what it did. */
public final class ImportLines {
    private static final int LEAST_TITLE = 12;

    private ImportLines() {}

    /** {@return what an import would do, in a table, with everything that has no place of its own} */
    public static List<String> plan(ImportPlan plan, int columns) {
        List<String> lines = new ArrayList<>();
        if (!plan.tickets().isEmpty()) {
            lines.addAll(table(plan.tickets(), columns));
        }
        List<String> homeless = new ArrayList<>();
        plan.tickets().forEach(it -> homeless.addAll(homeless(it)));
        if (!homeless.isEmpty()) {
            lines.add("");
            lines.add("What has no field of its own, and is kept in the thread:");
            lines.addAll(homeless);
        }
        lines.addAll(rest(plan.skipped(), plan));
        plan.tickets().forEach(it -> lines.addAll(dangling(it)));
        lines.add("would import " + plan.tickets().size() + ", leave out "
                + plan.skipped().size() + "; problems: " + plan.problems().size());
        return lines;
    }

    /** {@return the line of a ticket that was put in} */
    public static String done(ImportResult.Done done) {
        return Printable.oneLine(done.from().from().id()) + " -> "
                + done.ticket().id();
    }

    /** {@return what there is to say at the end of an import} */
    public static List<String> summary(ImportPlan plan, ImportResult result) {
        List<String> lines = rest(result.skipped(), plan);
        result.imported().forEach(it -> lines.addAll(dangling(it.from())));
        lines.add("imported " + result.imported().size() + ", left out "
                + result.skipped().size() + "; problems: " + result.problems().size());
        return lines;
    }

    /** {@return a problem in one line} */
    public static String problem(TicketProblem problem) {
        return Printable.oneLine(problem.path() + ": " + problem.message());
    }

    private static List<String> table(List<MappedTicket> tickets, int columns) {
        TextTable table = new TextTable(List.of(
                Column.whole("ID").looking(Style.CYAN::of),
                Column.whole("STATUS").looking(Looks::status),
                Column.whole("PRI").looking(Looks::priority),
                Column.whole("KIND"),
                Column.whole("CREATED").looking(Style.DIM::of),
                Column.cut("TITLE", LEAST_TITLE)));
        for (MappedTicket it : tickets) {
            var fields = it.ticket().ticket().fields();
            var created = it.ticket().createdAt();
            table.add(List.of(
                    it.from().id(),
                    it.ticket().status().raw(),
                    fields.find(TicketField.PRIORITY).map(Priority::raw).orElse(""),
                    fields.find(TicketField.KIND).map(TicketKind::raw).orElse(""),
                    created == null ? "" : created.toString(),
                    fields.find(TicketField.TITLE).orElse("")));
        }
        return table.lines(columns);
    }

    private static List<String> homeless(MappedTicket ticket) {
        String id = "  " + Printable.oneLine(ticket.from().id()) + "  ";
        List<String> lines = new ArrayList<>();
        ticket.homeless().forEach(it -> lines.add(id + Printable.oneLine(it.what() + ": " + it.value())));
        ticket.from().relations().forEach(it -> lines.add(id + Printable.oneLine(it.toString())));
        return lines;
    }

    private static List<String> dangling(MappedTicket ticket) {
        return ticket.dangling().stream()
                .map(it -> "note: " + ticket.from().id() + " " + it + ", and there is no such ticket")
                .map(Printable::oneLine)
                .toList();
    }

    private static List<String> rest(List<ImportPlan.Skipped> skipped, ImportPlan plan) {
        List<String> lines = new ArrayList<>();
        skipped.forEach(it -> lines.add(Printable.oneLine(it.from().id()) + " is here already: " + it.ticket()));
        plan.reading().notes().forEach(it -> lines.add("note: " + Printable.oneLine(it)));
        return lines;
    }
}
