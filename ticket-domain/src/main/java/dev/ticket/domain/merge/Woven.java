package dev.ticket.domain.merge;

/**
 * An entry where it stands after a merge.
 *
 * @param text all of it
 * @param side who has it
 * @param renamed whether it needs another key: an entry above it, which only the other side has, has the same
 */
public record Woven(String text, Side side, boolean renamed) {
    /** Who has an entry. */
    public enum Side {
        /** Both sides. */
        BOTH,
        /** Only one side. */
        OURS,
        /** Only the other side. */
        THEIRS
    }
}
