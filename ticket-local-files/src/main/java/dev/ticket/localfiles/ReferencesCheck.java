package dev.ticket.localfiles;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.TicketEvent;
import dev.ticket.localfiles.TicketExamination.Mention;
import java.util.List;

/** Looks at what events speak of: whether it can be read, stays inside, and is there. */
final class ReferencesCheck {
    private final TrackerView view;
    private final TicketDirectory ticket;
    private final Findings findings;
    private final List<Mention> mentions;

    private ReferencesCheck(TrackerView view, TicketDirectory ticket, Findings findings, List<Mention> mentions) {
        this.view = view;
        this.ticket = ticket;
        this.findings = findings;
        this.mentions = mentions;
    }

    /** Adds the other tickets that the thread speaks of to the mentions. */
    static void check(
            TrackerView view, TicketDirectory ticket, ThreadFile thread, Findings findings, List<Mention> mentions) {
        ReferencesCheck check = new ReferencesCheck(view, ticket, findings, mentions);
        for (int i = 0; i < thread.count(); i++) {
            check.event(thread.headerLine(i) + 1, thread.event(i));
        }
    }

    private void event(int line, TicketEvent event) {
        String unread = event.attributes().get(EventHeader.REFS);
        if (unread != null) {
            findings.add(
                    FindingKind.MALFORMED_REFERENCE,
                    ticket.thread(),
                    line,
                    "the references of an event can't be read: " + Excerpt.of(unread));
        }
        event.refs().forEach(it -> reference(line, it));
    }

    private void reference(int line, Reference reference) {
        ReferenceKind kind = reference.kind();
        if (kind.is(ReferenceKind.Known.TICKET)) {
            mentions.add(new Mention(reference.target(), ticket.thread(), line));
        } else if (kind.is(ReferenceKind.Known.ARTIFACT) || kind.is(ReferenceKind.Known.FILE)) {
            path(line, reference, kind.is(ReferenceKind.Known.ARTIFACT));
        }
    }

    private void path(int line, Reference reference, boolean artifact) {
        if (leadsOut(reference.target())) {
            findings.add(
                    FindingKind.UNSAFE_PATH,
                    ticket.thread(),
                    line,
                    "an event speaks of a path that leads elsewhere: " + Excerpt.of(reference.target()));
        } else if (artifact && !isThere(reference.target())) {
            findings.add(
                    FindingKind.DANGLING_REFERENCE,
                    ticket.thread(),
                    line,
                    "an event speaks of an artifact that is not there: " + Excerpt.of(reference.target()));
        }
    }

    /** Whether a path is absolute, on any system. */
    static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || path.startsWith("~")
                || path.startsWith("\\\\")
                || path.matches("[A-Za-z]:[/\\\\].*");
    }

    private static boolean leadsOut(String path) {
        return isAbsolute(path) || List.of(path.split("[/\\\\]", -1)).contains("..");
    }

    private boolean isThere(String target) {
        try {
            String name = target.replaceFirst("#.*", "");
            return view.files().exists(ticket.artifacts().resolve(new ArtifactName(name).value()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
