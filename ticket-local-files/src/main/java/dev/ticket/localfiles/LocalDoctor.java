package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Examines a whole tracker for what the script's doctor reports, with the same meaning, and for what the reading of heads and
 * threads had to put up with.
 */
final class LocalDoctor {
    private static final Pattern LEGACY_LINK = Pattern.compile("tickets/[^\\s)]*\\.md");

    private final TrackerRoot root;
    private final SteadyReading steady;
    private final Limits limits;

    LocalDoctor(TrackerRoot root, SteadyReading steady, Limits limits) {
        this.root = root;
        this.steady = steady;
        this.limits = limits;
    }

    DoctorReport examine() {
        Findings findings = new Findings(root, limits);
        TrackerView view = steady.view(steady.journal());
        for (TicketStatus status : TrackerRoot.STATUSES) {
            if (!view.files().isDirectory(root.directory(status))) {
                boolean other = view.files().exists(root.directory(status));
                findings.error(
                        "missing-status-directory",
                        root.directory(status),
                        null,
                        "there is no directory '" + status + "'" + (other ? ", and links are not followed" : ""),
                        other ? "put the directory itself there" : "make it");
            }
        }
        Uniqueness unique = new Uniqueness(findings);
        Consumer<TicketStorageException> unreadable = e -> unreadable(view, e, findings);
        for (TicketDirectory ticket : view.finder().readable(TrackerRoot.STATUSES, unreadable)) {
            examined(ticket).ifPresent(it -> {
                findings.add(it.findings());
                unique.add(it);
            });
        }
        unfinished(findings);
        Path beside = root.real().getParent();
        if (beside != null) {
            legacy(beside, findings);
        }
        return findings.report();
    }

    private static void unreadable(TrackerView view, TicketStorageException e, Findings findings) {
        for (TicketStatus status : TrackerRoot.STATUSES) {
            Path directory = view.files().root().directory(status);
            if (view.files().root().shown(directory).equals(e.path())
                    && view.files().isDirectory(directory)) {
                findings.error("unreadable-status-directory", directory, null, e.problem(), "make it readable");
            }
        }
    }

    /** A ticket that is changed meanwhile is examined again; one that is moved away is examined where it is now. */
    private Optional<TicketExamination> examined(TicketDirectory seen) {
        try {
            return Optional.of(steady.read(
                    view -> view.finder().again(seen), (view, place) -> TicketExamination.of(view, place, limits)));
        } catch (TicketNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A change that is under way when a doctor comes by is none of his business; one that stays is. */
    private void unfinished(Findings findings) {
        Journal journal = steady.abandonedJournal();
        if (journal != null) {
            findings.error(
                    "unfinished-change",
                    ControlDirectory.of(root).journal(),
                    null,
                    "a writer died in the middle of a change of " + journal.ticket() + ", which does not count",
                    "run ticket doctor --fix; so does every command that writes");
        }
    }

    /** What is left of the layout before this one: files beside the root, and no links, which may lead anywhere. */
    private void legacy(Path beside, Findings findings) {
        DiskView disk = OpenatDisk.of(beside);
        try {
            todo(disk, beside.resolve("TODO.md"), findings);
            Path old = beside.resolve("tickets");
            Entry entry = disk.find(old);
            List<String> names = entry != null && entry.isDirectory() ? disk.names(old) : List.of();
            names.stream()
                    .filter(it -> it.endsWith(".md"))
                    .forEach(it -> findings.error(
                            "legacy-ticket",
                            old.resolve(it),
                            null,
                            "is a ticket of the old layout",
                            "move it into the tracker"));
        } catch (IOException e) {
            findings.error(
                    "legacy-unreadable",
                    beside,
                    null,
                    "can't be searched for the old layout: " + e.getMessage(),
                    "make it readable");
        }
    }

    private void todo(DiskView disk, Path todo, Findings findings) throws IOException {
        Entry entry = disk.find(todo);
        if (entry == null || !entry.isFile()) {
            return;
        }
        // One char a byte: a list in any encoding can be searched for names in ASCII.
        List<String> lines = new String(beginning(disk, todo, findings), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (LEGACY_LINK.matcher(lines.get(i)).find()) {
                findings.error(
                        "legacy-todo",
                        todo,
                        i + 1,
                        "points at an old ticket file",
                        "move that ticket into the tracker");
            }
        }
    }

    private byte[] beginning(DiskView disk, Path todo, Findings findings) throws IOException {
        try (InputStream in = disk.open(todo)) {
            byte[] bytes = in.readNBytes(limits.itemBytes());
            if (in.read() >= 0) {
                findings.warning(
                        "legacy-unreadable",
                        todo,
                        null,
                        "is larger than " + bytes.length + " bytes; what follows them was not searched",
                        "make it smaller");
            }
            return bytes;
        }
    }
}
