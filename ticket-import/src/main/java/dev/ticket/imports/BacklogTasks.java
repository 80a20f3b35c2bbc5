package dev.ticket.imports;

import dev.ticket.domain.foreign.ForeignPast;
import dev.ticket.domain.foreign.ForeignRelation;
import dev.ticket.domain.foreign.ForeignRelation.Kind;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.domain.foreign.ForeignWords;
import dev.ticket.domain.foreign.ForeignWords.Shelf;
import dev.ticket.domain.foreign.SourceReading;
import dev.ticket.ports.TicketStorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of Backlog.md: tasks, completed and archived ones, and drafts. */
final class BacklogTasks {
    /** The order is that of importance: of two with one id, others mean the first. */
    private static final Map<String, Shelf> SHELVES = shelves();

    private static final List<String> NO_TICKETS =
            List.of("docs", "decisions", "milestones", "archive/milestones", "archive/docs", "archive/decisions");

    private final SourceDirectory files;
    private final BacklogSettings settings;

    BacklogTasks(SourceDirectory files) {
        this.files = files;
        this.settings = BacklogSettings.read(files);
    }

    private static Map<String, Shelf> shelves() {
        Map<String, Shelf> shelves = new LinkedHashMap<>();
        shelves.put("tasks", Shelf.TASKS);
        shelves.put("completed", Shelf.COMPLETED);
        shelves.put("drafts", Shelf.DRAFTS);
        shelves.put("archive/tasks", Shelf.ARCHIVE);
        shelves.put("archive/drafts", Shelf.ARCHIVE);
        return shelves;
    }

    SourceReading read() {
        if (SHELVES.keySet().stream().noneMatch(files::isTaken)) {
            throw new TicketStorageException(
                    files.shown(""), "holds no tasks; name the directory that Backlog.md keeps its tasks in", null);
        }
        Found found = new Found(files, HeadStyle.YAML);
        SHELVES.forEach((directory, shelf) -> {
            if (!directory.startsWith("archive/") || files.has("archive")) {
                found.read(directory, (name, document) -> task(name, document, shelf));
            }
        });
        for (String directory : NO_TICKETS) {
            int count = files.has(directory.split("/", -1)[0])
                    ? files.list(directory).documents().size()
                    : 0;
            if (count > 0) {
                found.note(files.shown(directory) + ": what it holds is no tickets and stays there (" + count + ")");
            }
        }
        return found.reading(ForeignTracker.BACKLOG);
    }

    private ForeignTicket task(String name, Document document, Shelf shelf) {
        Head head = document.head();
        String id = head.text("id");
        if (id == null) {
            throw new BadHeadException("has no id");
        }
        String title = head.text("title");
        String status = head.text("status");
        String priority = head.text("priority");
        String type = head.text("type");
        String reporter = head.text("reporter");
        Instant created = head.value("created_date", Times::parse).orElse(null);
        Instant updated = head.value("updated_date", Times::parse).orElse(null);
        boolean finished = status != null && settings.isLast(status);
        List<ForeignRelation> relations = new ArrayList<>();
        head.list("dependencies").forEach(it -> relations.add(new ForeignRelation(Kind.DEPENDS_ON, it)));
        head.list("parent_task_id").forEach(it -> relations.add(new ForeignRelation(Kind.PARENT, it)));
        ForeignWords words =
                new ForeignWords(status, shelf, finished, priority, type, head.list("labels"), head.list("assignee"));
        BacklogBody body = BacklogBody.parse(document.lines());
        Map<String, String> leftovers = new LinkedHashMap<>(head.leftovers());
        leftovers.computeIfPresent("milestone", (key, milestone) -> settings.named(milestone));
        leftovers.putAll(body.leftovers());
        return new ForeignTicket(
                ForeignTracker.BACKLOG,
                id,
                files.shown(name),
                title == null ? "" : title,
                words,
                new ForeignPast(reporter, created, updated, body.comments()),
                body.text(),
                body.summary(),
                relations,
                leftovers);
    }
}
