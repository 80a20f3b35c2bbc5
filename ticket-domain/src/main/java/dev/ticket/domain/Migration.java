package dev.ticket.domain;

/**
 * What an import has to say about itself: where a ticket came from, and everything that has no place of its own here.
 *
 * @param author who imports it
 * @param body what there is to say
 */
public record Migration(Author author, MarkdownText body) {
    /** The kind of the event that tells of an import. */
    public static final EventKind KIND = new EventKind("migration");

    /** The line above it. */
    public static final String HEADING = "Migrated";
}
