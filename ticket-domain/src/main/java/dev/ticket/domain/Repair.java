package dev.ticket.domain;

import java.util.List;

/**
 * How one finding is mended.
 *
 * @param finding what was wrong; its cure says what is done about it
 * @param changes the documents that change, in the order in which it is done; empty if there are too many to keep, or a
 *     backend has none to show
 */
public record Repair(Finding finding, List<DocumentChange> changes) {
    /** Copies the changes. */
    public Repair {
        changes = List.copyOf(changes);
    }
}
