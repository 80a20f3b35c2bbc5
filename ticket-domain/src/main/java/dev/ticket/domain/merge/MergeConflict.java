package dev.ticket.domain.merge;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has to decide after a merge.
 *
 * @param file the file, from the ticket's directory on, for example {@code item.md}
 * @param field the field that both sides gave different values, or null if it is about text
 * @param message what both sides did, and how to settle it
 */
public record MergeConflict(String file, @Nullable String field, String message) {}
