package dev.ticket.domain.foreign;

import dev.ticket.domain.MarkdownText;
import java.util.List;

/** What the event that tells of an import says: where the ticket came from, and all that has no place of its own. */
final class MigrationText {
    private MigrationText() {}

    static MarkdownText of(ForeignTicket from, List<Homeless> homeless, List<ForeignRelation> dangling) {
        StringBuilder text = new StringBuilder("Imported from ")
                .append(from.tracker().title())
                .append(": ")
                .append(from.id())
                .append(", in ")
                .append(OneLine.of(from.path(), 1000))
                .append(".\n");
        if (!homeless.isEmpty()) {
            text.append("\nWhat has no place of its own here:\n\n");
            homeless.forEach(it -> text.append(item(it)));
        }
        if (!from.relations().isEmpty()) {
            text.append("\nWhat it speaks of there:\n\n");
            for (ForeignRelation it : from.relations()) {
                String missing = dangling.contains(it) ? " (no ticket of that id is there)" : "";
                text.append("- ")
                        .append(OneLine.of(it.toString(), 1000))
                        .append(missing)
                        .append('\n');
            }
        }
        return new MarkdownText(text.toString());
    }

    private static String item(Homeless it) {
        String name = "- " + OneLine.of(it.what(), 200) + ":";
        String value = new MarkdownText(it.value()).text();
        return value.indexOf('\n') < 0
                ? name + (value.isEmpty() ? "" : " " + value) + "\n"
                : name + "\n\n      " + value.replace("\n", "\n      ") + "\n\n";
    }
}
