package dev.ticket.localfiles;

import java.util.HashMap;
import java.util.Map;

/** Finds tickets that share what each must have for itself. */
final class Uniqueness {
    private final Findings findings;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    Uniqueness(Findings findings) {
        this.findings = findings;
    }

    void add(TicketExamination examined) {
        examined.head().ifPresent(head -> {
            add(ids, examined.ticket(), head, ItemFile.ID);
            add(slugs, examined.ticket(), head, ItemFile.SLUG);
        });
    }

    private void add(Map<String, String> seen, TicketDirectory ticket, FrontMatter head, String key) {
        String value = head.textOf(key);
        String other = value == null ? null : seen.putIfAbsent(value, ticket.shown());
        if (value != null && other != null) {
            findings.error(
                    "duplicate-" + key,
                    ticket.item(),
                    TicketExamination.line(head, head.find(key).orElse(null)),
                    key + " '" + Excerpt.of(value) + "' stands in " + other + " too",
                    "give one of them another");
        }
    }
}
