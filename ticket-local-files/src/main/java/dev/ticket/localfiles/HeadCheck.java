package dev.ticket.localfiles;

import dev.ticket.domain.FieldType;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.merge.ConflictMark;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of an item: those that must be there, those that must fit the ticket's place, and their spelling. */
final class HeadCheck {
    private final TicketDirectory ticket;
    private final ItemFile item;
    private final FrontMatter head;
    private final Findings findings;

    private HeadCheck(TicketDirectory ticket, ItemFile item, Findings findings) {
        this.ticket = ticket;
        this.item = item;
        this.head = item.head();
        this.findings = findings;
    }

    static void check(TicketDirectory ticket, ItemFile item, Findings findings) {
        HeadCheck check = new HeadCheck(ticket, item, findings);
        check.required();
        check.id();
        check.status();
        check.slug();
        check.quoted();
        check.typed();
        check.settled();
    }

    private void required() {
        for (String key : ItemFile.REQUIRED) {
            Entry entry = head.find(key).orElse(null);
            boolean missing = entry == null || entry.onlyText().isEmpty() && entry.form() != Form.LIST;
            if (missing && !TimesCheck.isTime(key)) {
                findings.add(
                        FindingKind.MISSING_FIELD,
                        ticket.item(),
                        line(head, entry),
                        missing(key),
                        HeadMends.missing(key, ticket));
            }
        }
    }

    /** What there is to say of a required field that says nothing. */
    static String missing(String key) {
        return "the field '" + key + "' is missing or empty";
    }

    private void id() {
        String found = stored(ItemFile.ID);
        if (!found.isEmpty() && !found.equals(ticket.name())) {
            findings.add(
                    FindingKind.ID_MISMATCH,
                    ticket.item(),
                    line(head, head.find(ItemFile.ID).orElse(null)),
                    "id is '" + Excerpt.of(found) + "', but the directory's name is '" + ticket.name() + "'");
        }
    }

    private void status() {
        String found = stored(ItemFile.STATUS);
        if (!found.isEmpty() && !found.equals(ticket.status().raw())) {
            findings.add(
                    FindingKind.STATUS_MISMATCH,
                    ticket.item(),
                    line(head, head.find(ItemFile.STATUS).orElse(null)),
                    "status is '" + Excerpt.of(found) + "', but the directory it lies in is '" + ticket.status() + "'",
                    HeadMends.status(ticket));
        }
    }

    private void slug() {
        String found = head.textOf(ItemFile.SLUG);
        Optional<String> named = TicketName.slugIn(ticket.name());
        if (found != null
                && !found.isEmpty()
                && named.isPresent()
                && !named.get().equals(found)
                && !TicketName.holdsNumbered(ticket.name(), found)) {
            findings.add(
                    FindingKind.SLUG_MISMATCH,
                    ticket.item(),
                    line(head, head.find(ItemFile.SLUG).orElse(null)),
                    "slug is '" + Excerpt.of(found) + "', but the id holds '" + named.get() + "'");
        }
    }

    private void quoted() {
        LineCounter lines = new LineCounter(head);
        for (Entry entry : head.entries()) {
            if (entry.form() == Form.LINE) {
                findings.add(
                        FindingKind.NOT_YAML,
                        ticket.item(),
                        lines.of(entry),
                        "the value of '" + Excerpt.of(entry.key())
                                + "' needs quotes to be YAML; it is read as it stands",
                        HeadMends.quoted(entry.key()));
            }
        }
    }

    /** Times are looked at elsewhere. */
    private void typed() {
        Map<String, String> extra = item.extra();
        for (TicketField<?> field : TicketField.all()) {
            Entry entry = head.find(field.name()).orElse(null);
            if (entry != null && extra.containsKey(field.name()) && field.type().shape() != FieldType.Shape.TIME) {
                findings.add(
                        FindingKind.MALFORMED_VALUE,
                        ticket.item(),
                        line(head, entry),
                        "the value of '" + field.name()
                                + "' has not its type, and is treated as a field nobody knows: '"
                                + Excerpt.of(entry.onlyText()) + "'");
            }
        }
    }

    private void settled() {
        String key = TicketField.MERGE_CONFLICTS.name();
        Entry entry = head.find(key).orElse(null);
        if (entry != null && !entry.isNull() && !entry.texts().isEmpty()) {
            String fields = entry.texts().stream()
                    .flatMap(it -> ConflictMark.parse(it).stream())
                    .map(ConflictMark::field)
                    .distinct()
                    .collect(Collectors.joining(", "));
            findings.add(
                    FindingKind.UNSETTLED_CONFLICT,
                    ticket.item(),
                    line(head, entry),
                    "two sides of a merge gave different values to: " + Excerpt.of(fields));
        }
    }

    private String stored(String key) {
        return head.find(key).map(Entry::onlyText).orElse("");
    }

    /** The line of a field; none if the field is not there. */
    static @Nullable Integer line(FrontMatter head, @Nullable Entry entry) {
        return entry == null ? null : head.lineOf(entry.start());
    }
}
