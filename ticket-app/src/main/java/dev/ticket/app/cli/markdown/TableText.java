package dev.ticket.app.cli.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.List;

/** A table of a text in aligned columns. */
final class TableText {
    private static final int LEAST = 8;

    private TableText() {}

    static List<String> lines(TableBlock table, int columns) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = List.of();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    head = cells(row);
                } else if (row instanceof TableRow && !(part instanceof TableSeparator)) {
                    rows.add(cells(row));
                }
            }
        }
        TextTable text =
                new TextTable(head.stream().map(it -> Column.cut(it, LEAST)).toList());
        for (List<String> row : rows) {
            text.add(fitted(row, head.size()));
        }
        return text.lines(columns);
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(InlineText.of(cell).strip());
            }
        }
        return cells;
    }

    private static List<String> fitted(List<String> row, int size) {
        List<String> cells = new ArrayList<>(row.subList(0, Math.min(size, row.size())));
        while (cells.size() < size) {
            cells.add("");
        }
        return cells;
    }
}
