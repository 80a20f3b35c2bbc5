package dev.ticket.localfiles;

import java.util.function.UnaryOperator;

/** How a finding is mended without guessing. Adds or replaces the bytes concerned, and takes no text away. */
sealed interface Mend {
    /** What is done, as a person reads it. */
    String done();

    /**
     * A value of a head becomes another one.
     *
     * @param done what is done
     * @param splice does it; a file it can't be done to comes back as it was
     */
    record OfHead(String done, UnaryOperator<ItemFile> splice) implements Mend {}

    /**
     * A file comes to be, or gets more at its end.
     *
     * @param done what is done
     * @param step how
     */
    record OfFile(String done, FileStep step) implements Mend {}
}
