package dev.ticket.app.cli.context;

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

    /** {@return where the search began} */
    public Path directory() {
        return directory;
    }
}
