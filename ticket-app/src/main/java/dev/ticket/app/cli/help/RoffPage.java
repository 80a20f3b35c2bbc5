package dev.ticket.app.cli.help;

import java.util.Locale;

/** A man page under construction. */
final class RoffPage {
    private final StringBuilder out = new StringBuilder();

    /** A page with its head and its NAME section. */
    RoffPage(String name, String version, String summary) {
        // No date: the same sources give the same page.
        out.append(".TH \"")
                .append(escaped(name.toUpperCase(Locale.ROOT)))
                .append("\" \"1\" \"\" \"ticket ")
                .append(escaped(version))
                .append("\" \"Ticket manual\"\n");
        // In this form indexers of man pages look for it.
        section("NAME");
        out.append(escaped(name)).append(" \\- ").append(escaped(summary)).append('\n');
    }

    RoffPage section(String heading) {
        out.append(".SH \"").append(escaped(heading)).append("\"\n");
        return this;
    }

    RoffPage text(String paragraph) {
        out.append(".PP\n").append(line(paragraph));
        return this;
    }

    RoffPage item(String term, String says) {
        out.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n").append(line(says));
        return this;
    }

    private static String line(String text) {
        // A line must not begin with a control character of roff; the empty mark before it does no harm.
        return "\\&" + escaped(text) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq")
                .replace("\n", " ");
    }

    /** {@return the page as roff reads it} */
    @Override
    public String toString() {
        return out.toString();
    }
}
