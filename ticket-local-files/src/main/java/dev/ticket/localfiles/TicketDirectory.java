package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import java.nio.file.Path;

/**
 * The directory of one ticket; its name is the ticket's id.
 *
 * @param root the tracker
 * @param status the status directory it lies in
 * @param name its name
 */
record TicketDirectory(TrackerRoot root, TicketStatus status, String name) {
    static final String ITEM = "item.md";
    static final String THREAD = "thread.md";
    static final String RESOLUTION = "resolution.md";
    static final String ARTIFACTS = "artifacts";
    static final String KEEP = ".gitkeep";

    Path path() {
        return root.directory(status).resolve(name);
    }

    Path item() {
        return path().resolve(ITEM);
    }

    Path thread() {
        return path().resolve(THREAD);
    }

    Path resolution() {
        return path().resolve(RESOLUTION);
    }

    Path artifacts() {
        return path().resolve(ARTIFACTS);
    }

    /** The same ticket in another status directory. */
    TicketDirectory in(TicketStatus other) {
        return new TicketDirectory(root, other, name);
    }

    /** Where a person finds it. */
    String shown() {
        return root.shown(path());
    }

    /** One of its files as a message shows it. */
    String shown(Path file) {
        return root.shown(file);
    }
}
