package dev.ticket.ports;

/** A part of what was handed in can't be stored here: too large, of the wrong form, of no known status. Ask differently. */
public final class InvalidRequestException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient String what;

    /**
     * Says what can't be stored.
     *
     * @param what which part, for example {@code body}
     * @param problem what is wrong with it and what to do, a clause without a full stop
     */
    public InvalidRequestException(String what, String problem) {
        super(what + ": " + problem, "invalid");
        this.what = what;
    }

    /** {@return which part can't be stored} */
    public String what() {
        return what;
    }
}
