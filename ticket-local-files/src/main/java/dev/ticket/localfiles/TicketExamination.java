package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The examination of one ticket: its files are read once, and each subject is looked at by a check of its own. It knows no other
 * ticket; what has to fit with others it hands out.
 */
final class TicketExamination {
    private final TicketDirectory ticket;
    private final TrackerFiles files;
    private final TrackerView view;
    private final Limits limits;
    private final Findings findings;
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable ItemFile item;
    private @Nullable ThreadFile thread;

    private TicketExamination(TrackerView view, TicketDirectory ticket, Limits limits) {
        this.ticket = ticket;
        this.files = view.files();
        this.view = view;
        this.limits = limits;
        this.findings = new Findings(files.root(), limits);
    }

    /**
     * Another ticket that is spoken of.
     *
     * @param name its id or slug
     * @param file the file that speaks of it
     * @param line where
     */
    record Mention(String name, Path file, int line) {}

    /** Examines a ticket; what lies among the tickets and is a plain file is none. */
    static TicketExamination of(TrackerView view, TicketDirectory ticket, Limits limits) {
        TicketExamination examination = new TicketExamination(view, ticket, limits);
        DiskView.Entry there = examination.files.find(ticket.path());
        if (there == null || !there.isFile()) {
            examination.examine();
        }
        return examination;
    }

    TicketDirectory ticket() {
        return ticket;
    }

    TrackerView view() {
        return view;
    }

    Findings findings() {
        return findings;
    }

    /** The other tickets that this one speaks of. */
    List<Mention> mentions() {
        return mentions;
    }

    /** The item, if it can be read. */
    Optional<ItemFile> item() {
        return Optional.ofNullable(item);
    }

    private void examine() {
        DiskView.Entry there = files.find(ticket.path());
        if (there != null && !there.isDirectory()) {
            MalformedTicketException e = files.notFollowed(ticket.path());
            findings.add(FindingKind.MALFORMED_ITEM, ticket.path(), null, e.problem());
            return;
        }
        present(ticket.item());
        present(ticket.thread());
        artifactsPresent();
        item = readable("item", ticket.item(), () -> view.items().item(ticket));
        thread = readable("thread", ticket.thread(), () -> view.items().thread(ticket));
        MarkdownText resolution =
                readable("resolution", ticket.resolution(), () -> view.items().resolution(ticket));
        if (files.isDirectory(ticket.path())) {
            Path looked = files.exists(ticket.artifacts()) ? ticket.artifacts() : ticket.path();
            readable("artifacts", looked, () -> {
                view.artifacts().list(ticket);
                NamesCheck.check(view, ticket, findings);
                PlanCheck.check(view, ticket, findings, mentions);
                return null;
            });
        }
        check(resolution);
    }

    private void check(@Nullable MarkdownText resolution) {
        if (item != null) {
            HeadCheck.check(ticket, item, findings);
            TimesCheck.check(ticket, item, thread, findings);
        }
        conflicts();
        if (thread != null) {
            ThreadCheck.check(ticket.thread(), thread, findings);
            EventsCheck.check(ticket.thread(), thread, findings);
            ReferencesCheck.check(view, ticket, thread, findings, mentions);
            ClosingCheck.check(view, ticket, thread, findings);
        }
        SizesCheck.check(ticket, item, thread, resolution, findings);
    }

    /** Also in an item whose head no longer is one. */
    private void conflicts() {
        String text = item != null ? item.text() : text(ticket.item());
        ConflictCheck.item(ticket.item(), text, findings);
        if (thread != null) {
            ConflictCheck.thread(ticket.thread(), thread, findings);
        }
        ConflictCheck.text(ticket.resolution(), text(ticket.resolution()), findings);
    }

    private String text(Path file) {
        try {
            return files.exists(file) ? files.text(file, limits.itemBytes()) : "";
        } catch (TicketException e) {
            return "";
        }
    }

    /** Reads a part of a ticket that is there; one that can't be read hides no other part. */
    private <T> @Nullable T readable(String part, Path path, Supplier<@Nullable T> reading) {
        try {
            return files.exists(path) ? reading.get() : null;
        } catch (MalformedTicketException e) {
            Integer line = e.line() > 0 ? e.line() : null;
            findings.add(FindingKind.of("malformed", part), path, line, e.problem());
        } catch (TicketStorageException e) {
            findings.add(FindingKind.of("unreadable", part), path, null, e.problem());
        }
        return null;
    }

    private void present(Path path) {
        if (!files.exists(path)) {
            String name = String.valueOf(path.getFileName());
            findings.add(FindingKind.of("missing", name.replace(".md", "")), path, null, name + " is missing");
        }
    }

    /** What has no item may be no ticket: nothing is made in there. */
    private void artifactsPresent() {
        Path path = ticket.artifacts();
        if (!files.isDirectory(path)) {
            boolean free = !files.exists(path);
            Path keep = path.resolve(TicketDirectory.KEEP);
            findings.add(
                    FindingKind.MISSING_ARTIFACTS,
                    path,
                    null,
                    "artifacts is missing" + (free ? "" : "; what has its name is no directory"),
                    free && files.exists(ticket.item())
                            ? new Mend.OfFile(
                                    "the directory is made, with a .gitkeep", new FileStep.Replace(keep, new byte[0]))
                            : null);
        }
    }
}
