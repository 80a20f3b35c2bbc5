package dev.ticket.domain.foreign;

/**
 * That a ticket of another tracker speaks of another ticket there.
 *
 * @param kind in which way
 * @param target the other's id there, as it is written
 */
public record ForeignRelation(Kind kind, String target) {
    /** In which way a ticket may speak of another. */
    public enum Kind {
        /** It can't be done before the other. */
        DEPENDS_ON("depends on"),
        /** The other has to do with it. */
        LINKED("linked to"),
        /** It is a part of the other. */
        PARENT("part of");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the words for it} */
        public String words() {
            return words;
        }
    }

    /** {@return for example {@code depends on TASK-7}} */
    @Override
    public String toString() {
        return kind.words() + " " + target;
    }
}
