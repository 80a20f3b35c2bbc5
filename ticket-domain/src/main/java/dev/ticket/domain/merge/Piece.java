package dev.ticket.domain.merge;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One entry of something that is only ever added to: an event of a thread, a plan record.
 *
 * @param key what tells it from others, such as its id; null if nothing but its text does
 * @param at when it was added, or null if it does not say
 * @param text all of it; two of one text are the same entry
 */
public record Piece(@Nullable String key, @Nullable Instant at, String text) {
    /** By time, then by key, then by text: entries that differ at all are never equal. */
    static final Comparator<Piece> ORDER = Comparator.comparing(Piece::time)
            .thenComparing(it -> it.key() == null ? "" : it.key())
            .thenComparing(Piece::text);

    private Instant time() {
        return at == null ? Instant.MIN : at;
    }

    /** The same, not before a time. */
    Piece notBefore(Instant time) {
        return time().isBefore(time) ? new Piece(key, time, text) : this;
    }
}
