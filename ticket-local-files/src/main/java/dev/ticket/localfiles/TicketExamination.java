package dev.ticket.localfiles;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import dev.ticket.localfiles.MarkdownLines.Place;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The examination of one ticket, and what of it must be unique among all tickets. */
final class TicketExamination {
    private final TicketDirectory ticket;
    private final TrackerFiles files;
    private final TrackerView view;
    private final Findings findings;
    private @Nullable FrontMatter head;

    private TicketExamination(TrackerView view, TicketDirectory ticket, Limits limits) {
        this.ticket = ticket;
        this.files = view.files();
        this.view = view;
        this.findings = new Findings(files.root(), limits);
    }

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

    Findings findings() {
        return findings;
    }

    /** The head, if it can be read. */
    Optional<FrontMatter> head() {
        return Optional.ofNullable(head);
    }

    private void examine() {
        DiskView.Entry there = files.find(ticket.path());
        if (there != null && !there.isDirectory()) {
            MalformedTicketException e = files.notFollowed(ticket.path());
            findings.error("malformed-item", ticket.path(), null, e.problem(), "put the directory itself there");
            return;
        }
        present(ticket.item(), false);
        present(ticket.thread(), false);
        present(ticket.artifacts(), true);
        if (files.exists(ticket.item())) {
            readable("item", ticket.item(), this::item);
        }
        if (files.exists(ticket.thread())) {
            readable("thread", ticket.thread(), this::thread);
        }
        if (files.isDirectory(ticket.path())) {
            readable("resolution", ticket.resolution(), () -> view.items().resolution(ticket));
            readable("artifacts", ticket.artifacts(), () -> view.artifacts().list(ticket));
        }
    }

    /** Reads a part of a ticket; one that can't be read hides no other part. */
    private void readable(String part, Path path, Runnable reading) {
        try {
            reading.run();
        } catch (MalformedTicketException e) {
            Integer line = e.line() > 0 ? e.line() : null;
            findings.error("malformed-" + part, path, line, e.problem(), "repair it");
        } catch (TicketStorageException e) {
            findings.error("unreadable-" + part, path, null, e.problem(), "make it readable");
        }
    }

    private void present(Path path, boolean directory) {
        if (!files.exists(path) || directory && !files.isDirectory(path)) {
            String name = String.valueOf(path.getFileName());
            findings.error(
                    "missing-" + name.replace(".md", ""),
                    path,
                    null,
                    name + " is missing",
                    "restore it, or make an empty one");
        }
    }

    private void item() {
        FrontMatter read = view.items().item(ticket).head();
        head = read;
        required(read);
        same(read, ItemFile.ID, ticket.name(), "id-mismatch", "the directory's name");
        same(read, ItemFile.STATUS, ticket.status().raw(), "status-mismatch", "the directory it lies in");
        quoted(read);
    }

    private void required(FrontMatter head) {
        for (String key : ItemFile.REQUIRED) {
            Entry entry = head.find(key).orElse(null);
            if (entry == null || entry.onlyText().isEmpty() && entry.form() != Form.LIST) {
                findings.error(
                        "missing-field",
                        ticket.item(),
                        line(head, entry),
                        "the field '" + key + "' is missing or empty",
                        "add it; null if there is nothing to say");
            }
        }
    }

    private void same(FrontMatter head, String key, String expected, String code, String what) {
        String found = head.textOf(key);
        if (found != null && !found.isEmpty() && !found.equals(expected)) {
            findings.error(
                    code,
                    ticket.item(),
                    line(head, head.find(key).orElse(null)),
                    key + " is '" + Excerpt.of(found) + "', but " + what + " is '" + expected + "'",
                    "make them the same");
        }
    }

    private void quoted(FrontMatter head) {
        int line = 1;
        int at = 0;
        for (Entry entry : head.entries()) {
            line += head.linesBetween(at, entry.start());
            at = entry.start();
            if (entry.form() == Form.LINE) {
                findings.warning(
                        "not-yaml",
                        ticket.item(),
                        line,
                        "the value of '" + Excerpt.of(entry.key())
                                + "' needs quotes to be YAML; it is read as it stands",
                        "set the field once with ticket edit, which quotes it");
            }
        }
    }

    private void thread() {
        MarkdownLines lines = view.items().thread(ticket).lines();
        hidden(lines);
        for (int line : lines.dangling()) {
            Opener opener = Opener.of(lines.line(line));
            if (opener != null && opener.mark() == Opener.COMMENT) {
                findings.warning(
                        "open-comment",
                        ticket.thread(),
                        line + 1,
                        "an HTML comment is not closed; it would hide the next event",
                        "add a line '-->' where it should end");
            }
        }
    }

    /** Legal, as this very format is quoted in threads; but a fence that spans a separator could hide what was an event. */
    private void hidden(MarkdownLines lines) {
        for (int first = 0; first < lines.count(); first++) {
            if (lines.place(first) != Place.OPENER) {
                continue;
            }
            int last = first + 1;
            boolean separator = false;
            while (lines.place(last) == Place.INSIDE) {
                separator |= lines.line(last++).stripTrailing().equals(EventText.SEPARATOR);
            }
            for (int line = first; separator && line < last; line++) {
                if (EventHeader.isHeader(lines.line(line))) {
                    findings.warning(
                            "hidden-header",
                            ticket.thread(),
                            line + 1,
                            "what looks like an event stands in a fence or comment that spans a separator",
                            "see whether it is quoted, or the fence above it was left open by mistake");
                }
            }
        }
    }

    static @Nullable Integer line(FrontMatter head, @Nullable Entry entry) {
        return entry == null ? null : head.lineOf(entry.start());
    }
}
