package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import java.nio.file.Path;

/**
 * The directory of one ticket; its name is the ticket's id.
 *
 * @param root the tracker
 * @param status the status directory it lies in
 * @param path where it is; its last part is the name as the file system gave it
 */
record TicketDirectory(TrackerRoot root, TicketStatus status, Path path) {
    static final String ITEM = "item.md";
    static final String THREAD = "thread.md";
    static final String RESOLUTION = "resolution.md";
    static final String ARTIFACTS = "artifacts";
    static final String KEEP = ".gitkeep";

    /** The directory's name, which is the ticket's id. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    Path item() {
        return path.resolve(ITEM);
    }

    Path thread() {
        return path.resolve(THREAD);
    }

    Path resolution() {
        return path.resolve(RESOLUTION);
    }

    Path artifacts() {
        return path.resolve(ARTIFACTS);
    }

    /** The same ticket in another status directory. */
    TicketDirectory in(TicketStatus other) {
        return new TicketDirectory(root, other, root.directory(other).resolve(path.getFileName()));
    }

    /** Where a person finds it. */
    String shown() {
        return root.shown(path);
    }

    /** One of its files as a message shows it. */
    String shown(Path file) {
        return root.shown(file);
    }
}
