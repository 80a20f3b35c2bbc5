package dev.ticket.localfiles;

/** A head that can't be read; becomes an error with path and line where those are known. */
final class HeadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    HeadException(int offset, String problem) {
        super(problem);
        this.offset = offset;
    }

    /** Where in the text it is. */
    int offset() {
        return offset;
    }
}
