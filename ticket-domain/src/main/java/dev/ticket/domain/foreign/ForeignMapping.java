package dev.ticket.domain.foreign;

import dev.ticket.domain.Author;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Migration;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PastClosing;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket of another tracker becomes here. Pure, and total: any words give a ticket, and what has no place of its own
 * stands in the event that tells of the import. The table is {@code docs/import.md}.
 */
public final class ForeignMapping {
    private static final int MAX_LINE = 1000;
    private static final int MAX_WORD = 200;
    private static final int MAX_LABELS = 100;

    private final ForeignTicket from;
    private final List<Homeless> homeless = new ArrayList<>();

    private ForeignMapping(ForeignTicket from) {
        this.from = from;
    }

    /**
     * {@return what the ticket becomes}
     *
     * @param from the ticket there
     * @param known whether an id there is that of a ticket that is, or was, imported too
     * @param importer who imports it
     */
    public static MappedTicket map(ForeignTicket from, Predicate<String> known, Author importer) {
        return new ForeignMapping(from).map(known, importer);
    }

    private MappedTicket map(Predicate<String> known, Author importer) {
        FieldValues fields = FieldValues.none()
                .with(TicketField.TITLE, title())
                .with(TicketField.KIND, kind())
                .with(TicketField.PRIORITY, priority())
                .with(TicketField.LABELS, labels());
        ForeignStatus status = ForeignStatus.of(from, this::homeless);
        fields = status.draft() ? fields.with(TicketField.READINESS, Readiness.of(Readiness.Known.DRAFT)) : fields;
        String assignee = assignee();
        fields = assignee == null ? fields : fields.with(TicketField.ASSIGNEE, assignee);
        PastTimes past = PastTimes.of(from, this::homeless);
        PastClosing closing =
                status.closed() ? new PastClosing(PastTimes.UNKNOWN, past.updatedAt(), status.resolution()) : null;
        if (closing == null && past.updatedAt() != null && !past.updatedAt().equals(past.createdAt())) {
            homeless("updated", past.updatedAt().toString());
        }
        from.leftovers().forEach(this::homeless);
        NewTicket ticket = new NewTicket(fields, null, past.author(), body(closing != null));
        List<ForeignRelation> dangling =
                from.relations().stream().filter(it -> !known.test(it.target())).toList();
        Migration migration = new Migration(importer, MigrationText.of(from, homeless, dangling));
        ImportedTicket imported =
                new ImportedTicket(ticket, from.legacy(), past.createdAt(), past.comments(), false, closing, migration);
        return new MappedTicket(from, imported, homeless, dangling);
    }

    private void homeless(String what, String value) {
        homeless.add(new Homeless(what, value));
    }

    private String title() {
        String line = OneLine.of(from.title(), MAX_LINE);
        if (!line.equals(from.title().strip())) {
            homeless("title", from.title());
        }
        return line.isEmpty() ? from.id() : line;
    }

    /** The words of both are the same as far as both have them; others are kept as they are. */
    private TicketKind kind() {
        TicketKind task = TicketKind.of(TicketKind.Known.TASK);
        String raw = from.words().kind();
        if (raw == null) {
            return task;
        }
        TicketKind lower =
                word("type", raw.toLowerCase(Locale.ROOT)) ? new TicketKind(raw.toLowerCase(Locale.ROOT)) : task;
        return lower.known().isPresent() || !OneLine.of(raw, MAX_WORD).equals(raw) ? lower : new TicketKind(raw);
    }

    private Priority priority() {
        Priority usual = Priority.of(Priority.Known.P2);
        String raw = from.words().priority();
        if (raw == null) {
            return usual;
        }
        ForeignTracker.Urgency known = from.tracker().priority(raw).orElse(null);
        if (known == null) {
            return word("priority", raw) ? new Priority(raw) : usual;
        }
        if (!known.whole()) {
            homeless("priority", raw);
        }
        return Priority.of(known.meaning());
    }

    /** Whether a text may be a word here; one that may not is kept. */
    private boolean word(String what, String raw) {
        boolean fits = !raw.isEmpty() && OneLine.of(raw, MAX_WORD).equals(raw);
        if (!fits) {
            homeless(what, raw);
        }
        return fits;
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (String label : from.words().labels()) {
            boolean fits = !label.isEmpty() && OneLine.of(label, MAX_LINE).equals(label);
            if (fits && labels.size() < MAX_LABELS) {
                labels.add(label);
            } else {
                homeless("label", label);
            }
        }
        return labels;
    }

    /** The first of them; here a ticket has one. */
    private @Nullable String assignee() {
        List<String> all = from.words().assignees();
        List<String> names = all.stream()
                .map(it -> OneLine.of(PastTimes.name(it), MAX_LINE))
                .filter(it -> !it.isEmpty())
                .toList();
        if (all.size() > 1 || !names.equals(all.stream().map(PastTimes::name).toList())) {
            homeless("assignee", String.join("\n", all));
        }
        return names.isEmpty() ? null : names.get(0);
    }

    /** What came of a ticket that is not closed is still a part of what it says. */
    private MarkdownText body(boolean closed) {
        return closed || from.outcome().isEmpty()
                ? from.body()
                : new MarkdownText(from.body().text() + "\n\n## Final Summary\n\n" + from.outcome());
    }
}
