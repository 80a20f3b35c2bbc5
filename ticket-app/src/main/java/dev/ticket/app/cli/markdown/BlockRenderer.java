package dev.ticket.app.cli.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.Width;
import dev.ticket.app.cli.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;

/** Turns a parsed document into lines, block by block. */
final class BlockRenderer {
    private static final String CODE_INDENT = "    ";
    private static final int RULE = 20;

    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final NodeVisitor visitor = new NodeVisitor(
            new VisitHandler<>(Heading.class, this::heading),
            new VisitHandler<>(Paragraph.class, it -> text(InlineText.of(it))),
            new VisitHandler<>(BulletList.class, it -> list(it, 0)),
            new VisitHandler<>(OrderedList.class, it -> list(it, it.getStartNumber())),
            new VisitHandler<>(BlockQuote.class, it -> within("│ ", "│ ", it)),
            new VisitHandler<>(FencedCodeBlock.class, it -> code(it.getContentChars())),
            new VisitHandler<>(IndentedCodeBlock.class, it -> code(it.getContentChars())),
            new VisitHandler<>(
                    TableBlock.class, it -> TableText.lines(it, room()).forEach(this::line)),
            new VisitHandler<>(ThematicBreak.class, it -> line(Style.DIM.of("─".repeat(RULE)))),
            new VisitHandler<>(
                    HtmlBlock.class, it -> it.getChars().toString().lines().forEach(this::line)),
            // Neither shows: comments are notes to whoever reads the source, and links name their targets themselves.
            new VisitHandler<>(HtmlCommentBlock.class, it -> {}),
            new VisitHandler<>(Reference.class, it -> {}));
    /** What the next line begins with, and those after it. */
    private String first = "";

    private String rest = "";

    BlockRenderer(int columns) {
        this.columns = columns;
    }

    List<String> render(Node document) {
        blocks(document, true);
        return lines;
    }

    private void blocks(Node parent, boolean apart) {
        boolean gap = false;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            int before = lines.size();
            visitor.visit(child);
            if (lines.size() > before) {
                if (gap) {
                    lines.add(before, rest.stripTrailing());
                }
                gap = apart;
            }
        }
    }

    private void heading(Heading heading) {
        String text = InlineText.of(heading);
        text(heading.getLevel() == 1 ? Style.BOLD.of(Style.UNDERLINE.of(text)) : Style.BOLD.of(text));
    }

    private void text(String text) {
        for (String part : text.split("\n", -1)) {
            Wrapping.wrap(part, room(), "", "").forEach(this::line);
        }
    }

    private void code(CharSequence code) {
        code.toString().stripTrailing().lines().forEach(it -> line(CODE_INDENT + Style.CYAN.of(it)));
    }

    private void list(ListBlock list, int start) {
        int number = start;
        boolean gap = false;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (gap && list.isLoose()) {
                lines.add(rest.stripTrailing());
            }
            String marker = list instanceof OrderedList ? number + ". " : bullet(item);
            within(marker, " ".repeat(Width.of(marker)), item);
            number++;
            gap = true;
        }
    }

    private static String bullet(Node item) {
        if (item instanceof TaskListItem task) {
            return task.isItemDoneMarker() ? "☑ " : "☐ ";
        }
        return "• ";
    }

    private void within(String marker, String indent, Node parent) {
        String outer = rest;
        first += marker;
        rest += indent;
        int before = lines.size();
        blocks(parent, !(parent.getParent() instanceof ListBlock list) || list.isLoose());
        if (lines.size() == before) {
            line("");
        }
        first = outer;
        rest = outer;
    }

    private int room() {
        return Math.max(10, columns - Width.of(rest));
    }

    private void line(String text) {
        lines.add((first + text).stripTrailing());
        first = rest;
    }
}
