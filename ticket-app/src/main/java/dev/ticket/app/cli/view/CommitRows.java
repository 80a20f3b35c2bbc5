package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.TicketCommit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The commits of a ticket, as a table for a terminal or as lines for programs. */
public final class CommitRows {
    private static final int LEAST_AUTHOR = 8;
    private static final int LEAST_SUBJECT = 16;

    private CommitRows() {}

    /** {@return the lines of a table, the headings first} */
    public static List<String> table(List<TicketCommit> log, Instant now, int columns) {
        TextTable table = new TextTable(List.of(
                Column.whole("COMMIT").looking(Style.YELLOW::of),
                Column.whole("DATE").looking(Style.DIM::of),
                Column.cut("AUTHOR", LEAST_AUTHOR).looking(Style.CYAN::of),
                Column.whole("DID"),
                Column.cut("SUBJECT", LEAST_SUBJECT)));
        log.forEach(it -> table.add(List.of(
                it.commit().id().abbreviated(),
                Age.of(it.commit().at(), now),
                it.commit().author(),
                did(it),
                it.commit().subject())));
        return table.lines(columns);
    }

    /** {@return a line with the names of the columns, and one for each commit} */
    public static List<String> lines(List<TicketCommit> log) {
        List<String> lines = new ArrayList<>(List.of(Tabs.line("commit", "at", "author", "did", "subject")));
        log.forEach(it -> lines.add(Tabs.line(
                it.commit().id().value(),
                it.commit().at().truncatedTo(ChronoUnit.SECONDS).toString(),
                it.commit().author(),
                did(it),
                it.commit().subject())));
        return lines;
    }

    private static String did(TicketCommit commit) {
        String deed = switch (commit.deed()) {
            case NONE -> "";
            case ADDED -> "added to " + commit.to();
            case CHANGED -> "changed";
            case MOVED -> commit.from() + " -> " + commit.to();
            case REMOVED -> "removed";
        };
        return deed.isEmpty() ? "named" : commit.named() ? deed + ", named" : deed;
    }
}
