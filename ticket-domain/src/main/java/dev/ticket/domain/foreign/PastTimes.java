package dev.ticket.domain.foreign;

import dev.ticket.domain.Author;
import dev.ticket.domain.PastComment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did what when, as far as another tracker knows.
 *
 * @param author who created the ticket
 * @param createdAt when it was created, or null if nothing in it has a time
 * @param updatedAt when it last changed, or null
 * @param comments what was said
 */
record PastTimes(
        Author author,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<PastComment> comments) {
    /** Who did what nobody signed. */
    static final Author UNKNOWN = new Author("unknown");

    private static final int MAX_NAME = 200;

    static PastTimes of(ForeignTicket from, BiConsumer<String, String> homeless) {
        ForeignPast past = from.past();
        Instant created = past.createdAt();
        if (created == null) {
            created = earliest(past);
            homeless.accept("created", created == null ? "not recorded" : "not recorded; the earliest time there is");
        }
        List<PastComment> comments = new ArrayList<>();
        Instant last = created;
        for (ForeignComment comment : past.comments()) {
            Author author = author(comment.author(), "author of a comment", homeless);
            Instant at = comment.at();
            String number = "comment " + (comments.size() + 1);
            if (at == null) {
                homeless.accept(number, "its time is not recorded; that of what came before stands for it");
                at = last == null ? Instant.EPOCH : last;
            } else if (created != null && at.isBefore(created)) {
                homeless.accept(number, "written at " + at + ", before the ticket");
            }
            comments.add(new PastComment(author, at, comment.body()));
            last = at;
        }
        return new PastTimes(author(past.author(), "author", homeless), created, past.updatedAt(), comments);
    }

    private static @Nullable Instant earliest(ForeignPast past) {
        Stream<@Nullable Instant> times = Stream.concat(
                past.comments().stream().map(ForeignComment::at),
                Stream.of(past).map(ForeignPast::updatedAt));
        return times.filter(Objects::nonNull)
                .map(it -> Objects.requireNonNull(it))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Author author(@Nullable String raw, String what, BiConsumer<String, String> homeless) {
        if (raw == null) {
            return UNKNOWN;
        }
        // An arrow would end the comment that an event's header is.
        String name = OneLine.of(name(raw).replace("-->", "->").replace("--!>", "->"), MAX_NAME);
        if (!name.equals(name(raw))) {
            homeless.accept(what, raw);
        }
        return name.isEmpty() ? UNKNOWN : new Author(name);
    }

    /** A name there may begin with an at sign; here none does. */
    static String name(String raw) {
        String stripped = raw.strip();
        return stripped.startsWith("@") ? stripped.substring(1).strip() : stripped;
    }
}
