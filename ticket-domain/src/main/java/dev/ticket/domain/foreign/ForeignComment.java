package dev.ticket.domain.foreign;

import dev.ticket.domain.MarkdownText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said on a ticket of another tracker.
 *
 * @param author who said it, or null if that is not recorded
 * @param at when, or null
 * @param body what
 */
public record ForeignComment(
        @Nullable String author, @Nullable Instant at, MarkdownText body) {}
