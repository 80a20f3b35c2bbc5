package dev.ticket.app.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of one command. */
public final class HelpPage {
    /** The narrowest page that the library can lay out, and the widest that is pleasant to read. */
    private static final int LEAST = 55;

    private static final int MOST = 100;

    private HelpPage() {}

    /** {@return the page, wrapped to a width} */
    public static String of(CommandSyntax syntax, int columns) {
        CommandLine commandLine = CommandSpecs.commandLine(syntax);
        UsageMessageSpec page = commandLine.getCommandSpec().usageMessage();
        page.width(Math.min(MOST, Math.max(LEAST, columns)))
                .sortOptions(false)
                .sortSynopsis(false)
                .header(CommandSpecs.escaped(syntax.summary()))
                .synopsisHeading("%nUsage: ")
                .customSynopsis(CommandSpecs.escaped(syntax.usage()))
                .parameterListHeading("%nOperands:%n")
                .optionListHeading("%nOptions:%n")
                .description(paragraphs(syntax))
                .footer(footer(syntax));
        return commandLine.getUsageMessage(Ansi.OFF);
    }

    private static String[] paragraphs(CommandSyntax syntax) {
        List<String> lines = new ArrayList<>();
        if (!syntax.otherNames().isEmpty()) {
            lines.add("Also called: " + String.join(", ", syntax.otherNames()) + ".");
        }
        syntax.description().forEach(it -> {
            lines.add("");
            lines.add(CommandSpecs.escaped(it));
        });
        return lines.toArray(String[]::new);
    }

    private static String[] footer(CommandSyntax syntax) {
        List<String> lines = new ArrayList<>();
        if (!syntax.examples().isEmpty()) {
            lines.add("");
            lines.add("Examples:");
        }
        syntax.examples().forEach(it -> {
            lines.add("  $ " + CommandSpecs.escaped(it.line()));
            lines.add("      " + CommandSpecs.escaped(it.says()));
        });
        lines.add("");
        lines.add("Exit status: " + syntax.exitStatus() + ", others in 'ticket help'.");
        return lines.toArray(String[]::new);
    }
}
