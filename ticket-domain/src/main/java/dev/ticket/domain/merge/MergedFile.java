package dev.ticket.domain.merge;

import java.util.List;

/**
 * A file that two sides changed.
 *
 * @param content what it holds after the merge
 * @param conflicts what is left to decide; empty if nothing is
 */
public record MergedFile(FileContent content, List<MergeConflict> conflicts) {
    /** Copies the list. */
    public MergedFile {
        conflicts = List.copyOf(conflicts);
    }

    /** {@return whether nothing is left to decide} */
    public boolean isSettled() {
        return conflicts.isEmpty();
    }
}
