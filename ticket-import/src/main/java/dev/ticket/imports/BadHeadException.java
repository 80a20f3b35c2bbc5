package dev.ticket.imports;

/** A file's head can't be understood; whoever knows the file's name says so. */
final class BadHeadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadHeadException(String problem) {
        super(problem);
    }
}
