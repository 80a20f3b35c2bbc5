package dev.ticket.app.cli.input;

import java.nio.file.Path;

/** Something failed, and what a person wrote for it was kept. The cause says what failed. */
public final class DraftKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Path file;
    private final transient RuntimeException failure;

    DraftKeptException(Path file, RuntimeException failure) {
        super(failure.getMessage() + "; your text is kept in " + file, failure);
        this.file = file;
        this.failure = failure;
    }

    /** {@return where the text is} */
    public Path file() {
        return file;
    }

    /** {@return what failed} */
    public RuntimeException failure() {
        return failure;
    }
}
