package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Finding.Severity;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Examines a whole tracker for what the script's doctor reports, with the same meaning, and for values that the script
 * wrote without the quotes they need.
 */
final class LocalDoctor {
    private static final Pattern LEGACY_LINK = Pattern.compile("tickets/[^\\s)]*\\.md");

    private final TrackerRoot root;
    private final ItemReader items;

    LocalDoctor(TrackerRoot root, ItemReader items) {
        this.root = root;
        this.items = items;
    }

    DoctorReport examine() {
        return new Examination().run();
    }

    /** One walk over the tracker. */
    private final class Examination {
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> slugs = new HashMap<>();

        DoctorReport run() {
            for (TicketStatus status : TrackerRoot.STATUSES) {
                Path directory = root.directory(status);
                if (FileAccess.isDirectory(directory)) {
                    root.tickets(status).forEach(this::ticket);
                } else {
                    error(
                            "missing-status-directory",
                            directory,
                            null,
                            "there is no directory '" + status + "'",
                            "make it");
                }
            }
            legacy();
            findings.sort(Comparator.comparing(Finding::path).thenComparing(Finding::code));
            return new DoctorReport(findings);
        }

        private void ticket(TicketDirectory ticket) {
            present(ticket, ticket.item(), false);
            present(ticket, ticket.thread(), false);
            present(ticket, ticket.artifacts(), true);
            if (!FileAccess.exists(ticket.item())) {
                return;
            }
            try {
                item(ticket, items.item(ticket));
            } catch (MalformedTicketException e) {
                error("malformed-item", ticket.item(), e.line() > 0 ? e.line() : null, e.problem(), "repair the file");
            } catch (TicketException e) {
                error("unreadable-item", ticket.item(), null, String.valueOf(e.getMessage()), "make it readable");
            }
            thread(ticket);
        }

        private void present(TicketDirectory ticket, Path path, boolean directory) {
            if (!FileAccess.exists(path) || directory && !FileAccess.isDirectory(path)) {
                String name = String.valueOf(path.getFileName());
                error(
                        "missing-" + name.replace(".md", ""),
                        path,
                        null,
                        name + " is missing",
                        "restore it, or make an empty one");
            }
        }

        private void thread(TicketDirectory ticket) {
            if (!FileAccess.exists(ticket.thread())) {
                return;
            }
            try {
                items.thread(ticket);
            } catch (TicketException e) {
                error("unreadable-thread", ticket.thread(), null, String.valueOf(e.getMessage()), "repair the file");
            }
        }

        private void item(TicketDirectory ticket, ItemFile item) {
            FrontMatter head = item.head();
            for (String key : ItemFile.REQUIRED) {
                Entry entry = head.find(key).orElse(null);
                if (entry == null || entry.onlyText().isEmpty() && entry.form() != Form.LIST) {
                    error(
                            "missing-field",
                            ticket.item(),
                            line(head, entry),
                            "the field '" + key + "' is missing or empty",
                            "add it; null if there is nothing to say");
                }
            }
            same(ticket, head, ItemFile.ID, ticket.name(), "id-mismatch", "the directory's name");
            same(ticket, head, ItemFile.STATUS, ticket.status().raw(), "status-mismatch", "the directory it lies in");
            unique(ids, ticket, head, ItemFile.ID);
            unique(slugs, ticket, head, ItemFile.SLUG);
            head.entries().stream()
                    .filter(it -> it.form() == Form.LINE)
                    .forEach(it -> findings.add(new Finding(
                            "not-yaml",
                            Severity.WARNING,
                            ticket.shown(ticket.item()),
                            head.lineOf(it.start()),
                            "the value of '" + it.key() + "' needs quotes to be YAML; it is read as it stands",
                            "set the field once with ticket edit, which quotes it")));
        }

        private void same(
                TicketDirectory ticket, FrontMatter head, String key, String expected, String code, String what) {
            String found = head.textOf(key);
            if (found != null && !found.isEmpty() && !found.equals(expected)) {
                error(
                        code,
                        ticket.item(),
                        line(head, head.find(key).orElse(null)),
                        key + " is '" + found + "', but " + what + " is '" + expected + "'",
                        "make them the same");
            }
        }

        private void unique(Map<String, String> seen, TicketDirectory ticket, FrontMatter head, String key) {
            String value = head.textOf(key);
            String other = value == null ? null : seen.putIfAbsent(value, ticket.shown());
            if (other != null) {
                error(
                        "duplicate-" + key,
                        ticket.item(),
                        line(head, head.find(key).orElse(null)),
                        key + " '" + value + "' stands in " + other + " too",
                        "give one of them another");
            }
        }

        /** What is left of the layout before this one: files beside the root. */
        private void legacy() {
            Path beside = root.real().getParent();
            if (beside == null) {
                return;
            }
            try {
                Path todo = beside.resolve("TODO.md");
                if (Files.isRegularFile(todo)) {
                    List<String> lines = Files.readAllLines(todo);
                    for (int i = 0; i < lines.size(); i++) {
                        if (LEGACY_LINK.matcher(lines.get(i)).find()) {
                            error(
                                    "legacy-todo",
                                    todo,
                                    i + 1,
                                    "points at an old ticket file",
                                    "move that ticket into the tracker");
                        }
                    }
                }
                Path old = beside.resolve("tickets");
                if (Files.isDirectory(old)) {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(old, "*.md")) {
                        files.forEach(it -> error(
                                "legacy-ticket",
                                it,
                                null,
                                "is a ticket of the old layout",
                                "move it into the tracker"));
                    }
                }
            } catch (IOException e) {
                error(
                        "legacy-unreadable",
                        beside,
                        null,
                        "can't be searched for the old layout: " + e.getMessage(),
                        "make it readable");
            }
        }

        private @Nullable Integer line(FrontMatter head, @Nullable Entry entry) {
            return entry == null ? null : head.lineOf(entry.start());
        }

        private void error(String code, Path path, @Nullable Integer line, String message, String cure) {
            findings.add(new Finding(code, Severity.ERROR, root.shown(path), line, message, cure));
        }
    }
}
