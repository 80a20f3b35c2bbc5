package dev.ticket.app.cli.help;

import dev.ticket.app.cli.syntax.CommandBook;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The manual: a page for the program and one for each command, in the man macros of roff. */
public final class ManPages {
    private final CommandBook book;
    private final String version;

    /** The manual of these commands in that version. */
    public ManPages(CommandBook book, String version) {
        this.book = book;
        this.version = version;
    }

    /** {@return all pages, by the names of their files, for example {@code ticket-list.1}} */
    public Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ticket.1", program());
        book.names()
                .forEach(it ->
                        pages.put(pageName(it) + ".1", command(book.find(it).orElseThrow())));
        return pages;
    }

    /** {@return the page about the program} */
    public String program() {
        RoffPage page = page("ticket", "tickets in plain files, for people and programs");
        page.section("SYNOPSIS").text("ticket COMMAND [OPTION]...");
        page.section("DESCRIPTION")
                .text("Tickets are Markdown files in a directory of a repository, work-items by default. This"
                        + " program reads and writes them beside every other tool.");
        for (CommandBook.Chapter chapter : book.chapters()) {
            page.section(chapter.heading().toUpperCase(Locale.ROOT));
            chapter.commands()
                    .forEach(it -> page.item(
                            pageName(it) + "(1)", book.find(it).orElseThrow().summary()));
        }
        exitStatus(page);
        environment(page);
        return page.toString();
    }

    /** {@return the page about one command} */
    public String command(CommandSyntax syntax) {
        RoffPage page = page(pageName(syntax.name()), syntax.summary());
        page.section("SYNOPSIS").text(syntax.usage());
        page.section("DESCRIPTION").text(syntax.summary());
        if (!syntax.otherNames().isEmpty()) {
            page.text("Also called: " + String.join(", ", syntax.otherNames()) + ".");
        }
        syntax.description().forEach(page::text);
        if (!syntax.operands().isEmpty()) {
            page.section("OPERANDS");
            syntax.operands().forEach(it -> page.item(it.usage(), it.summary()));
        }
        page.section("OPTIONS");
        syntax.allOptions().forEach(it -> page.item(names(it), described(it)));
        if (!syntax.examples().isEmpty()) {
            page.section("EXAMPLES");
            syntax.examples().forEach(it -> page.item(it.line(), it.says()));
        }
        page.section("EXIT STATUS").text(syntax.exitStatus() + ", others in ticket(1).");
        page.section("SEE ALSO").text("ticket(1)");
        return page.toString();
    }

    private RoffPage page(String name, String summary) {
        String phrase = summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
        return new RoffPage(name, version, phrase);
    }

    private static String pageName(String command) {
        return "ticket-" + command.replace(' ', '-');
    }

    private static String names(OptionSyntax option) {
        String names = String.join(", ", option.names());
        return option.param() == null ? names : names + " " + option.param();
    }

    private static String described(OptionSyntax option) {
        return option.standard() == null ? option.summary() : option.summary() + " Default: " + option.standard() + ".";
    }

    private static void exitStatus(RoffPage page) {
        page.section("EXIT STATUS");
        ExitStatuses.all().forEach((status, says) -> page.item(String.valueOf(status), says + "."));
    }

    private static void environment(RoffPage page) {
        page.section("ENVIRONMENT")
                .item("TICKET_ROOT, WORK_ITEMS_DIR", "The directory of the tickets, unless --root names one.")
                .item("TICKET_ROLE", "The role to act in, unless --as names one.")
                .item("TICKET_AUTHOR, USER", "Who does it, unless --author says so.")
                .item("TICKET_TOKEN", "The token of a ticket's claim, unless --token gives one.")
                .item("VISUAL, EDITOR", "The editor that texts are written in.")
                .item("NO_COLOR", "If it is set to anything, there are no colours, unless --color says so.")
                .item("TICKET_DEBUG", "If it is 1, an error is followed by where in the program it came from.");
    }
}
