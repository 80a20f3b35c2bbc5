package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.OutputException;
import dev.ticket.domain.Claim;

/** A ticket was accepted, and the caller can't be told its token. Note it, and go on with it. */
public final class OrderUnwrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Claim claim;

    OrderUnwrittenException(Claim claim, OutputException cause) {
        super(
                "the claim of ticket " + claim.ticket() + " is yours, but its token can't be written: "
                        + cause.reason(),
                cause);
        this.claim = claim;
    }

    /** {@return the claim with its token} */
    public Claim claim() {
        return claim;
    }
}
