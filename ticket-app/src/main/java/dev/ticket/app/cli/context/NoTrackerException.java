package dev.ticket.app.cli.context;

import java.nio.file.Files;
import java.nio.file.Path;

/** There are no tickets where the command looked for them. Make some, or say where they are. */
public final class NoTrackerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Path directory;

    NoTrackerException(Path directory) {
        super("no tickets here: no directory " + TicketRoot.NAME + " in " + directory
                + " or above, and neither TICKET_ROOT nor WORK_ITEMS_DIR is set; make one with 'ticket init', or name"
                + " one with --root DIR");
        this.directory = directory;
    }

    private NoTrackerException(Path directory, String problem) {
        super("no tickets here: " + problem + "; make it one with 'ticket init', or name another with --root DIR");
        this.directory = directory;
    }

    /** {@return what to say about a directory that was named, or found, and is no tracker} */
    static NoTrackerException at(Path root) {
        return new NoTrackerException(
                root, Files.isDirectory(root) ? root + " is no tracker" : "there is no directory " + root);
    }

    /** {@return the directory that is no tracker, or where the search began} */
    public Path directory() {
        return directory;
    }
}
