package dev.ticket.ports;

import org.jspecify.annotations.Nullable;

/** The storage behind the tracker failed: no space, no permission, no connection. What was there is still there. */
public final class TicketStorageException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient String path;
    private final transient String problem;

    /**
     * Says what could not be done.
     *
     * @param path the file or place
     * @param problem what failed and what to do, a clause without a full stop
     * @param cause what the system said, or null
     */
    public TicketStorageException(String path, String problem, @Nullable Throwable cause) {
        super(path + ": " + problem, "storage", cause);
        this.path = path;
        this.problem = problem;
    }

    /** {@return what failed} */
    public String problem() {
        return problem;
    }

    /** {@return the file or place} */
    public String path() {
        return path;
    }
}
