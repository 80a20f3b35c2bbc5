package dev.ticket.ports;

import org.jspecify.annotations.Nullable;

/** What is stored can't be understood. Nothing was changed: repair it; the doctor names the place. */
public final class MalformedTicketException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient String path;
    private final transient int line;
    private final transient String problem;

    /**
     * Says where and what is wrong.
     *
     * @param path which document
     * @param line the line, counted from 1, or 0 if it is about the whole
     * @param problem what is wrong and how to repair it, a clause without a full stop
     */
    public MalformedTicketException(String path, int line, String problem) {
        this(path, line, problem, null);
    }

    /**
     * Says where and what is wrong, and what a library said.
     *
     * @param path which document
     * @param line the line, counted from 1, or 0 if it is about the whole
     * @param problem what is wrong and how to repair it, a clause without a full stop
     * @param cause what a library said, or null
     */
    public MalformedTicketException(String path, int line, String problem, @Nullable Throwable cause) {
        super(path + (line > 0 ? ":" + line : "") + ": " + problem, "malformed", cause);
        this.path = path;
        this.line = line;
        this.problem = problem;
    }

    /** {@return which document} */
    public String path() {
        return path;
    }

    /** {@return the line, counted from 1, or 0 if it is about the whole} */
    public int line() {
        return line;
    }

    /** {@return what is wrong} */
    public String problem() {
        return problem;
    }
}
