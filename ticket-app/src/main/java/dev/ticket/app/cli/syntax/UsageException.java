package dev.ticket.app.cli.syntax;

import java.util.List;

/** A command line that says nothing sensible. Whoever typed it types another one. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> similar;

    /** Says what is wrong. */
    public UsageException(String message) {
        this(message, List.of());
    }

    /**
     * Says what is wrong and what may have been meant.
     *
     * @param message what is wrong, a clause without a full stop
     * @param similar what may have been meant, best first
     */
    public UsageException(String message, List<String> similar) {
        super(similar.isEmpty() ? message : message + "; did you mean " + alternatives(similar) + "?");
        this.similar = List.copyOf(similar);
    }

    /** {@return what may have been meant, best first} */
    public List<String> similar() {
        return similar;
    }

    private static String alternatives(List<String> words) {
        return "'" + String.join("' or '", words) + "'";
    }
}
