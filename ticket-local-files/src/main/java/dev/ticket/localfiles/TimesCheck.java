package dev.ticket.localfiles;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldType;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.localfiles.FrontMatter.Entry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the times in a head: that they are known, can be understood, and fit the thread. */
final class TimesCheck {
    private static final int STAMP_LENGTH = "YYYYMMDD-HHMMSS".length();

    private final TicketDirectory ticket;
    private final ItemFile item;
    private final List<TicketEvent> events;
    private final Findings findings;

    private TimesCheck(TicketDirectory ticket, ItemFile item, List<TicketEvent> events, Findings findings) {
        this.ticket = ticket;
        this.item = item;
        this.events = events;
        this.findings = findings;
    }

    static void check(TicketDirectory ticket, ItemFile item, @Nullable ThreadFile thread, Findings findings) {
        TimesCheck check = new TimesCheck(ticket, item, thread == null ? List.of() : thread.events(), findings);
        check.malformed();
        check.known(TicketField.CREATED_AT, check.created().orElse(null));
        check.known(TicketField.UPDATED_AT, check.updated().orElse(null));
        check.stale();
    }

    /** Whether a field holds a time. */
    static boolean isTime(String key) {
        return TicketField.named(key)
                .filter(it -> it.type().shape() == FieldType.Shape.TIME)
                .isPresent();
    }

    private void malformed() {
        for (String key : item.extra().keySet()) {
            Entry entry = isTime(key) ? item.head().find(key).orElse(null) : null;
            if (entry != null) {
                findings.add(
                        FindingKind.MALFORMED_TIME,
                        ticket.item(),
                        HeadCheck.line(item.head(), entry),
                        "the value of '" + key + "' is no time: '" + Excerpt.of(entry.onlyText()) + "'");
            }
        }
    }

    /** A field that is there and says nothing, or is not there; the one is an error for the script as well. */
    private void known(TicketField<Instant> field, @Nullable Mend mend) {
        Entry entry = item.head().find(field.name()).orElse(null);
        if (entry != null && !entry.isNull() && !entry.onlyText().isEmpty()) {
            return;
        }
        boolean missing = entry == null || entry.onlyText().isEmpty();
        findings.add(
                missing ? FindingKind.MISSING_FIELD : FindingKind.UNKNOWN_TIME,
                ticket.item(),
                HeadCheck.line(item.head(), entry),
                missing ? HeadCheck.missing(field.name()) : "nothing is known of '" + field.name() + "'",
                mend);
    }

    private void stale() {
        Instant updated = item.fields().find(TicketField.UPDATED_AT).orElse(null);
        Instant last = last().orElse(null);
        if (updated != null && last != null && updated.isBefore(last)) {
            findings.add(
                    FindingKind.STALE_UPDATED_AT,
                    ticket.item(),
                    HeadCheck.line(
                            item.head(),
                            item.head().find(TicketField.UPDATED_AT.name()).orElse(null)),
                    "updated_at is " + updated + ", but the last event is of " + last,
                    HeadMends.time(TicketField.UPDATED_AT, last, "the time of the last event"));
        }
    }

    private Optional<Mend> updated() {
        return last().map(it -> HeadMends.time(TicketField.UPDATED_AT, it, "the time of the last event"));
    }

    private Optional<Mend> created() {
        return times(events.stream().filter(it -> it.kind().is(EventKind.Known.CREATE)))
                .findFirst()
                .map(it -> HeadMends.time(TicketField.CREATED_AT, it, "the time of the create event"))
                .or(() -> stamp().map(it -> HeadMends.time(TicketField.CREATED_AT, it, "the time in the id")));
    }

    private Optional<Instant> last() {
        return times(events.stream()).max(Comparator.naturalOrder());
    }

    private static Stream<Instant> times(Stream<TicketEvent> events) {
        return events.map(TicketEvent::at).filter(Objects::nonNull);
    }

    private Optional<Instant> stamp() {
        if (TicketName.slugIn(ticket.name()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(TicketName.STAMP.parse(ticket.name().substring(0, STAMP_LENGTH))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
