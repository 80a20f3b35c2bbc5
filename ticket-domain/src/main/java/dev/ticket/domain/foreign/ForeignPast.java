package dev.ticket.domain.foreign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket of another tracker knows of its past.
 *
 * @param author who created it, or null
 * @param createdAt when, or null
 * @param updatedAt when it was last changed, or null
 * @param comments what was said
 */
public record ForeignPast(
        @Nullable String author,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<ForeignComment> comments) {
    /** Copies the comments. */
    public ForeignPast {
        comments = List.copyOf(comments);
    }
}
