package dev.ticket.app.cli.command;

/** There is no ticket to go on with now. Ask again later, or look what is in the way. */
public final class NothingToAcceptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToAcceptException() {
        super("no ticket can be accepted now: none is queued, or those that are wait for others or are claimed; see"
                + " 'ticket blocked' and 'ticket claims'");
    }
}
