package dev.ticket.app.cli.terminal;

import java.io.IOException;

/** What the command has to say can't be written. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient String reason;

    OutputException(IOException cause) {
        super("can't write the output: " + cause.getMessage(), cause);
        this.reason = String.valueOf(cause.getMessage());
    }

    /** {@return why, in the system's words} */
    public String reason() {
        return reason;
    }

    /** {@return whether the reader, such as {@code head}, has simply had enough} */
    public boolean readerHasGone() {
        // The system's own words: Java has no type for it.
        return reason.contains("Broken pipe");
    }
}
