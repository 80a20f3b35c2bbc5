package dev.ticket.localfiles;

import dev.ticket.localfiles.TicketExamination.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the few facts about each ticket that have to fit with those of all others, and finds those that do not. */
final class Uniqueness {
    private final Findings findings;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, TicketDirectory> folded = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Mention> unknown = new ArrayList<>();

    Uniqueness(Findings findings, List<TicketDirectory> all) {
        this.findings = findings;
        all.forEach(it -> names.add(it.name()));
    }

    void add(TicketExamination examined) {
        TicketDirectory ticket = examined.ticket();
        TicketDirectory other = folded.putIfAbsent(NamesCheck.folded(ticket.name()), ticket);
        if (other != null && !other.name().equals(ticket.name())) {
            findings.add(
                    FindingKind.NAME_COLLISION,
                    ticket.path(),
                    null,
                    "some systems take this name and that of " + other.shown() + " for one");
        }
        examined.item().map(ItemFile::head).ifPresent(head -> {
            add(ids, ticket, head, ItemFile.ID, FindingKind.DUPLICATE_ID);
            add(slugs, ticket, head, ItemFile.SLUG, FindingKind.DUPLICATE_SLUG);
        });
        if (examined.item().map(it -> it.head().textOf(ItemFile.SLUG)).isEmpty()) {
            TicketName.slugIn(ticket.name()).ifPresent(names::add);
        }
        examined.mentions().stream().filter(it -> !names.contains(it.name())).forEach(unknown::add);
    }

    private void add(Map<String, String> seen, TicketDirectory ticket, FrontMatter head, String key, FindingKind kind) {
        String value = head.textOf(key);
        String other = value == null ? null : seen.putIfAbsent(value, ticket.shown());
        if (value != null && other != null) {
            findings.add(
                    kind,
                    ticket.item(),
                    HeadCheck.line(head, head.find(key).orElse(null)),
                    key + " '" + Excerpt.of(value) + "' stands in " + other + " too");
        }
    }

    /** When all tickets are known: what is spoken of and not among them. */
    void finish() {
        for (Mention mention : unknown) {
            if (!names.contains(mention.name()) && !slugs.containsKey(mention.name())) {
                findings.add(
                        FindingKind.DANGLING_REFERENCE,
                        mention.file(),
                        mention.line(),
                        "no ticket has the id or slug '" + Excerpt.of(mention.name()) + "'");
            }
        }
    }
}
