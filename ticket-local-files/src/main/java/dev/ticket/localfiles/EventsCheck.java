package dev.ticket.localfiles;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at what the headers of a thread say: who, when, in which order, and how a review ended. */
final class EventsCheck {
    private final Path file;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private @Nullable Instant latest;

    private EventsCheck(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static void check(Path file, ThreadFile thread, Findings findings) {
        EventsCheck check = new EventsCheck(file, findings);
        for (int i = 0; i < thread.count(); i++) {
            int line = thread.headerLine(i);
            String header = ThreadFile.withoutMark(line, thread.lines().line(line));
            check.event(line + 1, EventHeader.attributes(header), thread.event(i));
        }
    }

    private void event(int line, Map<String, String> header, TicketEvent event) {
        if (header.getOrDefault(EventHeader.EVENT, "").isBlank()) {
            findings.add(FindingKind.MALFORMED_HEADER, file, line, "the header of an event does not say its kind");
        }
        if (event.author() == null) {
            findings.add(FindingKind.EVENT_WITHOUT_AUTHOR, file, line, "an event does not say who recorded it");
        }
        time(line, header.get(EventHeader.AT), event.at());
        boolean judged = event.reviewResult().flatMap(ReviewResult::known).isPresent();
        if (event.kind().is(EventKind.Known.REVIEW) && !judged) {
            findings.add(
                    FindingKind.REVIEW_WITHOUT_STATUS,
                    file,
                    line,
                    "a review does not say whether it approves the work");
        }
        if (event.id() != null && !ids.add(event.id().value())) {
            findings.add(
                    FindingKind.DUPLICATE_EVENT,
                    file,
                    line,
                    "the id of an event, '" + event.id() + "', is there twice");
        }
    }

    private void time(int line, @Nullable String stored, @Nullable Instant at) {
        if (stored == null || stored.isBlank()) {
            findings.add(FindingKind.EVENT_WITHOUT_TIME, file, line, "an event does not say when it was recorded");
        } else if (at == null) {
            findings.add(
                    FindingKind.MALFORMED_EVENT_TIME,
                    file,
                    line,
                    "an event's 'at' is no time: '" + Excerpt.of(stored) + "'");
        } else if (latest != null && at.isBefore(latest)) {
            findings.add(
                    FindingKind.EVENT_OUT_OF_ORDER,
                    file,
                    line,
                    "an event of " + at + " stands behind one of " + latest);
        } else {
            latest = at;
        }
    }
}
