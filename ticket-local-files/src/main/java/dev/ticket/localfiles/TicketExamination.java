package dev.ticket.localfiles;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import dev.ticket.localfiles.MarkdownLines.Place;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examines tickets one after the other; what must be unique it remembers from one to the next. */
final class TicketExamination {
    private final ItemReader items;
    private final ArtifactFiles artifacts;
    private final Findings findings;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    TicketExamination(ItemReader items, ArtifactFiles artifacts, Findings findings) {
        this.items = items;
        this.artifacts = artifacts;
        this.findings = findings;
    }

    void examine(TicketDirectory ticket) {
        present(ticket.item(), false);
        present(ticket.thread(), false);
        present(ticket.artifacts(), true);
        if (FileAccess.exists(ticket.item())) {
            readable("item", ticket.item(), () -> item(ticket));
        }
        if (FileAccess.exists(ticket.thread())) {
            readable("thread", ticket.thread(), () -> thread(ticket));
        }
        if (FileAccess.isDirectory(ticket.path())) {
            readable("resolution", ticket.resolution(), () -> items.resolution(ticket));
            readable("artifacts", ticket.artifacts(), () -> artifacts.list(ticket));
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
        if (!FileAccess.exists(path) || directory && !FileAccess.isDirectory(path)) {
            String name = String.valueOf(path.getFileName());
            findings.error(
                    "missing-" + name.replace(".md", ""),
                    path,
                    null,
                    name + " is missing",
                    "restore it, or make an empty one");
        }
    }

    private void item(TicketDirectory ticket) {
        FrontMatter head = items.item(ticket).head();
        required(ticket, head);
        same(ticket, head, ItemFile.ID, ticket.name(), "id-mismatch", "the directory's name");
        same(ticket, head, ItemFile.STATUS, ticket.status().raw(), "status-mismatch", "the directory it lies in");
        unique(ids, ticket, head, ItemFile.ID);
        unique(slugs, ticket, head, ItemFile.SLUG);
        quoted(ticket, head);
    }

    private void required(TicketDirectory ticket, FrontMatter head) {
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

    private void same(TicketDirectory ticket, FrontMatter head, String key, String expected, String code, String what) {
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

    private void unique(Map<String, String> seen, TicketDirectory ticket, FrontMatter head, String key) {
        String value = head.textOf(key);
        String other = value == null ? null : seen.putIfAbsent(value, ticket.shown());
        if (other != null) {
            findings.error(
                    "duplicate-" + key,
                    ticket.item(),
                    line(head, head.find(key).orElse(null)),
                    key + " '" + Excerpt.of(value) + "' stands in " + other + " too",
                    "give one of them another");
        }
    }

    private void quoted(TicketDirectory ticket, FrontMatter head) {
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

    private void thread(TicketDirectory ticket) {
        MarkdownLines lines = items.thread(ticket).lines();
        hidden(ticket, lines);
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
    private void hidden(TicketDirectory ticket, MarkdownLines lines) {
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

    private static @Nullable Integer line(FrontMatter head, @Nullable Entry entry) {
        return entry == null ? null : head.lineOf(entry.start());
    }
}
