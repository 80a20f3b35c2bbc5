package dev.ticket.app.cli.help;

import dev.ticket.app.cli.syntax.CommandBook;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.Width;
import dev.ticket.app.cli.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;

/** All commands on one page. */
public final class Overview {
    private static final int MOST = 100;

    private final CommandBook book;
    private final int columns;

    /** A page about these commands. */
    public Overview(CommandBook book, int columns) {
        this.book = book;
        this.columns = Math.min(MOST, columns);
    }

    /** {@return the page about all commands} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Tickets in plain files, for people and programs.");
        lines.add("");
        lines.add("Usage: ticket COMMAND [OPTION]...");
        for (CommandBook.Chapter chapter : book.chapters()) {
            lines.add("");
            lines.add(Style.BOLD.of(chapter.heading()));
            lines.addAll(table(chapter.commands()));
        }
        lines.add("");
        lines.add(Style.BOLD.of("Exit status"));
        ExitStatuses.all()
                .forEach((status, says) -> lines.addAll(
                        Wrapping.wrap(says, columns, "  " + Width.pad(String.valueOf(status), 2) + "  ", "      ")));
        lines.add("");
        lines.add("See 'ticket help COMMAND' for one of them; every command knows --json.");
        return lines;
    }

    /** {@return the page about the commands of a group} */
    public List<String> group(String word) {
        List<String> lines = new ArrayList<>();
        lines.add("Usage: ticket " + word + " COMMAND [OPTION]...");
        lines.add("");
        lines.addAll(table(book.group(word)));
        return lines;
    }

    private List<String> table(List<String> names) {
        int width = book.names().stream().mapToInt(Width::of).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            CommandSyntax syntax = book.find(name).orElseThrow();
            String indent = " ".repeat(width + 4);
            lines.addAll(Wrapping.wrap(
                    syntax.summary(), columns, "  " + Style.CYAN.of(Width.pad(name, width)) + "  ", indent));
        }
        return lines;
    }
}
