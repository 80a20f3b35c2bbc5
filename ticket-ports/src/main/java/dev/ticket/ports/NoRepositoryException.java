package dev.ticket.ports;

/** The tracker lies in no git repository, and what was asked for is in none but that. Give up, or make one. */
public final class NoRepositoryException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient String directory;

    /**
     * Says that there is none.
     *
     * @param directory the tracker that lies in no repository
     */
    public NoRepositoryException(String directory) {
        super(
                directory + " lies in no git repository, so there are no commits and branches to look at; make one with"
                        + " git init, or do without: everything else works as ever",
                "no-repository");
        this.directory = directory;
    }

    /** {@return the tracker that lies in no repository} */
    public String directory() {
        return directory;
    }
}
