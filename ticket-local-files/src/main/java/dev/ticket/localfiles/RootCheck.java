package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;

/** Looks at the root itself: its status directories, and what writers that died have left. */
final class RootCheck {
    private final TrackerView view;
    private final TrackerRoot root;
    private final Findings findings;

    private RootCheck(TrackerView view, Findings findings) {
        this.view = view;
        this.root = view.files().root();
        this.findings = findings;
    }

    static void check(TrackerView view, Findings findings) {
        RootCheck check = new RootCheck(view, findings);
        TrackerRoot.STATUSES.forEach(check::directory);
    }

    private void directory(TicketStatus status) {
        Path directory = root.directory(status);
        if (!view.files().isDirectory(directory)) {
            boolean free = !view.files().exists(directory);
            findings.add(
                    FindingKind.MISSING_STATUS_DIRECTORY,
                    directory,
                    null,
                    "there is no directory '" + status + "'" + (free ? "" : ", and links are not followed"),
                    free
                            ? new Mend.OfFile(
                                    "the directory is made, with a .gitkeep",
                                    new FileStep.Replace(directory.resolve(TicketDirectory.KEEP), new byte[0]))
                            : null);
        } else {
            names(directory);
        }
    }

    /** A directory whose name is no text holds no ticket that anybody could read. */
    private void names(Path directory) {
        try {
            for (String name : view.files().names(directory)) {
                if (!name.startsWith(".") && view.files().isUnreachable(directory, name)) {
                    findings.add(
                            FindingKind.UNREADABLE_ITEM,
                            directory,
                            null,
                            "holds a name that is no UTF-8, or that the locale can't spell: " + Excerpt.of(name));
                }
            }
        } catch (TicketStorageException e) {
            // Said elsewhere.
        }
    }

    /** A status directory that can't be listed. */
    static void unreadable(TrackerView view, TicketStorageException e, Findings findings) {
        for (TicketStatus status : TrackerRoot.STATUSES) {
            Path directory = view.files().root().directory(status);
            if (view.files().root().shown(directory).equals(e.path())
                    && view.files().isDirectory(directory)) {
                findings.add(FindingKind.UNREADABLE_STATUS_DIRECTORY, directory, null, e.problem());
            }
        }
    }

    /** A change that is under way when a doctor comes by is none of his business; what stays is. */
    static void abandoned(TrackerRoot root, SteadyReading steady, Findings findings) {
        Journal journal = steady.abandonedJournal();
        if (journal != null) {
            findings.add(
                    FindingKind.UNFINISHED_CHANGE,
                    ControlDirectory.of(root).journal(),
                    null,
                    "a writer died in the middle of a change of " + journal.ticket() + ", which does not count");
        }
        for (Path path : steady.leftovers()) {
            findings.add(FindingKind.LEFTOVER_TEMPORARY, path, null, "a writer died while it wrote this file");
        }
    }
}
