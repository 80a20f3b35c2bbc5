package dev.ticket.domain.foreign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a ticket in the spelling of its tracker.
 *
 * @param status where it stands, or null if it does not say
 * @param shelf the directory it lies in, or null if all lie in one
 * @param finished whether its tracker itself counts that status as the last one
 * @param priority how urgent it is, or null
 * @param kind what sort of work it is, or null
 * @param labels words to find it by
 * @param assignees whose turn it is
 */
public record ForeignWords(
        @Nullable String status,
        @Nullable Shelf shelf,
        boolean finished,
        @Nullable String priority,
        @Nullable String kind,
        List<String> labels,
        List<String> assignees) {
    /** A directory that says something about the tickets in it. */
    public enum Shelf {
        /** Nothing but that they are there. */
        TASKS,
        /** They are done and out of the way. */
        COMPLETED,
        /** They are not yet tasks. */
        DRAFTS,
        /** They are out of the way, done or not. */
        ARCHIVE
    }

    /** Copies the lists. */
    public ForeignWords {
        labels = List.copyOf(labels);
        assignees = List.copyOf(assignees);
    }
}
