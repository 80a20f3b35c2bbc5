package dev.ticket.imports;

import dev.ticket.ports.MalformedTicketException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tasks of Backlog.md mean by words that its own settings explain: its last status, and the names of milestones. */
final class BacklogSettings {
    private final List<String> statuses;
    private final Map<String, String> milestones;

    private BacklogSettings(List<String> statuses, Map<String, String> milestones) {
        this.statuses = statuses;
        this.milestones = milestones;
    }

    static BacklogSettings read(SourceDirectory files) {
        Map<String, String> milestones = new LinkedHashMap<>();
        for (String name : files.list("milestones").documents()) {
            try {
                Head head = Document.parse(files.text(name), HeadStyle.YAML).head();
                String id = head.text("id");
                String title = head.text("title");
                if (id != null && title != null) {
                    milestones.put(id, title);
                }
            } catch (BadHeadException | MalformedTicketException e) {
                // Its tasks still say which one it is, only not by name.
            }
        }
        return new BacklogSettings(statuses(files), milestones);
    }

    private static List<String> statuses(SourceDirectory files) {
        for (String name : List.of("config.yml", "config.yaml")) {
            if (files.isTaken(name)) {
                try {
                    return HeadReader.read(files.text(name).lines().toList(), HeadStyle.YAML)
                            .list("statuses");
                } catch (BadHeadException | MalformedTicketException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** Whether a status is the last of those that were set, which is the one of finished tasks. */
    boolean isLast(String status) {
        return statuses.size() > 1 && statuses.get(statuses.size() - 1).equalsIgnoreCase(status);
    }

    /** A milestone with its name, if it has one. */
    String named(String milestone) {
        String title = milestones.get(milestone);
        return title == null ? milestone : milestone + " (" + title + ")";
    }
}
