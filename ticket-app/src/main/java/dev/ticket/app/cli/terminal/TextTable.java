package dev.ticket.app.cli.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows in aligned columns, no wider than the terminal as far as columns that may be cut allow. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param least how narrow it may become, or 0 if it is never cut
     * @param look how a cell looks, which does not change its width
     */
    public record Column(String heading, int least, UnaryOperator<String> look) {
        /** A column that is never cut. */
        public static Column whole(String heading) {
            return new Column(heading, 0, UnaryOperator.identity());
        }

        /** A column that may be cut. */
        public static Column cut(String heading, int least) {
            return new Column(heading, least, UnaryOperator.identity());
        }

        /** This column with cells that look like this. */
        public Column looking(UnaryOperator<String> style) {
            return new Column(heading, least, style);
        }
    }

    /** An empty table; columns that may be cut are cut from the right. */
    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row, one text a column. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(Printable::oneLine).toList());
    }

    /** {@return the table as lines, the headings first} */
    public List<String> lines(int width) {
        List<Integer> widths = fitted(natural(), width);
        List<String> lines = new ArrayList<>();
        List<String> headings = columns.stream().map(Column::heading).toList();
        lines.add(line(headings, widths, Collections.nCopies(columns.size(), Style.DIM::of)));
        List<UnaryOperator<String>> looks = columns.stream().map(Column::look).toList();
        rows.forEach(it -> lines.add(line(it, widths, looks)));
        return lines;
    }

    /** {@return whether a width is enough, with every column that may be cut as narrow as it may become} */
    public boolean fits(int width) {
        return total(fitted(natural(), width)) <= width;
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(it -> it).sum() + GAP.length() * (widths.size() - 1);
    }

    private List<Integer> natural() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int widest =
                    rows.stream().mapToInt(it -> Width.of(it.get(column))).max().orElse(0);
            widths.add(Math.max(widest, Width.of(columns.get(i).heading())));
        }
        return widths;
    }

    private List<Integer> fitted(List<Integer> widths, int width) {
        int excess = Math.max(0, total(widths) - width);
        for (int i = columns.size() - 1; i >= 0 && excess > 0; i--) {
            int least = columns.get(i).least();
            if (least > 0) {
                int cut = Math.min(excess, Math.max(0, widths.get(i) - least));
                widths.set(i, widths.get(i) - cut);
                excess -= cut;
            }
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths, List<UnaryOperator<String>> looks) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Width.cut(cells.get(i), widths.get(i));
            boolean last = i == cells.size() - 1;
            String padding = " ".repeat(last ? 0 : widths.get(i) - Width.of(cell) + GAP.length());
            line.append(looks.get(i).apply(cell)).append(padding);
        }
        return line.toString().stripTrailing();
    }
}
